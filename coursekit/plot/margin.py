"""The widest street between two classes: the separating line in the middle, the nearest points on the kerbs."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.neurons import novikoff_bound
from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.lines import line
from coursekit.plot.plane import extent_of, plane
from coursekit.plot.wording import halo, short


def margin(X: np.ndarray, y: np.ndarray, ax: Axes | None = None) -> Axes:
    """Draw points X (n, 2), classes y (n,), the separator w of `novikoff_bound` and the lines w . x = -gamma, +gamma.

    w has length 1 with its bias, so gamma is the smallest score s (w . x) of any point. Points on the two dashed
    lines wear a ring and their score. Raises ValueError for classes no line separates, wrong shapes, NaN. Source: C6.
    """
    X = checks.numbers("X", X, (None, 2))
    y = checks.classes("y", y, len(X))
    found = novikoff_bound(X, y)
    ax = card(ax, 4.6, 5.2)
    extent = extent_of(X, None)
    _street(ax, found, extent)
    plane(X, y, ax=ax, extent=extent)
    if found.w[1:].any():
        line(*found.w, ax=ax)
    scores = found.w[0] + X @ found.w[1:]
    for point, score in zip(X, scores, strict=True):
        near = bool(np.isclose(abs(score), found.gamma))
        _score(ax, point, score, near)
    return ax


def _street(ax, found, extent):
    x1, x2 = np.meshgrid(np.linspace(*extent[:2], 2), np.linspace(*extent[2:], 2))
    net = found.w[0] + found.w[1] * x1 + found.w[2] * x2
    ax.contourf(x1, x2, net, levels=[-found.gamma, found.gamma], colors=[palette.MIST], zorder=0)
    look = dict(colors=palette.MUTED, linestyles="dashed", linewidths=1.2, zorder=1)
    ax.contour(x1, x2, net, levels=[-found.gamma, found.gamma], **look)


def _score(ax, point, score, near):
    if near:
        ax.plot(*point, marker="o", mfc="none", mec=palette.FORWARD, mew=1.8, ms=20, zorder=6, gid="nearest")
    style = dict(size=9.5, ha="center", va="bottom", path_effects=halo(), zorder=7, gid="score")
    ax.annotate(short(score, 3), point, (0, 13), textcoords="offset points", **style)
