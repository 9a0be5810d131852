"""The same starts twice on one map of valleys: all points in every step, and a few points drawn by chance."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.descent_paths import descent_paths
from coursekit.plot.panels import panels
from coursekit.plot.wording import halo

NAMES = (r"$\phi_0$", r"$\phi_1$")


def gabor_valleys(
    fit,
    paths: Sequence[tuple[np.ndarray, np.ndarray]],
    xlim: tuple[float, float] = (-8.5, 8.5),
    ylim: tuple[float, float] = (2.5, 24.5),
    goal: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the loss of a `GaborFit` over (phi0, phi1) twice: the paths of GD on the left, of SGD on the right.

    paths: a pair of paths (steps + 1, 2) from each start, GD first. The starts are numbered; their losses at the end
    stand in a corner. A cross marks `goal`, by default the lowest place of the map. Raises ValueError for no paths,
    wrong shapes or NaN. Source: P14 (figure 6.6 of Prince, own points).
    """
    pairs = [tuple(checks.numbers("path", path, (None, 2)) for path in pair) for pair in paths]
    if not pairs or any(len(pair) != 2 for pair in pairs):
        raise ValueError("Expected one pair of paths (GD, SGD) or more. Try shown_paths().")
    goal = _lowest(fit, xlim, ylim) if goal is None else goal
    ax, inner = panels(ax, 2, 4.3, margins=(46, 42, 12, 28), gap=22)
    for k, (one, words) in enumerate(zip(inner, ("all points in every step (GD)", "a few points (SGD)"), strict=True)):
        descent_paths(fit.loss, xlim, ylim, {}, NAMES, levels=9, goal=goal, ax=one)
        one.collections[0].set_rasterized(True)  # the tints: as outlines they would weigh as much as all the rest
        for number, pair in enumerate(pairs):
            _path(one, pair[k], number)
        _losses(one, fit, [pair[k][-1] for pair in pairs])
        one.set_title(words, fontsize=11)
    inner[1].set(ylabel="", yticklabels=[])
    return ax


def _path(ax, path, number):
    colour = palette.SERIES[(0, 3, 1, 2)[number % 4]]
    ax.plot(*path.T, color=colour, lw=1.3, zorder=4, gid="path", path_effects=halo(2.4))
    look = dict(ls="none", color=colour, mec=palette.CARD, mew=1.2)
    ax.plot(*path[0], marker="o", ms=14, zorder=6, gid="start", **look)
    ax.plot(*path[-1], marker=palette.MARKERS[number % 10], ms=9, zorder=10, gid="end", **look)
    ax.text(*path[0], f"{number + 1}", ha="center", va="center", size=9, weight="bold", color=palette.CARD, zorder=9)


def _losses(ax, fit, ends):
    """The losses at the ends, by number, in the quiet corner at the bottom on the right."""
    ground = dict(fc=palette.CARD, ec=palette.FAINT, lw=0.8, boxstyle="round,pad=0.35")
    lines = [f"{number}:  {float(fit.loss(end)):.3f}" for number, end in enumerate(ends, 1)]
    words = "\n".join(["loss at the end", *lines])
    look = dict(transform=ax.transAxes, ha="right", va="bottom", size=9.5, bbox=ground, zorder=11, gid="losses")
    ax.text(0.97, 0.035, words, **look)


def _lowest(fit, xlim, ylim):
    mesh = np.stack(np.meshgrid(np.linspace(*xlim, 121), np.linspace(*ylim, 121)), axis=-1).reshape(-1, 2)
    return tuple(mesh[fit.loss(mesh).argmin()])
