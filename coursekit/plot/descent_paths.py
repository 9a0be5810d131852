"""Seen from above, the way down a landscape of two weights is a line, and the line shows who sways and who strides."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.wording import halo

GRID = 71


def descent_paths(
    height: Callable,
    xlim: tuple[float, float],
    ylim: tuple[float, float],
    paths: Mapping[str, np.ndarray],
    names: tuple[str, str] = ("$w_1$", "$w_2$"),
    levels: int = 12,
    goal: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw height(w) for w (..., 2) as tinted contours, and over it the paths {words: (steps + 1, 2)}.

    Dark is high. Each path has a line style and a marker of its own; a large marker ends it, a ring is the start, a
    cross the `goal`; two or more paths get a legend. Raises ValueError for wrong shapes or NaN. Source: L23, L24, P16.
    """
    ax = card(ax, 3.6)
    x, y = np.linspace(*xlim, GRID), np.linspace(*ylim, GRID)
    ground = checks.numbers("height", height(np.stack(np.meshgrid(x, y), axis=-1)), (GRID, GRID))
    _tint(ax, x, y, ground, levels)
    for k, (words, given) in enumerate(paths.items()):
        path = checks.numbers(words, given, (None, 2))
        look = dict(color=palette.SERIES[3 * k % 4], marker=palette.MARKERS[k], mec=palette.CARD, mew=0.4, zorder=4 + k)
        ax.plot(*path.T, lw=1.6, ms=4.2, label=words, gid="path", markevery=_apart(path, xlim, ylim), **look)
        ax.plot(*path[-1], ls="none", ms=9, **look)
    if paths:
        start = next(iter(paths.values()))[0]
        ax.plot(*start, "o", ms=11, mfc="none", mec=palette.INK, mew=1.6, zorder=3)
        ax.annotate("start", start, (0, 9), textcoords="offset points", ha="center", size=9.5, path_effects=halo())
    if len(paths) > 1:
        ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2, fontsize=9.5)
    if goal is not None:
        ax.plot(*goal, "X", ms=9, color=palette.TARGET, mec=palette.CARD, zorder=9, gid="goal")
    ax.set(xlim=xlim, ylim=ylim, xlabel=names[0])
    ax.set_ylabel(names[1], rotation=0, labelpad=10, va="center")
    return ax


def _tint(ax: Axes, x: np.ndarray, y: np.ndarray, ground: np.ndarray, levels: int) -> None:
    """Contours at equal steps of the square root of the height, so that a flat floor still has lines."""
    low, high = ground.min(), ground.max()
    at = low + (high - low) * np.linspace(0, 1, levels + 1) ** 2
    ax.contourf(x, y, ground, levels=at, cmap=palette.error_map(), norm="linear", alpha=0.75)
    ax.contour(x, y, ground, levels=at, colors=palette.INK, linewidths=0.4, alpha=0.5)


def _apart(path: np.ndarray, xlim: tuple, ylim: tuple) -> list[int]:
    """Places on the path that are at least half a hundredth of the picture from the one marked before."""
    size, marked = np.array([np.ptp(xlim), np.ptp(ylim)]), [0]
    for k, point in enumerate(path):
        if np.abs((point - path[marked[-1]]) / size).max() > 0.005:
            marked.append(k)
    return marked
