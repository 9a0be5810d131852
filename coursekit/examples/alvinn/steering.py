"""Thirty units say where to steer: not one of them alone, but a hill whose middle is the answer."""

import numpy as np

SHARPEST_TURN = 0.08
"""Curvature in 1/m that the outermost units stand for: a circle of 12.5 m radius."""

REACH = 7
"""Units to each side of the peak that belong to the hill."""


def steering_target(d, n: int = 30) -> np.ndarray:
    """Targets of n output units, a bump around unit d:  y_i = exp(-(i - d)^2 / 10),  i = 0, ..., n - 1.

    d: a number gives (n,), an array (k,) gives (k, n). Unit 0 is sharp left, unit n - 1 sharp right.
    Raises ValueError for fewer than 2 units. Source: L32; Pomerleau 1991.
    """
    if n < 2:
        raise ValueError(f"steering_target expected at least 2 units, received {n}.")
    return np.exp(-((np.arange(n) - np.asarray(d, dtype=float)[..., None]) ** 2) / 10)


def decode_steering(o) -> np.ndarray:
    """The unit d that outputs o point at: the centre of mass  sum i o_i / sum o_i  of the hill around the peak.

    o: (n,) gives a number, (k, n) gives (k,); outputs below 0 count as 0. The hill reaches 7 units to each side.
    Away from the ends (d from 5 to n - 6) it finds the d of `steering_target` to 0.1 unit. Raises ValueError for
    an output row without any positive number.
    """
    o = np.maximum(np.asarray(o, dtype=float), 0.0)
    unit = np.arange(o.shape[-1])
    hill = o * (np.abs(unit - o.argmax(axis=-1)[..., None]) <= REACH)
    mass = hill.sum(axis=-1)
    if np.any(mass == 0):
        raise ValueError("decode_steering expected at least one output above 0, received a row without any.")
    return (hill * unit).sum(axis=-1) / mass


def unit_of(curvature, n: int = 30) -> np.ndarray:
    """The unit d in [0, n - 1] that stands for a turn of this curvature in 1/m; left (above 0) is the lower half."""
    share = np.clip(np.asarray(curvature, dtype=float) / SHARPEST_TURN, -1, 1)
    return (1 - share) * (n - 1) / 2


def curvature_of(d, n: int = 30) -> np.ndarray:
    """The curvature in 1/m that unit d of n stands for: the inverse of `unit_of`."""
    return (1 - 2 * np.asarray(d, dtype=float) / (n - 1)) * SHARPEST_TURN
