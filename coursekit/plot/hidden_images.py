"""What a hidden unit looks for, as a picture: its weights laid out like the retina, and below what it votes for."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet

GAP, VOTES, LINE = 16.0, 46.0, 30.0


def hidden_images(W1: np.ndarray, W2: np.ndarray, shape: tuple[int, int] = (30, 32), ax: Axes | None = None) -> Axes:
    """Draw each hidden unit's weights W1 (pixels, units) as a picture of `shape`, and its weights W2 (units, outputs).

    Green is above zero, purple below, each unit on a scale of its own; a bar below stands for the weight to one output,
    upwards for above zero. Raises ValueError for shapes that do not fit. Source: L32.
    """
    W2 = checks.numbers("W2", W2, (None, None))
    W1 = checks.numbers("W1", W1, (shape[0] * shape[1], len(W2)))
    wide = min(150.0, (612 - 24 - GAP * (len(W2) - 1)) / len(W2))
    tall = wide * shape[0] / shape[1]
    ax, W, H = sheet(ax, (tall + VOTES + LINE + 34) / 72)
    wide = min(wide, (W - 24 - GAP * (len(W2) - 1)) / len(W2), (H - VOTES - LINE - 34) * shape[1] / shape[0])
    tall = wide * shape[0] / shape[1]
    start = (W - len(W2) * (wide + GAP) + GAP) / 2
    for k, (into, out) in enumerate(zip(W1.T, W2, strict=True)):
        x = start + k * (wide + GAP)
        _image(ax, into.reshape(shape), x, H - 24 - tall, wide, tall)
        ax.text(x + wide / 2, H - 8, f"hidden unit {k + 1}", size=9.5, ha="center", va="center")
        _votes(ax, out, x, H - 30 - tall - VOTES, wide)
        ax.text(x, H - 34 - tall - VOTES, "left", size=9, va="top", color=palette.MUTED)
        ax.text(x + wide, H - 34 - tall - VOTES, "right", size=9, va="top", ha="right", color=palette.MUTED)
    ax.set(xlim=(0, W), ylim=(0, H))
    return ax


def _image(ax: Axes, weights: np.ndarray, x: float, y: float, w: float, h: float) -> None:
    size = max(np.abs(weights).max(), 1e-9)
    look = dict(cmap=palette.weight_map(), vmin=-size, vmax=size, interpolation="nearest", aspect="equal", zorder=1)
    ax.imshow(weights, extent=(x, x + w, y, y + h), **look)
    ax.add_patch(Rectangle((x, y), w, h, fill=False, ec=palette.FAINT, lw=0.8, zorder=2))


def _votes(ax: Axes, weights: np.ndarray, x: float, y: float, w: float) -> None:
    bar, size = w / len(weights), max(np.abs(weights).max(), 1e-9)
    middle = y + VOTES / 2
    for i, value in enumerate(weights / size * (VOTES / 2 - 3)):
        ax.add_patch(
            Rectangle((x + i * bar, middle), 0.8 * bar, value, fc=palette.sign_colour(value), lw=0, gid="vote")
        )
    ax.plot([x, x + w], [middle, middle], color=palette.MUTED, lw=0.7)
