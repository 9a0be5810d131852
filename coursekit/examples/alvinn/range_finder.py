"""A laser measures how far away things are: 8 rows of 32 numbers that see a grey cart on a grey road."""

import numpy as np

from coursekit.examples.alvinn.camera import COLUMNS, FOCAL, columns

RANGE_ROWS = 8
"""Rows of the range retina; with 32 columns, 256 inputs."""

HEIGHT = 2.5
"""Metres from the ground to the laser."""

DEPRESSION = np.linspace(0.03, 0.31, RANGE_ROWS)
"""Angle below the horizon of each row (8,), in radians, the farthest look on top."""

FARTHEST_RANGE = 30.0
"""Metres beyond which the laser measures nothing."""

CART_HALF, CART_HEIGHT = 0.8, 1.6
"""Half the width and the height of an obstacle, in metres."""


def range_view(ahead, aside, rng=None) -> np.ndarray:
    """Range pictures (n, 8, 32) of flat ground with one obstacle each: 1 is touching, 0 is 30 metres and more.

    ahead, aside (n,): metres from the car to the obstacle's middle, forward and to the left; an obstacle that is not
    ahead (ahead <= 0 or infinite) is not seen. A cell shows  1 - distance / 30  of what its beam hits first, ground or
    obstacle. rng: a generator for measuring noise. Source: L33.
    """
    ahead, aside = np.atleast_1d(np.asarray(ahead, dtype=float)), np.atleast_1d(np.asarray(aside, dtype=float))
    ground = HEIGHT / np.tan(DEPRESSION)
    beam_left = -columns() / FOCAL * ahead[:, None]  # where each column's beam passes the obstacle, metres left
    there = (ahead > 0) & np.isfinite(ahead)
    beside = np.abs(beam_left - aside[:, None]) <= CART_HALF
    above = HEIGHT - ahead[:, None] * np.tan(DEPRESSION)  # height of each row's beam there; below 0: hits ground before
    struck = (above >= 0) & (above <= CART_HEIGHT)
    hit = there[:, None, None] & struck[:, :, None] & beside[:, None, :]
    distance = np.where(hit, ahead[:, None, None], np.broadcast_to(ground[:, None], (RANGE_ROWS, COLUMNS)))
    seen = np.maximum(0.0, 1 - distance / FARTHEST_RANGE)
    return seen if rng is None else seen + rng.normal(0, 0.02, size=seen.shape)
