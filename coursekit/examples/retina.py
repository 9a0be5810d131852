"""What the Mark I is shown: bars, squares and discs of light, each at a random place on 20 x 20 photocells."""

import numpy as np

from coursekit.nn.lookup import unknown

SIDE = 20
"""Photocells in a row and in a column of the retina."""

LONG, WIDE = 12, 3
RADIUS = 4
_ROW, _COLUMN = np.mgrid[:SIDE, :SIDE]


def retina_pictures(shapes: str, n: int, seed=0) -> tuple[np.ndarray, np.ndarray]:
    """Pictures (n, 20, 20) of zeros and ones, and targets (n, 2) of zeros and ones.

    shapes: "bars" (12 x 3 cells, lying or upright) or "square_disc" (9 cells across). The first target says which of
    the two it is: 1 for upright, 1 for disc; they take turns. The second is 1 if the middle of the shape lies in the
    right half. Raises ValueError for other shapes and n < 1.
    """
    if shapes not in _DRAW:
        raise ValueError(unknown("shapes", shapes, _DRAW))
    if n < 1:
        raise ValueError(f"retina_pictures expected n from 1, received {n}.")
    rng = np.random.default_rng(seed)
    kinds = np.arange(n) % 2
    pictures = np.array([_DRAW[shapes](kind, rng) for kind in kinds]).astype(float)
    middle = (pictures * _COLUMN).sum(axis=(1, 2)) / pictures.sum(axis=(1, 2))
    return pictures, np.column_stack([kinds, middle > (SIDE - 1) / 2])


def _bar(upright, rng):
    high, wide = (LONG, WIDE) if upright else (WIDE, LONG)
    top, left = rng.integers(0, SIDE - high + 1), rng.integers(0, SIDE - wide + 1)
    return (_ROW >= top) & (_ROW < top + high) & (_COLUMN >= left) & (_COLUMN < left + wide)


def _square_or_disc(disc, rng):
    down, across = (axis - rng.integers(RADIUS, SIDE - RADIUS) for axis in (_ROW, _COLUMN))
    if disc:
        return down**2 + across**2 <= RADIUS**2 + 1
    return (abs(down) <= RADIUS) & (abs(across) <= RADIUS)


_DRAW = {"bars": _bar, "square_disc": _square_or_disc}
