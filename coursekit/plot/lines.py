"""A threshold unit is a line in the plane: on one side it is on, and a small arrow says which."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import axes_of
from coursekit.plot.plane import plane
from coursekit.plot.wording import halo, symbol


def line(
    w0: float,
    w1: float,
    w2: float,
    label: str | None = None,
    style: int = 0,
    ax: Axes | None = None,
) -> Axes:
    """Draw w0 + w1 x1 + w2 x2 = 0 across the limits of `ax`, with an arrow towards the side where the unit is on.

    `label` stands beside the line; `style` 0, 1, 2, 3 picks dashes, so that lines differ without colour. Without
    `ax` the four corners of XOR are drawn below. Raises ValueError if w1 = w2 = 0 (that is no line). Source: C6, C8,
    L4.
    """
    w0, w1, w2 = checks.numbers("(w0, w1, w2)", (w0, w1, w2))
    if w1 == w2 == 0:
        raise ValueError(
            f"Expected w1 or w2 different from 0, received {w0:g} + 0 x1 + 0 x2: that is no line in the plane."
        )
    ax = plane([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]) if ax is None else axes_of(ax)
    ends = _across(ax, w0, np.array([w1, w2]))
    if ends is None:
        return ax
    look = dict(color=palette.INK, lw=1.8, ls=palette.DASHES[style % len(palette.DASHES)], zorder=4, gid="line")
    ax.plot(*ends.T, **look)
    _arrow(ax, ends, np.array([w1, w2]), label)
    return ax


def hidden_lines(W: np.ndarray, b: np.ndarray, names: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the line of each hidden unit: W (2, n) in the order W[in, out], b (n,); `names` default to h1, h2, ..."""
    W = checks.numbers("W", W, (2, None))
    b = checks.numbers("b", b, (W.shape[1],))
    names = checks.per_item("names", names or [f"h{j + 1}" for j in range(len(b))], len(b), "hidden unit")
    for j, name in enumerate(names):
        ax = line(b[j], W[0, j], W[1, j], label=name, style=j, ax=ax)
    return ax


def _across(ax: Axes, w0: float, w: np.ndarray) -> np.ndarray | None:
    """The two points where the line enters and leaves the axes, shape (2, 2); None if it passes outside."""
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    hits = []
    if w[1] != 0:
        hits += [(x, -(w0 + w[0] * x) / w[1]) for x in (left, right)]
    if w[0] != 0:
        hits += [(-(w0 + w[1] * y) / w[0], y) for y in (low, high)]
    slack = 1e-9 * (right - left + high - low)
    inside = [h for h in hits if left - slack <= h[0] <= right + slack and low - slack <= h[1] <= high + slack]
    if len(inside) < 2:
        return None
    ends = np.array(sorted(inside))
    return None if np.allclose(ends[0], ends[-1]) else ends[[0, -1]]


def _roomy(ax: Axes, ends: np.ndarray, side: np.ndarray) -> np.ndarray:
    """A place on the line from which the label stays inside the axes and far from points and from other labels."""
    low, size = np.array([ax.get_xlim(), ax.get_ylim()]).T[0], np.ptp([ax.get_xlim(), ax.get_ylim()], axis=1)
    taken = [c.get_offsets() for c in ax.collections if len(c.get_offsets())]
    taken += [[t.get_position()] for t in ax.texts if t.get_gid() == "line-name"]
    taken = np.vstack([[[np.inf, np.inf]], *taken])

    def room(start: np.ndarray) -> float:
        place = (start + 1.5 * side - low) / size
        near = np.abs((taken - start - 1.5 * side) / size).max(axis=1).min()
        return min(near, 0.14) + min(place.min(), 1 - place.max(), 0.08) * 4

    starts = [ends[0] + t * (ends[1] - ends[0]) for t in (0.1, 0.15, 0.2, 0.9, 0.85, 0.8, 0.3, 0.7, 0.4, 0.6, 0.5)]
    return max(starts, key=lambda s: round(room(s), 6))


def _arrow(ax: Axes, ends: np.ndarray, w: np.ndarray, label: str | None) -> None:
    """A short arrow off the line towards the on side, and the label at its tip, where both have room."""
    side = w / np.linalg.norm(w) * 0.085 * (ax.get_xlim()[1] - ax.get_xlim()[0])
    start = _roomy(ax, ends, side)
    arrow = dict(arrowstyle="-|>", color=palette.INK, lw=1.3, shrinkA=0, shrinkB=0, mutation_scale=9)
    ax.annotate("", start + side, start, arrowprops=arrow, zorder=4)
    if label:
        at = start + 1.5 * side
        ax.text(*at, symbol(label), size=12, ha="center", va="center", path_effects=halo(), zorder=6, gid="line-name")
