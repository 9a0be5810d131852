"""Error is height: a bowl, a saddle and hills with many valleys, as functions of two weights."""

import numpy as np

from coursekit.examples.valleys import Valley

BOWL = Valley(
    height=lambda w: w[..., 0] ** 2 / 2 + w[..., 1] ** 2,
    slope=lambda w: np.array([1.0, 2.0]) * w,
    start=(-1.8, 1.6),
)
"""E = w1^2 / 2 + w2^2: one lowest point, and every way down leads there. Source: L8, L9, K20 (own function)."""

SADDLE = Valley(
    height=lambda w: w[..., 0] ** 2 / 2 - w[..., 1] ** 2 / 2 + w[..., 1] ** 4 / 8 + 0.5,
    slope=lambda w: np.stack([w[..., 0], -w[..., 1] + w[..., 1] ** 3 / 2], axis=-1),
    start=(-1.8, 0.02),
)
"""E = w1^2 / 2 - w2^2 / 2 + w2^4 / 8 + 1/2: at (0, 0) the slope is zero, yet it goes down along w2, to 0 at
w2 = -sqrt 2 and sqrt 2. Source: L9, K21 (own function)."""


def _stretched(w):
    return w + w**3 / 4


HILLS = Valley(
    height=lambda w: 2 * np.square(w).sum(axis=-1) + 1.5 * (1 - np.cos(3 * _stretched(w))).sum(axis=-1),
    slope=lambda w: 4 * w + 4.5 * np.sin(3 * _stretched(w)) * (1 + 3 * w**2 / 4),
    start=(-1.8, 0.9),
)
"""E = 2 |w|^2 + 1.5 (1 - cos 3u1) + 1.5 (1 - cos 3u2) with u = w + w^3 / 4: many valleys, narrower farther out.

The middle one, deepest and widest, has E = 0, the four beside it 3.7, those at the corners 7.5. Small steps end in the
valley of their start; a rate of 0.06 is too large for the outer valleys and fine for the middle one. Source: L9, K21
(own function)."""
