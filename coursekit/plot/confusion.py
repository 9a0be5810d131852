"""Which class was taken for which: rows are the truth, columns the answer, and the diagonal is what went right."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def confusion_matrix(matrix: np.ndarray, labels: Sequence | None = None, ax: Axes | None = None) -> Axes:
    """Draw counts (k, k), matrix[i, j] examples of class i that were called j, and return the axes.

    The shade is the share of its row: blue with a frame on the diagonal, orange off it. `labels` (k,) name the
    classes, by default 0, 1, 2, ... Raises ValueError for a matrix that is not square, holds NaN or negative counts,
    or for too few labels.
    """
    counts = checks.numbers("matrix", matrix, (None, None))
    k = len(counts)
    if counts.shape != (k, k) or (counts < 0).any():
        raise ValueError(
            f"Expected counts from 0 in a square matrix (k, k), received {counts.shape}, least {counts.min():g}."
        )
    labels = checks.per_item("labels", list(range(k)) if labels is None else labels, k, "class")
    ax = card(ax, 0.9 + max(2.2, 0.43 * k), 1.4 + max(2.4, 0.5 * k))
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    for i in range(k):
        for j in range(k):
            _cell(ax, i, j, counts[i, j], shares[i, j], size=11.5 if k <= 5 else 9.5)
    ticks = dict(ticks=range(k), labels=[str(name) for name in labels])
    ax.set_xticks(**ticks)
    ax.set_yticks(**ticks)
    ax.set(xlim=(-0.52, k - 0.48), ylim=(k - 0.48, -0.52), xlabel="predicted class", ylabel="true class")
    ax.tick_params(length=0)
    ax.tick_params(axis="x", pad=12)
    for label in ax.get_xticklabels():
        label.set_va("baseline")
    ax.spines[:].set_visible(False)
    return ax


def _cell(ax: Axes, i: int, j: int, count: float, share: float, size: float) -> None:
    strength = share**0.4 * 0.8 if i != j else share * 0.85
    shade = (palette.value_map() if i == j else palette.error_map())(strength) if count else palette.CARD
    right = i == j
    frame = dict(ec=palette.FORWARD, lw=1.6, zorder=3) if right else dict(ec=palette.FAINT, lw=0.8, zorder=2)
    inset = 0.46 if right else 0.5
    ax.add_patch(
        Rectangle((j - inset, i - inset), 2 * inset, 2 * inset, fc=shade, gid="right" if right else "wrong", **frame)
    )
    colour = palette.ink_on(shade) if count else palette.MUTED
    look = dict(
        size=size, weight="bold" if right else "normal", color=colour, ha="center", va="center_baseline", zorder=4
    )
    ax.text(j, i, f"{count:,.0f}" if count == round(count) else f"{count:.2f}", gid="count", **look)
