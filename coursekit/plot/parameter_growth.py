"""From six numbers to 175 billion: bars on a scale where each line upwards means a hundred times as much."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card


def parameter_growth(networks: Sequence, ax: Axes | None = None) -> Axes:
    """Draw the number of parameters of each network as a bar on a logarithmic scale, and return the axes.

    `networks` are records of `formulas.NETWORKS`, with name, params and bytes; at the end of a bar stand the count and
    the memory in float32. A logarithmic bar has no zero: compare the numbers, not the areas. Raises ValueError for an
    empty list. Source: C17.
    """
    from coursekit.formulas.counts import in_bytes

    networks = list(networks)
    if not networks:
        raise ValueError("Expected at least one network, received none. Try formulas.NETWORKS.")
    ax = card(ax, 0.9 + 0.42 * len(networks))
    params = [net.params for net in networks]
    ax.barh(range(len(networks)), params, height=0.62, color=palette.FORWARD_TINT, ec=palette.FORWARD, gid="count")
    for place, net in enumerate(networks):
        words = f"{net.params:,}   {in_bytes(net.bytes)}"
        ax.annotate(words, (net.params, place), (6, 0), textcoords="offset points", va="center", size=9.5, gid="words")
    ax.set_yticks(range(len(networks)), [_name(net) for net in networks])
    ax.set(xscale="log", xlim=(1, max(params) * 2e5), xlabel="weights and biases")
    ax.set_xticks(
        [10**k for k in range(0, 13, 2)], ["1", "100", "10 thousand", "1 million", "100 million", "10 billion", ""]
    )
    ax.minorticks_off()
    ax.invert_yaxis()
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x")
    ax.set_axisbelow(True)
    return ax


def _name(net):
    return f"{net.name} ({net.year})" if net.year else net.name
