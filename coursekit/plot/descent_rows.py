"""The same ground once for every walker keeps the paths apart where one picture would tangle them."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot.card import axes_of
from coursekit.plot.descent_paths import descent_paths
from coursekit.plot.style import STYLE, WIDTH


def descent_rows(
    valley,
    paths: Mapping[str, np.ndarray],
    xlim: tuple[float, float],
    ylim: tuple[float, float],
    names: tuple[str, str] = ("$x$", "$y$"),
    across: bool = False,
    goal: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> np.ndarray:
    """Draw each of the paths {words: (steps + 1, 2)} on axes of its own, its words as title; returns the axes.

    valley: an object with `.height` or `.loss`, a function of points (..., 2). The axes stand below each other, or
    side by side with `across`; they divide the place of `ax`, if given. Raises ValueError for no paths. Source: L23,
    P16.
    """
    if not paths:
        raise ValueError("Expected at least one path, received none.")
    axes = _axes(ax, len(paths), across)
    ground = getattr(valley, "height", None) or valley.loss
    for one, (words, path) in zip(axes, paths.items(), strict=True):
        descent_paths(ground, xlim, ylim, {words: path}, names, goal=goal, ax=one)
        one.set_title(words, fontsize=10.5)
        one.label_outer()
    return axes


def _axes(ax: Axes | None, count: int, across: bool) -> np.ndarray:
    import matplotlib.pyplot as plt

    shape = (1, count) if across else (count, 1)
    if ax is None:
        height = 3.8 if across else 0.35 + 1.95 * count
        with plt.rc_context(STYLE):
            return plt.subplots(*shape, figsize=(WIDTH, height), sharex=True, sharey=True, squeeze=False)[1].ravel()
    axes_of(ax).set_axis_off()
    grid = ax.get_subplotspec().subgridspec(*shape)
    return grid.subplots(sharex=True, sharey=True, squeeze=False).ravel()
