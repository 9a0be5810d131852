"""A learning rate that starts high and comes down, in four ways."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn.optimizers.schedules import CosineDecay, ExponentialDecay, InverseTimeDecay
from coursekit.plot import palette
from coursekit.plot.card import card

FOUR = {
    "cosine": CosineDecay(0.5, 60),
    "inverse time": InverseTimeDecay(0.5, 1, 0.1),
    "exponential": ExponentialDecay(0.5, 1, 0.95),
    "steps": ExponentialDecay(0.5, 10, 0.5, staircase=True),
}
"""From 0.5 over 60 epochs: half a cosine, 0.5/(1 + 0.1 t), 0.5 times 0.95^t, half every 10."""


def schedules(
    rates: Mapping[str, Callable] | None = None, epochs: int = 60, at: int = 30, ax: Axes | None = None
) -> Axes:
    """Draw learning rates {words: function of the epoch} over 0 .. epochs, with their values at epoch `at`.

    rates: default `FOUR`. Functions that stand still for several epochs are drawn as stairs by themselves. Raises
    ValueError for no rates or an `at` outside the picture. Source: K22.
    """
    rates = FOUR if rates is None else dict(rates)
    if not rates or not 0 <= at <= epochs:
        raise ValueError(f"Expected at least one rate and an epoch of 0 to {epochs}, received {len(rates)} and {at}.")
    ax = card(ax, 3.5)
    t, marked = np.arange(epochs + 1), []
    ax.axvline(at, color=palette.FAINT, lw=1.2, zorder=1)
    for k, (words, rate) in enumerate(rates.items()):
        values = np.array([float(rate(int(epoch))) for epoch in t])
        look = dict(color=palette.SERIES[k % 4], marker=palette.MARKERS[k % 10], ms=7, mec=palette.CARD, markevery=[at])
        steps = "steps-post" if _stairs(values) else "default"
        (line,) = ax.plot(t, values, ls=palette.DASHES[k % 4], drawstyle=steps, lw=2, gid="rate", **look)
        marked.append((values[at], f"{values[at]:.4g}  {words}", line))
    ax.set(xlabel="epoch $t$", ylabel=r"learning rate $\eta_t$", xlim=(0, epochs))
    ax.set_ylim(bottom=0)
    ax.grid(axis="y")
    marked.sort(key=lambda one: -one[0])
    handles, words = [line for *_, line in marked], [said for _, said, _ in marked]
    ax.legend(handles, words, title=f"at epoch {at}", loc="upper right", fontsize=10, handlelength=3.6, frameon=False)
    return ax


def _stairs(values):
    return bool((np.diff(values) == 0).sum() > len(values) / 2 and np.ptp(values) > 0)
