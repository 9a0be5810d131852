"""Momentum remembers old gradients, each a little less than the one after it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def fading_weights(alphas: Sequence[float] = (0.5, 0.9, 0.99), last: int = 40, ax: Axes | None = None) -> Axes:
    """Draw alpha^k, how much the gradient of k steps ago still counts, with a ring at the half-life ln 2 / ln(1/alpha).

    Raises ValueError unless 0 < alpha < 1, for more than four of them, or last < 1. Source: P15.
    """
    alphas = checks.numbers("alphas", alphas, (None,))
    if not ((0 < alphas) & (alphas < 1)).all() or len(alphas) > len(palette.SERIES) or last < 1:
        raise ValueError(f"Expected up to four alphas between 0 and 1 and last >= 1, received {alphas} and {last}.")
    ax = card(ax, 3.2)
    k = np.arange(last + 1)
    for n, alpha in enumerate(alphas):
        colour, half = palette.SERIES[n], np.log(2) / np.log(1 / alpha)
        words = rf"$\alpha$ = {alpha:g}: half after {half:.1f}"
        ax.plot(k, alpha**k, color=colour, marker=palette.MARKERS[n], ms=3.5, lw=1.4, label=words, gid="weights")
        if half <= last:
            ax.plot(half, 0.5, "o", ms=10, mfc="none", mec=colour, mew=1.8, gid="half-life")
    ax.axhline(0.5, color=palette.MUTED, lw=0.9, ls=palette.DASHES[1], zorder=1)
    ax.set(xlabel="steps ago, $k$", ylabel=r"weight $\alpha^k$", ylim=(0, 1.05), xlim=(-0.5, last + 0.5))
    ax.legend(fontsize=9.5, loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=len(alphas), columnspacing=1.2)
    return ax
