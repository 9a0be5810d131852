"""Each Adaline step multiplies the error on its pattern by one number, and the picture shows which numbers are safe."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import short


def shrinking_error(errors: Mapping[float, np.ndarray], ax: Axes | None = None) -> Axes:
    """Draw one small panel per rate beta: the errors E_0, E_1, ... on one pattern, step by step; returns the axes.

    `errors` maps beta to a sequence of at least two numbers. Above each panel stand beta and the ratio E_1 / E_0; a
    panel whose error grows is drawn in the colour of errors and says so. Raises ValueError for no or too few numbers,
    NaN, or E_0 = 0. Source: K8 (footnote).
    """
    runs = {beta: checks.numbers(f"errors[{beta}]", values, (None,)) for beta, values in dict(errors).items()}
    if not runs or any(len(E) < 2 or E[0] == 0 for E in runs.values()):
        raise ValueError("Expected {beta: errors} with two or more errors each, the first not 0. Try {0.5: [1, 0.5]}.")
    largest = max(np.abs(E).max() for E in runs.values())
    ax, W, H = sheet(ax, 2.75)
    across, left = (W - 34) / len(runs), 30
    for k, (beta, E) in enumerate(runs.items()):
        place = (left + k * across, 34, across - 12, H - 34 - 44)
        _panel(ax.inset_axes(place, transform=ax.transData), E, 1.15 * largest, first=k == 0)
        _words(ax, place, beta, E)
    ax.text(left + across * len(runs) / 2, 6, "step", size=10.5, ha="center", va="bottom")
    ax.text(left - 26, H - 46, "error $E$", size=10.5, va="bottom", ha="left")
    return ax


def _grows(E: np.ndarray) -> bool:
    return bool(abs(E[1]) > abs(E[0]))


def _panel(ax: Axes, E: np.ndarray, reach: float, first: bool) -> None:
    steps = np.arange(len(E))
    colour = palette.BACK if _grows(E) else palette.FORWARD
    ax.axhline(0, color=palette.MUTED, lw=0.8, zorder=1)
    ax.vlines(steps, 0, E, color=colour, lw=1.4, zorder=2)
    ax.plot(steps, E, color=colour, ls="none", marker="X" if _grows(E) else "o", ms=5, zorder=3, gid="errors")
    ax.set(xlim=(-0.8, len(E) - 0.2), ylim=(-reach, reach), xticks=[0, len(E) - 1])
    ax.spines[["top", "right", "bottom"]].set_visible(False)
    ax.tick_params(bottom=False, labelleft=first, left=first, labelsize=9.5)


def _words(ax: Axes, place: tuple, beta: float, E: np.ndarray) -> None:
    x, top = place[0] + place[2] / 2, place[1] + place[3]
    ratio = f"ratio {short(round(E[1] / E[0], 9))}" + (", grows" if _grows(E) else "")
    ax.text(x, top + 19, rf"$\beta$ = {short(beta)}", size=11, weight="bold", ha="center", va="bottom", gid="rate")
    ax.text(x, top + 5, ratio, size=9.5, ha="center", va="bottom", gid="ratio")
