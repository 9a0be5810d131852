"""The plane of two inputs with its points: targets are black, hollow for class 0 and filled for class 1."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.wording import symbol


def plane(
    X: np.ndarray,
    y: np.ndarray,
    ax: Axes | None = None,
    extent: Sequence[float] | None = None,
    names: Sequence[str] = ("x1", "x2"),
) -> Axes:
    """Draw points X (n, 2) of classes y (n,) or (n, 1) on axes named `names`; returns the axes.

    With two classes 0 is hollow and 1 filled; with more, each class has its marker and tint and a legend. `extent`
    is (left, right, low, high), by default the points and a margin. Raises ValueError for wrong shapes, NaN, labels
    that are no classes.
    """
    X = checks.numbers("X", X, (None, 2))
    y = checks.classes("y", y, len(X))
    ax = card(ax, 4.6, 5.2)
    left, right, low, high = extent_of(X, extent)
    _points(ax, X, y)
    ax.set(xlim=(left, right), ylim=(low, high), aspect="equal")
    ax.set_xlabel(symbol(names[0]), fontsize=12)
    upright = dict(rotation=0, labelpad=10, va="center") if len(names[1]) < 4 or "$" in names[1] else {}
    ax.set_ylabel(symbol(names[1]), fontsize=12, **upright)
    for axis, values in ((ax.xaxis, X[:, 0]), (ax.yaxis, X[:, 1])):
        if len(np.unique(values)) <= 2:
            axis.set_ticks(np.unique(values))
    return ax


def extent_of(X: np.ndarray, extent: Sequence[float] | None) -> tuple[float, float, float, float]:
    """(left, right, low, high) of a plane: the one given, or the points with a quarter of their range around."""
    if extent is None:
        low, high = X.min(axis=0), X.max(axis=0)
        margin = 0.28 * max(float((high - low).max()), 1e-3) if len(X) <= 12 else 0.12 * float((high - low).max())
        return low[0] - margin, high[0] + margin, low[1] - margin, high[1] + margin
    left, right, low, high = checks.numbers("extent", extent, (4,))
    if left >= right or low >= high:
        raise ValueError(
            f"Expected extent (left, right, low, high) with left < right and low < high, received {extent!r}."
        )
    return left, right, low, high


def _points(ax: Axes, X: np.ndarray, y: np.ndarray) -> None:
    size = 150 if len(X) <= 12 else 34 if len(X) <= 400 else 14
    for k in np.unique(y):
        two = y.max() <= 1
        fill = (palette.CARD, palette.TARGET)[k] if two else palette.CLASSES[k % len(palette.CLASSES)]
        edge = palette.CARD if two and k == 1 and len(X) > 12 else palette.TARGET
        style = dict(
            s=size, marker="o" if two else palette.MARKERS[k % len(palette.MARKERS)], color=fill, edgecolors=edge
        )
        here = y == k
        ax.scatter(
            X[here, 0], X[here, 1], linewidths=1.8 if len(X) <= 12 else 0.8, label=f"class {k}", zorder=5, **style
        )
    if y.max() > 1:
        ax.legend(
            fontsize=9.5, loc="best", facecolor=palette.CARD, frameon=True, framealpha=0.9, edgecolor=palette.FAINT
        )
