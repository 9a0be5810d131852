"""Of the sixteen questions one can ask about two bits, one line answers fourteen."""

import itertools

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection

from coursekit.neurons import binary_inputs, novikoff_bound, separable
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.line_updates import EXTENT, on_side
from coursekit.plot.plane import plane

NAMES = (
    "never", "A AND B", "A, not B", "A", "B, not A", "B", "XOR", "A OR B",
    "NOR", "XNOR", "NOT B", "A or not B", "NOT A", "B or not A", "NAND", "always",
)  # fmt: skip
COLUMNS = 8


def boolean_functions(ax: Axes | None = None) -> Axes:
    """Draw the 16 functions of two inputs as little planes in counting order of their truth tables; returns the axes.

    Filled points are ones. Where a line parts them from the zeros it is drawn with its on side in blue: the one with
    the widest margin. XOR and XNOR have none; they are framed and crossed. Source: C5, C7, L3.
    """
    tables = list(itertools.product((0, 1), repeat=4))
    rows = len(tables) // COLUMNS
    ax, W, H = sheet(ax, 2.9)
    across, down = W / COLUMNS, H / rows
    side = min(across - 12, down - 38)
    for k, (table, name) in enumerate(zip(tables, NAMES, strict=True)):
        x, top = (k % COLUMNS + 0.5) * across, H - (k // COLUMNS) * down
        inner = ax.inset_axes((x - side / 2, top - 34 - side, side, side), transform=ax.transData)
        can = separable(table)
        _plane(inner, np.array(table), can)
        look = dict(ha="center", va="top", gid="separable" if can else "not separable")
        ax.text(x, top - 4, name, size=9.5, weight="bold", color=palette.INK if can else palette.BACK, **look)
        ax.text(x, top - 18, "".join(map(str, table)) + ("" if can else " ✗"), size=9.5, ha="center", va="top")
    return ax


def _plane(ax: Axes, table: np.ndarray, can: bool) -> None:
    X = binary_inputs(2)
    if can:
        w = novikoff_bound(X, table).w.round(12)
        on_side(ax, w)
        _line(ax, w)
    plane(X, table, ax=ax, extent=EXTENT)
    for points in (drawn for drawn in ax.collections if isinstance(drawn, PathCollection)):
        points.set_sizes([60])
    ax.set(xticks=(), yticks=(), xlabel="", ylabel="")
    for spine in ax.spines.values():
        spine.set(visible=True, color=palette.FAINT if can else palette.BACK, lw=0.8 if can else 2.2)


def _line(ax: Axes, w: np.ndarray) -> None:
    if w[1:].any():
        foot = -w[0] * w[1:] / (w[1:] @ w[1:])
        ends = foot + np.array([[-9], [9]]) * np.array([-w[2], w[1]])
        ax.plot(*ends.T, color=palette.INK, lw=1.5, zorder=3, gid="line", scalex=False, scaley=False)
