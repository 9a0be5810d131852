"""Seen from the side, a landscape of one weight shows where the ground is nearly level and who gets past it."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.wording import halo


def valley_profile(
    height: Callable,
    span: tuple[float, float],
    marks: Mapping[str, float] | None = None,
    paths: Mapping[str, np.ndarray] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the ground height(w) for w (n, 1) over `span`, lettered points {letter: w}, and walks {words: (steps + 1,)}.

    The walks lie below each other above the ground, a tick for every step (steps shorter than a hair share one), a
    marker for the end. Raises ValueError for a span that is not increasing. Source: L22 (the figure is lost; the
    ground is ours).
    """
    low, high = checks.numbers("span", span, (2,))
    if not low < high:
        raise ValueError(f"Expected a span from low to high, received {span}.")
    ax = card(ax, 3.2)
    w = np.linspace(low, high, 400)
    ground = height(w[:, None])
    floor, top = ground.min(), ground.max()
    tall = top - floor
    ax.fill_between(w, ground, floor - 0.25 * tall, color=palette.MIST, zorder=0)
    ax.plot(w, ground, color=palette.INK, lw=2, zorder=2, gid="ground")
    rows = len(paths or {})
    ax.set(xlim=(low, high), ylim=(floor - 0.22 * tall, top + (0.12 + 0.16 * rows) * tall), xlabel="weight $w$")
    for letter, place in (marks or {}).items():
        _mark(ax, letter, place, float(height(np.array([[place]]))[0]))
    for k, (words, path) in enumerate((paths or {}).items()):
        y = top + (0.02 + 0.16 * (rows - k)) * tall
        _walk(ax, words, checks.numbers(words, path, (None,)), y, k)
    ax.set_ylabel("error $E$")
    ax.set_yticks([])
    return ax


def _mark(ax: Axes, letter: str, w: float, height: float) -> None:
    ax.plot(w, height, "o", ms=8, color=palette.INK, mec=palette.CARD, zorder=4, gid="mark")
    look = dict(textcoords="offset points", ha="center", va="top", size=12, weight="bold", path_effects=halo())
    ax.annotate(letter, (w, height), (0, -8), **look, zorder=5, gid="letter")


def _walk(ax: Axes, words: str, path: np.ndarray, y: float, k: int) -> None:
    colour = palette.SERIES[k % len(palette.SERIES)]
    hair = np.ptp(ax.get_xlim()) / 800
    seen = path[np.flatnonzero(np.diff(np.round(path / hair), prepend=np.nan))]
    ax.plot(seen, np.full(len(seen), y), ls="none", marker="|", ms=9, mew=0.9, color=colour, zorder=3, gid="walk")
    ax.plot(path[-1], y, marker=palette.MARKERS[k], ms=8, color=colour, mec=palette.CARD, zorder=4, gid="end")
    look = dict(xycoords=("axes fraction", "data"), textcoords="offset points", annotation_clip=False)
    ax.annotate(words, (1, y), (6, 0), size=9.5, color=colour, va="center", gid="words", **look)
