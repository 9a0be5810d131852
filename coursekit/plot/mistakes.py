"""Mistakes per epoch, unit by unit: a row of bars that ends with a tick, or does not end."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.neurons import Run
from coursekit.plot import palette
from coursekit.plot.card import sheet


def mistakes(runs: Mapping[str, Run], ax: Axes | None = None) -> Axes:
    """Draw the mistakes of each epoch, one small panel per run of {name: run}; returns the axes.

    The epoch without a mistake has a tick instead of a bar; a run that did not converge ends in dots. All panels have
    the same scale. Raises ValueError for no runs. Source: C6, K3.
    """
    if not runs:
        raise ValueError('Expected at least one run, received none. Try mistakes({"AND": train_perceptron(X, y)}).')
    longest = max(run.epochs for run in runs.values())
    most = max(max(run.mistakes) for run in runs.values())
    ax, W, H = sheet(ax, 2.5)
    across = (W - 26) / len(runs)
    for k, (name, run) in enumerate(runs.items()):
        place = (22 + k * across, 34, across - 20, H - 34 - 26)
        _panel(ax.inset_axes(place, transform=ax.transData), run, longest, most, first=k == 0)
        ax.text(place[0], H - 8, name, size=11.5, weight="bold", va="top", gid="name")
    ax.text(22 + (W - 26) / 2, 6, "epoch", size=10.5, ha="center", va="bottom")
    return ax


def _panel(ax: Axes, run: Run, longest: int, most: int, first: bool) -> None:
    epochs, counts = np.arange(1, run.epochs + 1), np.array(run.mistakes)
    ax.bar(epochs, counts, width=0.72, color=palette.BACK, gid="bars")
    style = dict(size=13, ha="center", va="bottom")
    for epoch in epochs[counts == 0]:
        ax.text(epoch, 0.05, "✓", color=palette.FORWARD, gid="right", **style)
    if not run.converged:
        ax.text(run.epochs + 1, 0.05, "…", color=palette.MUTED, gid="goes on", **style)
    ax.set(xlim=(0.4, longest + 1.6), ylim=(0, most + 0.3), yticks=range(0, most + 1, max(1, most // 4)))
    ax.set_xticks(sorted({1, run.epochs}))
    ax.tick_params(bottom=False, labelleft=first, labelsize=9.5)
