"""Small pictures side by side, and among them one can see at once where the network was wrong."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.style import WIDTH

GAP = 0.14  # space between two pictures, in widths of a picture
LINE = 15.0  # points of a line of words below a picture


def image_grid(
    images: np.ndarray,
    labels: Sequence | None = None,
    predictions: Sequence | None = None,
    columns: int = 10,
    ax: Axes | None = None,
) -> Axes:
    """Draw n images (n, h, w) or (n, pixels of a square), dark where the number is large, `columns` in a row.

    `labels` (n,) stand below; with `predictions` (n,) a right one shows its label, and a wrong one is framed,
    crossed in the corner and reads "4, not 9": what the network said, and what it is. Raises ValueError for wrong
    shapes, lengths or NaN. Source: K12, D11.
    """
    pictures = squares(images)
    columns = _columns(columns, len(pictures))
    words = _words(labels, predictions, len(pictures))
    rows = -(-len(pictures) // columns)
    tall = pictures.shape[1] / pictures.shape[2]
    wide = min(74.0, (72 * WIDTH - 24) / (columns * (1 + GAP)))
    line = LINE if any(text for text, _ in words) else 0.0
    ax, W, H = sheet(
        ax, (rows * (wide * (tall + GAP) + line) - GAP * wide + 18) / 72, (columns * wide * (1 + GAP) + 24) / 72
    )
    side = min((W - 12) / (columns * (1 + GAP)), ((H - 10) / rows - line) / (tall + GAP * (rows - 1) / rows))
    left, top = (W - side * (columns * (1 + GAP) - GAP)) / 2, H - 6
    for k, (picture, (text, wrong)) in enumerate(zip(pictures, words, strict=True)):
        x = left + (k % columns) * side * (1 + GAP)
        y = top - (k // columns) * (side * (tall + GAP) + line) - side * tall
        _picture(ax, picture, x, y, side, side * tall, pictures.max())
        _frame(ax, x, y, side, side * tall, text, wrong)
    ax.set(xlim=(0, W), ylim=(0, H))
    return ax


def squares(images: np.ndarray) -> np.ndarray:
    """Images as (n, h, w): a single one or flat squares are reshaped. Raises ValueError for anything else."""
    images = checks.numbers("images", images)
    side = round(np.sqrt(images.shape[-1]))
    if images.ndim == 4 and images.shape[-1] == 1:
        images = images[..., 0]
    if images.ndim == 2 and side * side == images.shape[1] and side > 1 and images.shape[0] != images.shape[1]:
        images = images.reshape(-1, side, side)
    if images.ndim == 2:
        images = images[None]
    if images.ndim != 3:
        raise ValueError(f"Expected images of shape (n, h, w) or (n, pixels), received {images.shape}.")
    return images


def _columns(columns: int, count: int) -> int:
    if isinstance(columns, bool) or int(columns) != columns or columns < 1:
        raise ValueError(f"Expected columns to be a whole number from 1, received {columns!r}.")
    return min(int(columns), count)


def _words(labels: Sequence | None, predictions: Sequence | None, count: int) -> list[tuple[str, bool]]:
    """For each picture the words below it, and whether the prediction was wrong."""
    if predictions is not None and labels is None:
        raise ValueError("Expected labels with predictions, received None. Try image_grid(x, y, predictions).")
    true = checks.per_item("labels", labels, count, "image")
    said = checks.per_item("predictions", predictions, count, "image")
    if predictions is None:
        return [("" if t is None else str(t), False) for t in true]
    return [(str(t), False) if str(s) == str(t) else (f"{s}, not {t}", True) for t, s in zip(true, said, strict=True)]


def _picture(ax: Axes, picture: np.ndarray, x: float, y: float, w: float, h: float, darkest: float) -> None:
    look = dict(cmap="gray_r", vmin=0, vmax=max(darkest, 1e-9), interpolation="nearest", aspect="equal", zorder=1)
    ax.imshow(picture, extent=(x, x + w, y, y + h), **look)


def _frame(ax: Axes, x: float, y: float, w: float, h: float, text: str, wrong: bool) -> None:
    edge = dict(ec=palette.BACK, lw=2.6) if wrong else dict(ec=palette.FAINT, lw=0.8)
    ax.add_patch(Rectangle((x, y), w, h, fill=False, zorder=2, gid="wrong" if wrong else "right", **edge))
    if wrong:
        ax.plot([x + w - 5], [y + h - 5], marker="x", ms=6, mew=2.2, color=palette.BACK, zorder=3)
    look = dict(color=palette.BACK, weight="bold") if wrong else dict(color=palette.INK)
    ax.text(x + w / 2, y - 4, text, size=9.5, ha="center", va="top", **look)
