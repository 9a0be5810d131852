"""How a picture becomes an input: its rows are laid end to end, and each number goes to a unit of its own."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, ConnectionPatch, Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import fitting, short


def digit_as_vector(image: np.ndarray, row: int | None = None, ax: Axes | None = None) -> Axes:
    """Draw image (h, w) -> its rows, end to end -> the column of h * w input units; one row is followed through.

    `row` is the row that is marked (default: the middle one). Raises ValueError for a shape that is no single image,
    for NaN, or for a row that is not there. Source: D11, D12, K13.
    """
    image = checks.numbers("image", image, (None, None))
    h, w = image.shape
    row = h // 2 if row is None else row
    if not 0 <= row < h:
        raise ValueError(f"Expected a row from 0 to {h - 1}, received {row}.")
    ax, W, H = sheet(ax, 3.5)
    darkest = max(image.max(), 1e-9)
    side = min(0.28 * W, H - 62)
    low = (H - side) / 2 + 4
    _grey(ax, image, (18, 18 + side, low, low + side), darkest)
    step = side / h
    at = low + side - (row + 1) * step
    _lit(ax, 18, at, side, step)
    _strips(ax, image, row, (0.46 * W, 0.745 * W), (low, side), darkest, start=(18 + side, at + step / 2))
    _units(ax, image.ravel(), row * w + int(image[row].argmax()), 0.88 * W, (low, side), darkest)
    _arrow(ax, 0.765 * W, 0.835 * W, low + side / 2)
    for x, words in (
        (18 + side / 2, f"{h} × {w} picture"),
        (0.6 * W, f"{h} rows, end to end"),
        (0.88 * W, f"{h * w:,} inputs"),
    ):
        ax.text(x, low - 24, words, size=10.5, ha="center", va="center")
    ax.set(xlim=(0, W), ylim=(0, H))
    return ax


def _grey(ax: Axes, pixels: np.ndarray, extent: tuple, darkest: float) -> None:
    look = dict(cmap="gray_r", vmin=0, vmax=darkest, interpolation="nearest", aspect="equal", zorder=1)
    ax.imshow(pixels, extent=extent, **look)
    x, right, y, top = extent
    ax.add_patch(Rectangle((x, y), right - x, top - y, fill=False, ec=palette.MUTED, lw=0.8, zorder=2))


def _lit(ax: Axes, x: float, y: float, w: float, h: float) -> None:
    ax.add_patch(Rectangle((x, y), w, h, fill=False, ec=palette.FORWARD, lw=2.2, zorder=3, gid="row"))


def _strips(ax: Axes, image: np.ndarray, row: int, xs: tuple, box: tuple, darkest: float, start: tuple) -> None:
    """Row 1, 2, 3, dots, the marked row, dots, the last rows: each a strip, in reading order."""
    low, side = box
    h = len(image)
    picked = sorted({0, 1, row, h - 2, h - 1} & set(range(h)))
    thick = (xs[1] - xs[0]) / image.shape[1] * 1.6
    heights = np.linspace(low + side - thick, low, len(picked))
    for k, (y, i) in enumerate(zip(heights, picked, strict=True)):
        _cells(ax, image[i], xs, y, thick, darkest)
        ax.text(xs[0] - 6, y + thick / 2, f"row {i + 1}", size=9.5, ha="right", va="center", color=palette.INK)
        if i == row:
            _lit(ax, xs[0], y, xs[1] - xs[0], thick)
            bend = dict(arrowstyle="-|>", color=palette.FORWARD, lw=1.4, mutation_scale=11, zorder=2, shrinkB=2)
            ax.add_patch(ConnectionPatch(start, (xs[0] - 50, y + thick / 2), "data", "data", **bend))
        if k + 1 < len(picked) and picked[k + 1] > i + 1:
            _dots(ax, sum(xs) / 2, (y + heights[k + 1] + thick) / 2)


def _cells(ax: Axes, numbers: np.ndarray, xs: tuple, y: float, thick: float, darkest: float) -> None:
    look = dict(cmap="gray_r", vmin=0, vmax=darkest, interpolation="nearest", aspect="auto", zorder=1)
    ax.imshow(numbers[None], extent=(*xs, y, y + thick), **look)
    ax.set_aspect("equal")
    ax.add_patch(Rectangle((xs[0], y), xs[1] - xs[0], thick, fill=False, ec=palette.MUTED, lw=0.8, zorder=2))


def _units(ax: Axes, numbers: np.ndarray, lit: int, x: float, box: tuple, darkest: float) -> None:
    """The input column: the first and last units, those around the darkest number of the marked row, dots between."""
    low, side = box
    picked = sorted({0, 1, lit - 1, lit, lit + 1, len(numbers) - 2, len(numbers) - 1} & set(range(len(numbers))))
    gaps = [b > a + 1 for a, b in zip(picked[:-1], picked[1:], strict=True)]
    pitch = side / (len(picked) + 0.8 * sum(gaps))
    r, y = min(14.0, pitch * 0.46), low + side - pitch / 2
    for i, gap in zip(picked, [*gaps, False], strict=True):
        _unit(ax, x, y, r, i, numbers[i], palette.value_map()(0.75 * numbers[i] / darkest), abs(i - lit) <= 1)
        if gap:
            _dots(ax, x, y - 0.9 * pitch)
        y -= pitch * (1.8 if gap else 1)


def _unit(ax: Axes, x: float, y: float, r: float, i: int, number: float, shade: tuple, lit: bool) -> None:
    ax.add_patch(Circle((x, y), r, fc=shade, ec=palette.FORWARD, lw=2.0 if lit else 1.2, zorder=3, gid="input"))
    look = dict(color=palette.ink_on(shade), zorder=4)
    ax.text(x, y, short(number), size=fitting(short(number), 1.6 * r, 9.5), ha="center", va="center_baseline", **look)
    ax.text(x + r + 6, y, f"$x_{{{i + 1}}}$", size=11, ha="left", va="center", weight="bold" if lit else "normal")


def _dots(ax: Axes, x: float, y: float) -> None:
    for step in (-5.5, 0, 5.5):
        ax.add_patch(Circle((x, y + step), 1.4, color=palette.MUTED, lw=0, zorder=3))


def _arrow(ax: Axes, left: float, right: float, y: float) -> None:
    look = dict(arrowstyle="-|>", color=palette.FORWARD, lw=2.0, mutation_scale=15)
    ax.annotate("", (right, y), (left, y), arrowprops=look)
