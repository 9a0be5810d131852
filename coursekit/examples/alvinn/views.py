"""One picture from the middle of the road becomes fourteen from where the driver never was."""

import numpy as np

from coursekit.examples.alvinn.camera import COLUMNS, DISTANCE, FOCAL, HORIZON, MARGIN, columns
from coursekit.examples.alvinn.pursuit import corrected_steering

VIEWS = 14
"""Shifted and rotated views per picture, as many to the left as to the right."""

FARTHEST, WIDEST = 1.2, 0.12
"""Largest shift in metres and largest turn in radians."""


def augment_view(wide: np.ndarray, y, psi) -> np.ndarray:
    """The retina (30, 32) as it would look y metres farther left and turned psi radians to the left.

    wide (30, 56): a picture of `camera_view(..., wide=True)`. Seen from the left, the road lies farther right: a row
    that shows the ground X metres ahead moves by  FOCAL (psi + y / X)  columns, the sky by FOCAL psi. What lies
    beyond the picture's edge is filled with the edge. Arrays y and psi (k,) give k views (k, 30, 32). Raises
    ValueError for a picture of another shape. Source: L33, L34.
    """
    wide = np.asarray(wide, dtype=float)
    if wide.ndim != 2 or wide.shape[1] != COLUMNS + 2 * MARGIN:
        raise ValueError(f"augment_view expected a wide picture (30, {COLUMNS + 2 * MARGIN}), received {wide.shape}.")
    y, psi = (np.asarray(value, dtype=float)[..., None] for value in (y, psi))
    moved = FOCAL * (psi + y * np.concatenate([np.zeros(HORIZON), 1 / DISTANCE]))
    wanted = columns() - moved[..., None] + (wide.shape[1] - 1) / 2
    left = np.clip(np.floor(wanted).astype(int), 0, wide.shape[1] - 2)
    share = np.clip(wanted - left, 0, 1)
    row = np.arange(len(wide))[:, None]
    return (1 - share) * wide[row, left] + share * wide[row, left + 1]


def shifted_poses(rng) -> tuple[np.ndarray, np.ndarray]:
    """Fourteen shifts y in metres and turns psi in radians (14,), drawn anew for each picture, sides in turn."""
    rng = np.random.default_rng(rng)
    side = np.tile([1.0, -1.0], VIEWS // 2)
    return side * rng.uniform(0, FARTHEST, VIEWS), rng.uniform(-WIDEST, WIDEST, VIEWS)


def shifted_views(wide: np.ndarray, steering: float, rng) -> tuple[np.ndarray, np.ndarray]:
    """Fourteen views (14, 30, 32) of one picture, and the steering (14,) in 1/m that leads back to the road.

    steering: what the driver did when the picture was taken. It says how the road bends, so no map is needed:
    the corrected steering of a view is `corrected_steering(y, psi, kappa=steering)`.
    """
    ys, psis = shifted_poses(rng)
    return augment_view(wide, ys, psis), corrected_steering(ys, psis, steering)
