"""A film strip of a McCulloch-Pitts net: one picture per tick, so that one sees a signal travel."""

from typing import Any

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.mp_net import paint

HEADING = 38.0  # points above the pictures


def mp_ticks(net: Any, run: Any, ax: Axes | None = None) -> Axes:
    """Draw `net` (a `neurons.MPNet`) once for every tick of `run = net.run(inputs, ticks)`, from tick 0 to the last.

    Above each picture stand the tick and what the output units say. Raises ValueError for more than 4 ticks, which
    would be too small to read. Source: C4.
    """
    if len(run.states) > 5:
        raise ValueError(f"Expected at most 4 ticks in one strip, received {len(run.states) - 1}. Try run.table().")
    ax, W, H = sheet(ax, 2.9)
    wide = W / len(run.states)
    for t, (heard, state, said) in enumerate(zip(run.inputs, run.states, run.outputs, strict=True)):
        left = t * wide
        paint(ax, net, {**heard, **state}, (left, 0, left + wide - 14, H - HEADING))
        _heading(ax, left + wide / 2, H, t, said)
        if t:
            ax.plot([left, left], [12, H - 12], color=palette.FAINT, lw=1.0, zorder=0)
    return ax


def _heading(ax: Axes, x: float, H: float, tick: int, said: tuple) -> None:
    ax.text(x, H - 12, f"tick {tick}", size=11.5, weight="bold", ha="center", va="center", gid="tick")
    words = "says " + " ".join(map(str, said))
    ax.text(x, H - 28, words, size=10, ha="center", va="center", color=palette.MUTED, gid="said")
