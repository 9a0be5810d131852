"""One weight stands out from all the others, with the two indices that say where it leads to and comes from."""

from itertools import pairwise

from matplotlib.axes import Axes

from coursekit.dialects import dialect as find_dialect
from coursekit.plot import palette, units
from coursekit.plot.card import sheet
from coursekit.plot.columns import columns
from coursekit.plot.edges import edges, segments
from coursekit.plot.wording import halo

BOX = {"boxstyle": "round,pad=0.25", "fc": palette.CARD, "ec": palette.POSITIVE}


def highlight_weight(sizes, l: int, j: int, k: int, dialect="CSCI4360", ax: Axes | None = None) -> Axes:
    """Draw a network with one weight thick: w^l_jk of D11, from unit k of layer l - 1 to unit j of layer l.

    Layers and units are counted from 1, the inputs are layer 1, so l is at least 2. The name on the wire is that of
    `dialect`. Raises ValueError where there is no such weight. Source: D11, D13.
    """
    sizes = [int(n) for n in sizes]
    if not (2 <= l <= len(sizes) and 1 <= j <= sizes[l - 1] and 1 <= k <= sizes[l - 2]):
        raise ValueError(f"A net of {sizes} units has no weight w^{l}_{j}{k}. Expected l from 2 to {len(sizes)}.")
    ax, W, H = sheet(ax, 3.2, 6.6)
    layers = columns(sizes, 12, 60, W - 60, 12, H - 30)
    for number, (start, end) in enumerate(pairwise(layers), 2):
        edges(ax, start, end, None, 1.0, f"layer {number}")
        if number == l:
            _strong(ax, segments(start, end)[(k - 1) * len(end.y) + j - 1], find_dialect(dialect).weight(l - 1, k, j))
    for number, layer in enumerate(layers, 1):
        names = [str(n) for n in range(1, layer.size + 1)]
        units.units(ax, layer, names, None, [None] * layer.size, "left" if number == 1 else "above")
        ax.text(layer.x, H - 12, f"layer {number}", size=10, ha="center", va="center", color=palette.MUTED)
    return ax


def _strong(ax: Axes, ends, name: str) -> None:
    (x0, y0), (x1, y1) = ends
    arrow = dict(arrowstyle="-|>", color=palette.POSITIVE, lw=3.2, shrinkA=0, shrinkB=0, mutation_scale=16)
    ax.annotate("", (x1, y1), (x0, y0), arrowprops=arrow, zorder=3, gid="highlight")
    style = dict(size=13, ha="center", va="center", bbox=BOX, path_effects=halo(2), zorder=6, gid="weight-name")
    ax.text((x0 + x1) / 2, (y0 + y1) / 2, f"${name}$", **style)
