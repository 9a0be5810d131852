"""A weight is a line: its colour and dashes say the sign, its thickness the size, a number on it the value."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from coursekit.plot import palette
from coursekit.plot.columns import Column
from coursekit.plot.wording import short

THIN, THICK = 0.9, 3.6
FRACTIONS = np.linspace(0.2, 0.8, 25)


def edges(ax: Axes, start: Column, end: Column, W: np.ndarray | None, largest: float, name: str) -> np.ndarray:
    """Draw all lines between two columns; returns their ends, shape (lines, 2, 2), in the order W[i, j], j fastest."""
    ends = segments(start, end)
    if W is None:
        style = dict(colors=palette.FAINT, linewidths=1.0 if len(ends) <= 40 else 0.7)
    else:
        w = W[np.ix_(start.index, end.index)].ravel()
        style = dict(
            colors=[palette.sign_colour(v) for v in w],
            linewidths=width(w, largest),
            linestyles=["-" if v >= 0 else (0, (4, 1.2)) for v in w],
            alpha=1.0 if len(w) <= 40 else 0.65,
        )
    ax.add_collection(LineCollection(ends, label=name, zorder=1, capstyle="butt", **style), autolim=False)
    return ends


def segments(start: Column, end: Column) -> np.ndarray:
    """Lines from rim to rim, shape (units shown left * units shown right, 2, 2)."""
    a = np.array([(start.x, y) for y in start.y for _ in end.y])
    b = np.array([(end.x, y) for _ in start.y for y in end.y])
    along = (b - a) / np.linalg.norm(b - a, axis=1, keepdims=True)
    return np.stack([a + along * start.radius, b - along * end.radius], axis=1)


def width(w: np.ndarray, largest: float) -> np.ndarray:
    """Thickness in points: THIN for 0, THICK for the largest weight of the network."""
    return THIN + (THICK - THIN) * np.abs(w) / (largest or 1.0)


def edge_numbers(ax: Axes, ends: np.ndarray, w: np.ndarray, size: float = 10.0) -> None:
    """Write each weight on its own line, where it covers the other lines and numbers least."""
    texts = [short(v) for v in w]
    boxes = np.array([(0.64 * size * len(t) + 3, 1.25 * size) for t in texts])
    for v, text, at in zip(w, texts, places(ends, boxes), strict=True):
        ax.text(
            *at, text, size=size, color=palette.sign_colour(v), ha="center", va="center_baseline",
            weight="bold", bbox=dict(boxstyle="round,pad=0.18", fc=palette.CARD, ec="none"), zorder=3, gid="weight",
        )  # fmt: skip


def places(ends: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """A point on each line for a label of size `boxes` (width, height), found one line after the other.

    Each label takes the fraction of its line that costs least: far from other labels, off other lines, near 0.36.
    """
    found: list[np.ndarray] = []
    for k, (a, b) in enumerate(ends):
        spots = a + FRACTIONS[:, None] * (b - a)
        others = np.delete(ends, k, axis=0)
        cost = 6.0 * np.abs(FRACTIONS - 0.36)
        cost += np.array([_crossed(s, boxes[k], others) for s in spots]) * 4.0
        cost += np.array([_overlap(s, boxes[k], found, boxes) for s in spots]) * 60.0
        found.append(spots[int(np.argmin(np.round(cost, 6)))])
    return np.array(found)


def _crossed(spot: np.ndarray, box: np.ndarray, others: np.ndarray) -> float:
    """How deep other lines run through a box around `spot`, summed; 1 for a line through its middle."""
    if len(others) == 0:
        return 0.0
    along = others[:, 1] - others[:, 0]
    t = np.clip(((spot - others[:, 0]) * along).sum(1) / (along**2).sum(1), 0, 1)
    off = np.abs(others[:, 0] + t[:, None] * along - spot) / (box / 2 + 1)
    return float(np.clip(1 - off.max(axis=1), 0, None).sum())


def _overlap(spot: np.ndarray, box: np.ndarray, found: list, boxes: np.ndarray) -> float:
    """Share of a box around `spot` that other labels already cover, summed."""
    total = 0.0
    for other, size in zip(found, boxes, strict=False):
        gap = np.clip(1 - np.abs(spot - other) / ((box + size) / 2 + 1.5), 0, None)
        total += float(gap.prod()) + (0.05 if gap.min() > 0 else 0.0)
    return total
