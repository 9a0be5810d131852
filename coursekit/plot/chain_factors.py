"""A chain of neurons, and above each link the number that an error is multiplied by on its way back."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import halo, short

R = 19.0  # points, radius of a neuron
MOST = 6


def chain_factors(chain: Any, ax: Axes | None = None) -> Axes:
    """Draw an `examples.chain` of up to 6 neurons: weights forward below, slopes inside, products back above.

    Above each link stands w_l s'(z_l) as a number; the row on top is dC/da of each neuron as a multiple of that of the
    last one. Raises ValueError for a longer chain. Source: D25.
    """
    n = len(chain.w)
    if n > MOST:
        raise ValueError(f"Expected a chain of at most {MOST} neurons, received {n}. Try examples.chain of four.")
    ax, W, _ = sheet(ax, 2.6)
    x = np.linspace(112, W - 92, n)
    y = 70.0
    for k in range(n):
        _neuron(ax, (x[k], y), k, chain)
        _forward(ax, x[k - 1] if k else x[0] - 82, x[k], y, k, chain.w[k])
    for k in range(n - 1):
        _back(ax, x[k], x[k + 1], y, k, chain)
    ax.add_patch(_arrow((x[-1] + R, y), (x[-1] + 54, y), palette.FORWARD, "-", 0))
    ax.text(x[-1] + 58, y, "$C$", size=13, va="center")
    _start(ax, x[-1], y)
    return ax


def _neuron(ax: Axes, place: tuple, k: int, chain: Any) -> None:
    ax.add_patch(Circle(place, R, fc=palette.FORWARD_TINT, ec=palette.FORWARD, lw=1.5, zorder=3, gid="neuron"))
    ax.text(*place, short(chain.a[k]), size=11, ha="center", va="center_baseline", zorder=4)
    ax.text(place[0], place[1] - R - 12, f"$a_{{{k + 1}}}$", size=11.5, ha="center", va="center", color=palette.FORWARD)
    slope = rf"$\sigma'(z_{{{k + 1}}})$ = {short(chain.slopes[k], 3)}"
    ax.text(place[0], place[1] - R - 31, slope, size=9.5, ha="center", va="center", color=palette.BACK, gid="slope")


def _forward(ax: Axes, start: float, end: float, y: float, k: int, w: float) -> None:
    begin = start + (R if k else 0)
    ax.add_patch(_arrow((begin, y), (end - R, y), palette.FORWARD, "-", 0))
    if not k:
        ax.text(start - 4, y, "$x$", size=12, ha="right", va="center")
    words = f"$w_{{{k + 1}}}$ = {short(w)}"
    place = ((begin + end - R) / 2, y - 11)
    ax.text(*place, words, size=9.5, ha="center", va="center", color=palette.sign_colour(w), path_effects=halo())


def _back(ax: Axes, left: float, right: float, y: float, k: int, chain: Any) -> None:
    ax.add_patch(_arrow((right - 8, y + R), (left + 8, y + R), palette.BACK, (0, (4, 1.8)), 0.42))
    middle = (left + right) / 2
    words = f"× {short(chain.factors[k], 3)}"
    ax.text(
        middle, y + R + 33, words, size=12, weight="bold", ha="center", color=palette.BACK, gid="factor",
        path_effects=halo(),
    )  # fmt: skip
    left_over = float(np.prod(chain.factors[k:]))
    ax.text(left, y + R + 62, short(left_over, 4), size=10.5, ha="center", color=palette.INK, gid="product")


def _start(ax: Axes, x: float, y: float) -> None:
    ax.text(x, y + R + 62, "1", size=10.5, ha="center", gid="product")
    words = "how much of the error $\\partial C/\\partial a$ at the end comes back to each neuron:"
    ax.text(12, y + R + 82, words, size=9.5, color=palette.MUTED, va="baseline")


def _arrow(start: tuple, end: tuple, colour: str, dashes: Any, bend: float) -> FancyArrowPatch:
    look = dict(arrowstyle="-|>", mutation_scale=12, lw=1.7, color=colour, ls=dashes, zorder=2)
    return FancyArrowPatch(start, end, connectionstyle=f"arc3,rad={bend}", shrinkA=0, shrinkB=0, **look)
