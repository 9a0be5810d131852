"""A rule somebody wrote looks at a few pixels; a rule that was learnt gives every pixel a weight."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet


def rule_and_weights(
    pictures: np.ndarray, box: tuple[int, int, int, int], W: np.ndarray, names: tuple[str, str], ax: Axes | None = None
) -> Axes:
    """Draw two pictures (2, h, w) with the `box` the rule looks into, and the learnt weights W (h, w) beside them.

    box: (top row, row below the last, left column, column right of the last). names: of the two pictures. A green
    weight pushes towards the second, a purple one towards the first. Raises ValueError for wrong shapes or NaN, or a
    box outside the picture. Source: D2.
    """
    pictures = checks.numbers("pictures", pictures, (2, None, None))
    W = checks.numbers("W", W, pictures.shape[1:])
    top, bottom, left, right = box
    h, w = W.shape
    if not (0 <= top < bottom <= h and 0 <= left < right <= w):
        raise ValueError(
            f"Expected a box (top, bottom, left, right) inside {h} rows and {w} columns, received {box!r}."
        )
    ax, width, height = sheet(ax, 3.0)
    side = min(0.27 * width, height - 56)
    corners = [(0.17 * width - side / 2, 34), (0.5 * width - side / 2, 34), (0.83 * width - side / 2, 34)]
    for picture, corner, name in zip(pictures, corners, names, strict=False):
        _squares(ax, picture, corner, side, "gray_r", (0, max(float(pictures.max()), 1e-9)), name)
        _box(ax, box, corner, side / h, h)
    largest = float(np.abs(W).max()) or 1.0
    _squares(ax, W, corners[2], side, palette.weight_map(), (-largest, largest), "the 64 learnt weights")
    _foot(ax, corners, side, names)
    ax.set(xlim=(0, width), ylim=(0, height))
    return ax


def _squares(ax: Axes, values: np.ndarray, corner: tuple, side: float, cmap, span: tuple, title: str) -> None:
    (x, y), tall = corner, side * values.shape[0] / values.shape[1]
    look = dict(cmap=cmap, vmin=span[0], vmax=span[1], interpolation="nearest", zorder=1)
    ax.imshow(values, extent=(x, x + side, y, y + tall), **look)
    ax.add_patch(Rectangle(corner, side, tall, fill=False, ec=palette.MUTED, lw=0.8, zorder=2))
    ax.text(x + side / 2, y + tall + 10, title, size=10.5, weight="bold", ha="center", va="center", gid="title")


def _box(ax: Axes, box: tuple, corner: tuple, step: float, h: int) -> None:
    top, bottom, left, right = box
    at = corner[0] + left * step, corner[1] + (h - bottom) * step
    look = dict(fill=False, ec=palette.FORWARD, lw=3.0, zorder=3, gid="box")
    ax.add_patch(Rectangle(at, (right - left) * step, (bottom - top) * step, **look))


def _foot(ax: Axes, corners: list, side: float, names: tuple) -> None:
    style = dict(size=10, ha="center", va="center")
    ax.text(sum(c[0] for c in corners[:2]) / 2 + side / 2, 16, "the rule asks: how much ink in the box?", **style)
    ax.text(corners[2][0] + side / 2, 16, f"green says {names[1]}, purple says {names[0]}", **style)
