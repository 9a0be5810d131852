"""Twenty drives in one picture: who stayed on the road, and where the others left it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples.alvinn import HALF_WIDTH, Trial
from coursekit.plot import palette
from coursekit.plot.card import card

EVERY = 10  # metres between two places of a stored path
ROOM = 2.45


def survival(trials: Sequence[Trial], ax: Axes | None = None) -> Axes:
    """Draw how far from the middle each car was, metre by metre; a cross where it left the road.

    trials: of one kind, as stored. Raises ValueError for none. Source: L33, L34.
    """
    if not trials:
        raise ValueError("Expected at least one trial, received none. Try stored_trials().")
    ax = card(ax, 3.2)
    ax.axhspan(-HALF_WIDTH, HALF_WIDTH, color=palette.MIST, zorder=0)
    for edge in (-HALF_WIDTH, HALF_WIDTH):
        ax.axhline(edge, color=palette.MUTED, lw=1.2)
    for trial in trials:
        _path(ax, trial)
    stayed = sum(trial.stayed for trial in trials)
    ax.set_title(f"{stayed} of {len(trials)} stay on the road")
    ax.set(xlabel="metres driven", ylabel="metres left of the middle", ylim=(-ROOM, ROOM), xlim=(0, 610))
    return ax


def _path(ax: Axes, trial: Trial) -> None:
    metre = EVERY * np.arange(len(trial.path), dtype=float)
    if not trial.stayed:
        metre[-1] = trial.steps + 1
    y = np.clip(trial.path, -ROOM + 0.2, ROOM - 0.2)
    colour = palette.FORWARD if trial.stayed else palette.BACK
    ax.plot(metre, y, color=colour, lw=0.9, alpha=0.75, zorder=2, ls="-" if trial.stayed else palette.DASHES[1])
    if not trial.stayed:
        ax.plot(metre[-1], y[-1], marker="X", ms=7, mfc=palette.BACK, mec=palette.CARD, ls="none", zorder=3, gid="left")
