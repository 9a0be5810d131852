"""The step of a threshold unit: silent below the threshold, on from it; the full dot says who gets the tie."""

from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card

REACH = 2.6  # how far the picture goes to both sides of the threshold


def step_function(T: float = 0.0, low: float = 0, ax: Axes | None = None) -> Axes:
    """Draw y = 1 for I >= T and y = low for I < T: the full dot at I = T is on, the hollow one below it is not.

    `low` is 0 or -1, the answer of a silent unit. Raises ValueError for another `low`. Source: K2, K3.
    """
    (T,) = checks.numbers("T", [T], (1,))
    if low not in (0, -1):
        raise ValueError(f"Expected low=0 (answers 0 and 1) or low=-1 (answers -1 and +1), received {low!r}.")
    ax = card(ax, 2.9, 4.6)
    for ends, level in (((T - REACH, T), low), ((T, T + REACH), 1)):
        ax.plot(ends, (level, level), color=palette.FORWARD, lw=2.6, zorder=3, gid="level", solid_capstyle="butt")
    ax.plot([T, T], [low, 1], color=palette.FORWARD, lw=0.9, ls=":", zorder=2, gid="jump")
    for level, fill, gid in ((low, palette.CARD, "off"), (1, palette.FORWARD, "on")):
        ax.plot([T], [level], "o", ms=9, mfc=fill, mec=palette.FORWARD, mew=1.8, zorder=5, gid=gid)
    tie = f"a tie, $I = {T:g}$,\ncounts as on"
    ax.annotate(tie, (T, 1), (-14, -12), textcoords="offset points", ha="right", va="top", size=10)
    ax.axhline(0, color=palette.FAINT, lw=0.8, zorder=1)
    ax.set(xlim=(T - REACH, T + REACH), ylim=(low - 0.3, 1.35), yticks=sorted({low, 0, 1}))
    ax.set_xlabel("net input $I$", fontsize=11)
    ax.set_ylabel("answer", fontsize=11)
    return ax
