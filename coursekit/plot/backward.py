"""Errors flow back through the same wires: on each wire lies its gradient, what came in times the error behind it."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from coursekit.plot import checks, palette, units
from coursekit.plot.card import sheet
from coursekit.plot.columns import Column, columns
from coursekit.plot.edges import places, segments
from coursekit.plot.names import unit_names
from coursekit.plot.wording import halo, short

TALL, WIDE = 3.1, 7.6  # inches of a card of its own


def backward(
    values: Sequence,
    deltas: Sequence,
    gradients: Sequence,
    names: str | Sequence | None = None,
    digits: int = 2,
    ax: Axes | None = None,
) -> Axes:
    """Draw a small network with its gradients on dashed wires that point back, and return the axes.

    - `values`: one array (n,) per layer, inputs first, written into the units: what flowed forward.
    - `deltas`: one array (n,) per layer after the inputs: dL/dz of each unit, written below it; it is also the
      gradient of the unit's bias.
    - `gradients`: one array (n_in, n_out) per gap: dL/dW, written on the wires. A thick wire has a large gradient.
    - `names` as in `network`; `digits`: at most so many decimals.

    Every number on a wire is the value at its left end times the delta at its right end. Raises ValueError for wrong
    lengths, shapes or NaN. Source: C13, C15, P5, P6.
    """
    a = [checks.numbers(f"values[{l}]", x, (None,)) for l, x in enumerate(values)]
    sizes = [len(x) for x in a]
    errors = _arrays("deltas", deltas, [(n,) for n in sizes[1:]])
    grads = _arrays("gradients", gradients, list(pairwise(sizes)))
    labels = unit_names(names, sizes)

    ax, W, H = sheet(ax, TALL, WIDE)
    layers = columns(sizes, 10, 74, W - 74, 12, H - 14)
    _wires(ax, layers, grads, digits)
    sides = ["left", *["above"] * (len(sizes) - 2), "right"]
    for l, layer in enumerate(layers):
        units.units(ax, layer, labels[l], a[l], [None] * sizes[l], sides[l])
        if l:
            _errors(ax, layer, errors[l - 1], digits)
    return ax


def _arrays(name: str, given: Sequence, shapes: list[tuple]) -> list[np.ndarray]:
    found = checks.per_item(name, given, len(shapes), "layer after the inputs")
    return [checks.numbers(f"{name}[{k}]", x, shape) for k, (x, shape) in enumerate(zip(found, shapes, strict=True))]


def _wires(ax: Axes, layers: list[Column], grads: list[np.ndarray], digits: int) -> None:
    largest = max(float(np.abs(g).max()) for g in grads) or 1.0
    for (start, end), g in zip(pairwise(layers), grads, strict=True):
        ends, flat = segments(start, end), g.ravel()
        widths = 0.9 + 2.7 * np.abs(flat) / largest
        style = dict(colors=palette.BACK, linewidths=widths, linestyles=[(0, (3, 1.4))], zorder=1)
        ax.add_collection(LineCollection(ends, **style, gid="back"), autolim=False)
        for left, right in ends:
            ax.annotate("", left, left + 0.12 * (right - left), arrowprops=ARROW)
        texts = [short(x, digits) for x in flat]
        boxes = np.array([(6.4 * len(t) + 3, 12.5) for t in texts])
        for at, text in zip(places(ends, boxes), texts, strict=True):
            ax.text(*at, text, **NUMBER)


ARROW = {"arrowstyle": "-|>", "color": palette.BACK, "lw": 1.2, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 12}
NUMBER = {
    "size": 10, "color": palette.BACK, "weight": "bold", "ha": "center", "va": "center_baseline", "zorder": 3,
    "gid": "gradient", "bbox": {"boxstyle": "round,pad=0.18", "fc": palette.CARD, "ec": "none"},
}  # fmt: skip


def _errors(ax: Axes, layer: Column, deltas: np.ndarray, digits: int) -> None:
    style = dict(size=10.5, color=palette.BACK, ha="center", va="top", path_effects=halo(), zorder=6, gid="delta")
    for y, value in zip(layer.y, deltas[layer.index], strict=True):
        ax.text(layer.x, y - layer.radius - 4, rf"$\delta$ = {short(value, digits)}", **style)
