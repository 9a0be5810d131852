"""The same ground once for every walker keeps the paths apart where one picture would tangle them."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot.descent_paths import descent_paths
from coursekit.plot.panels import panels


def descent_rows(
    valley,
    paths: Mapping[str, np.ndarray],
    xlim: tuple[float, float],
    ylim: tuple[float, float],
    names: tuple[str, str] = ("$x$", "$y$"),
    across: bool = False,
    goal: tuple[float, float] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw each of the paths {words: (steps + 1, 2)} on axes of its own, its words as title.

    valley: an object with `.height` or `.loss`, a function of points (..., 2). The axes stand below each other, or
    side by side with `across`. Raises ValueError for no paths. Source: L23,
    P16.
    """
    if not paths:
        raise ValueError("Expected at least one path, received none.")
    height = 3.8 if across else 0.6 + 1.7 * len(paths)
    ax, inner = panels(ax, len(paths), height, across, gap=24 if across else 26)
    ground = getattr(valley, "height", None) or valley.loss
    for k, (one, (words, path)) in enumerate(zip(inner, paths.items(), strict=True)):
        descent_paths(ground, xlim, ylim, {words: path}, names, goal=goal, ax=one)
        one.set_title(words, fontsize=10.5)
        if across and k:
            one.set(ylabel="", yticklabels=[])
        if not across and k < len(paths) - 1:
            one.set(xlabel="", xticklabels=[])
    return ax
