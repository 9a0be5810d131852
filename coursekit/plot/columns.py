"""Where each unit of a network stands: layers are columns, and a long layer shows its ends and a count."""

from dataclasses import dataclass

import numpy as np

ENDS = 3  # units shown at each end of a layer that is too long
WIDE = 92.0  # points from one unit to the next, where there is room


@dataclass(frozen=True)
class Column:
    """One layer on paper: `index` (numbers of the units shown), `y` of each, `x`, `radius`, `dots` (y or None)."""

    x: float
    y: np.ndarray
    index: np.ndarray
    radius: float
    size: int
    dots: float | None


def slots(size: int, most: int) -> int:
    """Places a layer takes: its units, or both its ends and one place for the dots."""
    return size if size <= most else 2 * ENDS + 1


def shown(size: int, most: int) -> np.ndarray:
    """Numbers of the units that are drawn: all, or the first and the last three."""
    return np.arange(size) if size <= most else np.r_[np.arange(ENDS), np.arange(size - ENDS, size)]


def columns(sizes: list[int], most: int, left: float, right: float, low: float, high: float) -> list[Column]:
    """Columns of a network between x = left and right, y = low and high (all in points)."""
    xs = np.linspace(left, right, len(sizes))
    tight = min((high - low) / max(slots(n, most) for n in sizes), WIDE)
    radius = min(22.0, 0.3 * tight if tight > 40 else 0.36 * tight, 0.2 * (xs[1] - xs[0]))
    return [_column(x, n, most, (low + high) / 2, high - low, radius) for x, n in zip(xs, sizes, strict=True)]


def _column(x: float, size: int, most: int, middle: float, room: float, radius: float) -> Column:
    count = slots(size, most)
    pitch = min(room / count, 4.5 * radius, WIDE)
    y = middle + pitch * ((count - 1) / 2 - np.arange(count))
    dots = float(y[count // 2]) if size > most else None
    if dots is not None:
        y = np.delete(y, count // 2)
    return Column(float(x), y, shown(size, most), radius, size, dots)
