"""Adam multiplies its young averages by large factors, and what is left of both in the step is a number below one."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn.optimizer_forms import bias_factors as factors
from coursekit.plot import palette
from coursekit.plot.panels import panels


def bias_factors(beta1: float = 0.9, beta2: float = 0.999, last: int = 5000, ax: Axes | None = None) -> Axes:
    """Draw c1 = 1 / (1 - beta1^t) and c2 = 1 / (1 - beta2^t) over t = 1 .. last, and beside them c1 / sqrt(c2).

    The right picture is what the two do together: the step is multiplied by it. Raises
    ValueError for last < 2. Source: L26 (the figure is lost).
    """
    if last < 2:
        raise ValueError(f"Expected last >= 2, received {last}.")
    ax, (left, right) = panels(ax, 2, 3.2, gap=66)
    tau = np.unique(np.round(np.geomspace(1, last, 200)).astype(int))
    c1, c2 = np.array([factors(int(t), beta1, beta2) for t in tau]).T
    for values, words, k in ((c1, r"$c_1$, for the average", 0), (c2, r"$c_2$, for the squares", 1)):
        left.loglog(tau, values, color=palette.SERIES[3 * k], ls=palette.DASHES[k], lw=2.2, label=words)
    left.set(xlabel=r"update number $\tau$", ylabel="factor")
    left.legend(fontsize=9.5)
    left.yaxis.set_major_formatter(lambda v, _: f"{v:g}")
    _together(right, tau, c1 / np.sqrt(c2))
    for axes in (left, right):
        axes.xaxis.set_major_formatter(lambda v, _: f"{v:g}")
        axes.minorticks_off()
        axes.grid(axis="y")
    return ax


def _together(ax: Axes, tau: np.ndarray, together: np.ndarray) -> None:
    ax.semilogx(tau, together, color=palette.FORWARD, lw=2.4, gid="together")
    ax.axhline(1, color=palette.MUTED, lw=1, ls=palette.DASHES[1])
    ax.annotate("without correction", (tau[0], 1), (0, -4), textcoords="offset points", size=9.5, va="top")
    k = int(together.argmin())
    for which in (0, k):
        ax.plot(tau[which], together[which], "o", color=palette.FORWARD, ms=7, mec=palette.CARD)
    ax.annotate(f"{together[0]:.3f}", (tau[0], together[0]), (6, 5), textcoords="offset points", size=9.5)
    lowest = rf"least: {together[k]:.3f} at $\tau$ = {tau[k]}"
    ax.annotate(lowest, (tau[k], together[k]), (0, -7), textcoords="offset points", size=9.5, va="top", ha="center")
    ax.set(ylim=(0, 1.12), xlabel=r"update number $\tau$", ylabel=r"step is multiplied by")
