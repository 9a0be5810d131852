"""A drive seen from above: the road, and the path of the car until its end or until it left the road."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples.alvinn import HALF_WIDTH, Drive, Road
from coursekit.plot import palette
from coursekit.plot.card import card

WIDER = 5.0
"""The road and the distances from its middle are drawn so many times as wide, or one would see a thread."""


def road_from_above(road: Road, drives: Mapping[str, Drive], metres: int = 600, ax: Axes | None = None) -> Axes:
    """Draw the first `metres` of a road and the paths of drives {name: Drive} on it; a cross where one left it.

    Distances from the middle line are drawn five times as large as the rest. Raises ValueError for more drives than
    there are colours, or none. Source: L34.
    """
    if not 0 < len(drives) <= len(palette.SERIES):
        raise ValueError(f"Expected 1 to {len(palette.SERIES)} drives, received {len(drives)}.")
    ax = card(ax, 3.4)
    metres = min(metres, road.metres)
    left, right = (road.path(side * WIDER * HALF_WIDTH)[:metres] for side in (1, -1))
    ax.fill(*np.concatenate([left, right[::-1]]).T, fc=palette.MIST, ec=palette.MUTED, lw=0.8, zorder=1)
    for k, (name, drive) in enumerate(drives.items()):
        _path(ax, road, drive, name, k)
    ax.set_aspect("equal", adjustable="datalim")
    ax.set(xlabel="metres to the east", ylabel="metres to the north")
    ax.legend(loc="best", fontsize=9.5)
    return ax


def _path(ax: Axes, road: Road, drive: Drive, name: str, k: int) -> None:
    offset = np.zeros(road.metres)
    there = min(len(drive.y), road.metres)
    offset[:there] = WIDER * drive.y[:there]
    path = road.path(offset)[:there]
    look = dict(color=palette.SERIES[k], ls=palette.DASHES[k], lw=2.0, zorder=3)
    ax.plot(*path.T, label=f"{name}: {drive.steps} m", gid="path", **look)
    if not drive.stayed:
        ax.plot(*path[-1], marker="X", ms=11, mfc=palette.BACK, mec=palette.CARD, ls="none", zorder=4, gid="left")
