"""What a small camera sees of a road: 30 rows of 32 grey values, far away on top."""

import numpy as np

from coursekit.examples.alvinn.road import HALF_WIDTH

ROWS, COLUMNS = 30, 32
"""Cells of the camera retina, as in ALVINN: 960 inputs."""

MARGIN = 12
"""Columns that the camera sees beyond the retina on each side; a shifted view is cut from them."""

FOCAL = 20.0
"""Columns per radian: how strongly a turn of the camera moves the picture."""

HORIZON = 2
"""Rows of sky above the horizon."""

NEAREST = 4.0
"""Metres to the ground seen in the lowest row."""

DISTANCE = NEAREST * (ROWS - HORIZON - 0.5) / (np.arange(HORIZON, ROWS) - HORIZON + 0.5)
"""Metres ahead seen in each row below the horizon (28,): far rows span much ground, near rows little."""

SKY, GRASS, ROAD = 0.55, 0.25, 0.8
NOISE = 0.05


def camera_view(y=0.0, psi=0.0, bend=0.0, rng=None, wide: bool = False) -> np.ndarray:
    """Pictures (n, 30, 32) of a road with grey values around 0 (dark) to 1 (bright), or (30, 32) for one pose.

    y (n,): metres that the car stands left of the middle. psi (n,): radians that it points left of the road.
    bend: the curvature of the road in 1/m, (n,), or the metres that it has bent at each `DISTANCE`, (n, 28).
    rng: a generator for the noise of the camera and the light of the moment; without it the picture is clean.
    wide: with `MARGIN` further columns on both sides, (n, 30, 56).

    In the row of distance X the middle of the road appears in the column  FOCAL (psi + (y - bend(X)) / X),  counted to
    the right from the middle of the picture. Source: L31.
    """
    y, psi = np.atleast_1d(np.asarray(y, dtype=float)), np.atleast_1d(np.asarray(psi, dtype=float))
    single = y.size == psi.size == 1 and np.ndim(bend) == 0
    bend = _metres(np.asarray(bend, dtype=float))
    middle = FOCAL * (psi[:, None] + (y[:, None] - bend) / DISTANCE)
    half = (FOCAL * HALF_WIDTH / DISTANCE)[:, None]
    cell, middle = columns(wide), middle[..., None]
    road = np.minimum(cell + 0.5, middle + half) - np.maximum(cell - 0.5, middle - half)  # share of the cell
    sky = np.full((len(road), HORIZON, len(cell)), SKY)
    pictures = np.concatenate([sky, GRASS + (ROAD - GRASS) * np.clip(road, 0, 1)], axis=1)
    pictures = pictures if rng is None else _exposed(pictures, rng)
    return pictures[0] if single else pictures


def columns(wide: bool = False) -> np.ndarray:
    """Position of each column, counted to the right from the middle of the picture: -15.5 to 15.5."""
    half = COLUMNS / 2 + (MARGIN if wide else 0)
    return np.arange(-half + 0.5, half)


def retina(wide: np.ndarray) -> np.ndarray:
    """The middle 32 columns of a wide picture."""
    return wide[..., MARGIN:-MARGIN]


def _metres(bend):
    return bend if bend.ndim == 2 else np.atleast_1d(bend)[:, None] * DISTANCE**2 / 2


def _exposed(pictures, rng):
    light = rng.uniform(0.85, 1.15, size=(len(pictures), 1, 1))
    return light * pictures + rng.normal(0, NOISE, size=pictures.shape)
