"""Why a perceptron must come to rest: what it gains with every mistake overtakes what it can grow."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.neurons import Novikoff, Run
from coursekit.plot import palette
from coursekit.plot.card import card
from coursekit.plot.endings import endings


def novikoff_squeeze(run: Run, found: Novikoff, ax: Axes | None = None) -> Axes:
    """Draw, over the number k of mistakes, the floor k gamma and the ceiling R sqrt(k), and where the run went.

    With found.w of length 1:  k eta gamma <= w . found.w <= |w| <= eta R sqrt(k). The run's |w| (dots) and w . found.w
    (crosses) lie between the two curves, which cross at k = R^2 / gamma^2: nothing can live beyond. Lengths are in
    units of eta. Raises ValueError for a run without mistakes, of several units, or not from zero weights.
    Source: C6; Novikoff, 1962.
    """
    weights = _weights(run)
    k = np.arange(1, len(weights) + 1)
    ax = card(ax, 3.5)
    reach = np.linspace(0, 1.12 * max(found.bound, len(k)), 200)
    ceiling, floor = np.sqrt(found.R2 * reach), found.gamma * reach
    ax.fill_between(reach, floor, ceiling, where=ceiling >= floor, color=palette.FORWARD_TINT, lw=0, zorder=0)
    ax.plot(reach, ceiling, color=palette.INK, gid="ceiling")
    ax.plot(reach, floor, color=palette.INK, ls=palette.DASHES[1], gid="floor")
    lengths = np.linalg.norm(weights, axis=1)
    ax.plot(k, lengths, "o", color=palette.FORWARD, ms=5, gid="length", label=r"$|w|$ of the run")
    ax.plot(k, weights @ found.w, "X", color=palette.SERIES[2], ms=6, gid="towards", label=r"$w \cdot w^*$ of the run")
    ax.axvline(found.bound, color=palette.BACK, lw=1.4, ls=palette.DASHES[2], gid="bound")
    words = f"no more than\n{found.bound:.0f} mistakes"
    ax.text(found.bound - 0.6, 0.3, words, color=palette.BACK, size=9.5, ha="right", va="bottom")
    ax.set(xlabel="mistakes so far, $k$", ylabel="length", xlim=(0, reach[-1]), ylim=(0, 1.08 * ceiling.max()))
    ax.legend(loc="upper left", fontsize=9.5)
    endings(ax, [(ceiling[-1], r"ceiling $R\sqrt{k}$", palette.INK), (floor[-1], r"floor $k\,\gamma$", palette.INK)])
    return ax


def _weights(run):
    """The weights after each mistake in units of eta, shape (mistakes, n+1)."""
    wrong = [step.after for step in run.steps if step.wrong]
    if run.w.ndim != 1 or not wrong or np.any(run.steps[0].before):
        raise ValueError(
            "novikoff_squeeze expected the run of one unit from zero weights with at least one mistake, "
            f"received weights of shape {run.w.shape} and {len(wrong)} mistakes."
        )
    return np.array(wrong, dtype=float) / float(run.eta)
