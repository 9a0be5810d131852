"""The same small network in the letters of a deck: every unit and every wire carries its name."""

from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes

from coursekit.dialects import dialect as find_dialect
from coursekit.plot import palette, units
from coursekit.plot.card import sheet
from coursekit.plot.columns import columns
from coursekit.plot.edges import edges, places
from coursekit.plot.wording import halo


def lettered_network(sizes, dialect="course", ax: Axes | None = None) -> Axes:
    """Draw a network of `sizes` units with the names that a dialect gives to units and weights, and return the axes.

    A unit carries the name of its output, and that of its net input below in grey. Made for small nets; COMP9444 has
    names for 2-2-1 only. Raises ValueError for an unknown dialect and where it has no names. Source: C11, L6, P2,
    D13, K6.
    """
    deck = find_dialect(dialect)
    names, wires = deck.names(sizes), deck.edge_names(sizes)
    ax, W, H = sheet(ax, 2.6, 5.4)
    layers = columns(list(sizes), 10, 32, W - 40, 10, H - 18)
    for (start, end), letters in zip(pairwise(layers), wires, strict=True):
        ends = edges(ax, start, end, None, 1.0, "wires")
        _wire_names(ax, ends, [name for row in letters for name in row])
    for layer, given in zip(layers, names, strict=True):
        pairs = [name if isinstance(name, tuple) else ("", name) for name in given]
        units.units(
            ax, layer, [out for _, out in pairs], None, [None] * len(pairs), "left" if layer is layers[0] else "above"
        )
        for y, (net, _) in zip(layer.y, pairs, strict=True):
            ax.text(layer.x, y - layer.radius - 3, net, color=palette.MUTED, size=10, ha="center", va="top", gid="net")
    ax.text(W / 2, H - 8, deck.name, size=10.5, weight="bold", ha="center", va="center", gid="deck")
    return ax


def _wire_names(ax: Axes, ends: np.ndarray, letters: list[str]) -> None:
    style = dict(size=11, color=palette.INK, ha="center", va="center", path_effects=halo(4), gid="wire")
    for at, name in zip(places(ends, np.full((len(letters), 2), (30.0, 16.0))), letters, strict=True):
        ax.text(*at, name, **style)
