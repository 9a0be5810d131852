"""What a network says at every point of the plane: its answer as a tint, the points to learn on top in black."""

from collections.abc import Callable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.plane import extent_of, plane

RESOLUTION = 201  # points per side at which f is asked


def decision_regions(
    f: Callable,
    X: np.ndarray,
    y: np.ndarray,
    ax: Axes | None = None,
    extent: Sequence[float] | None = None,
    names: Sequence[str] = ("x1", "x2"),
) -> Axes:
    """Tint the plane by f and draw the points X (n, 2) with their classes y (n,) on top.

    f maps points (m, 2) to one score (m,) or (m, 1), drawn from white (0) to blue (1) with a line at 0.5, or to k
    scores (m, k), of which the largest wins. `extent` is (left, right, low, high). Points of class 0 are hollow, of
    class 1 filled black; more classes differ by marker. Raises ValueError for wrong shapes or NaN, also when f
    returns them. Source: C8.
    """
    X = checks.numbers("X", X, (None, 2))
    extent = extent_of(X, extent)
    scores = _scores(f, extent)
    ax = card(ax, 4.6, 5.2)
    _tint(ax, scores, extent)
    return plane(X, y, ax=ax, extent=extent, names=names)


def _scores(f: Callable, extent: tuple) -> np.ndarray:
    """f on a grid, shape (RESOLUTION, RESOLUTION) for one score or (RESOLUTION, RESOLUTION, k)."""
    x1, x2 = np.meshgrid(np.linspace(*extent[:2], RESOLUTION), np.linspace(*extent[2:], RESOLUTION))
    points = np.c_[x1.ravel(), x2.ravel()]
    scores = checks.numbers("f(points)", f(points))
    if scores.ndim not in (1, 2) or len(scores) != len(points):
        raise ValueError(
            f"Expected f to map points (m, 2) to (m,), (m, 1) or (m, k), received {scores.shape} for m = {len(points)}."
        )
    scores = scores.reshape(RESOLUTION, RESOLUTION, -1)
    return scores[..., 0] if scores.shape[-1] == 1 else scores


def _tint(ax: Axes, scores: np.ndarray, extent: tuple) -> None:
    half = (extent[1] - extent[0]) / (RESOLUTION - 1) / 2, (extent[3] - extent[2]) / (RESOLUTION - 1) / 2
    edges = (extent[0] - half[0], extent[1] + half[0], extent[2] - half[1], extent[3] + half[1])
    style = dict(origin="lower", extent=edges, aspect="auto", interpolation="nearest", zorder=0)
    if scores.ndim == 2:
        ax.imshow(0.55 * np.clip(scores, 0, 1), cmap=palette.value_map(), vmin=0, vmax=1, **style)
        if scores.min() < 0.5 < scores.max() and len(np.unique(scores)) > 2:
            grid = np.linspace(*extent[:2], RESOLUTION), np.linspace(*extent[2:], RESOLUTION)
            ax.contour(*grid, scores, levels=[0.5], colors=palette.FORWARD, linewidths=1.6, zorder=1)
    else:
        winner = scores.argmax(axis=-1) % len(palette.CLASSES)
        ax.imshow(winner, cmap=ListedColormap(palette.CLASSES), vmin=0, vmax=len(palette.CLASSES) - 1, **style)
