"""Two ways to the same gradient, and what they cost as the net grows."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card
from coursekit.plot.endings import endings


def gradient_costs(costs: Sequence, ax: Axes | None = None) -> Axes:
    """Draw operations per gradient against the number of parameters, both on logarithmic axes, and return the axes.

    `costs` are records of `examples.gradient_cost` for nets of growing size. The steep line is nudging every weight,
    the other one backpropagation; the gap between them at the last net is written out. Raises ValueError for fewer
    than two. Source: C9, C17.
    """
    costs = sorted(costs, key=lambda cost: cost.params)
    if len(costs) < 2:
        raise ValueError(f"Expected costs of at least two nets, received {len(costs)}.")
    ax = card(ax, 3.6, 6.8)
    params = [cost.params for cost in costs]
    lines = {
        "nudge every weight": ([cost.nudging for cost in costs], palette.SERIES[3], palette.DASHES[1], "s"),
        "backpropagation": ([cost.backprop for cost in costs], palette.SERIES[0], palette.DASHES[0], "o"),
    }
    for operations, colour, dashes, marker in lines.values():
        ax.plot(params, operations, color=colour, ls=dashes, marker=marker, ms=6, zorder=3)
    ax.set(xscale="log", yscale="log", xlabel="weights and biases", title="operations for one gradient")
    _gap(ax, costs[-1])
    ax.grid(which="major")
    ax.set_axisbelow(True)
    endings(ax, [(operations[-1], name, colour) for name, (operations, colour, *_) in lines.items()])
    return ax


def _gap(ax, cost):
    """An arrow between the two lines at the largest net, with how many times dearer one is."""
    both = dict(arrowstyle="<->", color=palette.MUTED, lw=1.2, shrinkA=6, shrinkB=6)
    ax.annotate("", (cost.params, cost.nudging), (cost.params, cost.backprop), arrowprops=both)
    middle = (cost.nudging * cost.backprop) ** 0.5
    ax.annotate(
        f"{cost.ratio:,.0f} times ",
        (cost.params, middle),
        (-6, 0),
        textcoords="offset points",
        ha="right",
        va="center",
        gid="gap",
    )
