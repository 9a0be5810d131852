"""The same network is always drawn the same way: columns from left to right, units round, weights on their lines."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn.lookup import unknown
from coursekit.plot import checks, palette, units
from coursekit.plot.bands import bands
from coursekit.plot.card import sheet
from coursekit.plot.columns import Column, columns, slots
from coursekit.plot.edges import edge_numbers, edges
from coursekit.plot.names import layer_words, unit_marks, unit_names
from coursekit.plot.style import WIDTH
from coursekit.plot.wording import halo

PARTS = ("W", "b", "f", "loss", "shapes")
STYLES = ("plain", "columns")
NUMBERS_UP_TO = 20  # lines of the whole drawing that still carry their weight as a number
GAP = 185.0  # points between two columns, where there is room


def network(
    sizes: Sequence[int],
    weights: Sequence | None = None,
    biases: Sequence | None = None,
    names: str | Sequence | None = None,
    values: Sequence | None = None,
    activations: Any = None,
    marks: Sequence | None = None,
    loss: str | None = None,
    show: str | Sequence[str] = ("W", "b", "f"),
    most: int = 10,
    style: str = "plain",
    ax: Axes | None = None,
) -> Axes:
    """Draw a fully connected network of `sizes` units, such as [2, 2, 1] or [784, 512, 10], and return the axes.

    - `weights`: one array (n_in, n_out) per gap. The colour of a line says the sign (below zero it is also dashed),
      its thickness the size relative to the largest of the network; up to 20 lines carry their number.
    - `biases`: one array (n_out,) per gap, drawn as a short line into each unit from below.
    - `names`: "course" (x, a, y hat) or one list per layer (None: no names). A name is a word such as "h1", ready
      mathtext, or a pair ("u1", "y1") of net input and output, which splits the unit in two halves.
    - `values`: one array (n,) per layer, written into the units and shown as their shade; names then stand beside.
    - `activations`: one name (or nn activation) per gap, or one for all; they appear in the words below each layer.
    - `marks`: one list per layer with None, "saturated" (a yellow ring) or "dead" (crossed out) per unit.
    - `loss`: words for what compares outputs and targets, drawn behind the last layer.
    - `show`: which of "W" and "b" (the numbers), "f" (activation names), "loss" (draws it, also without words),
      "shapes" (of W and b, above the gaps).
    - `most`: a layer with more units shows its first and last ones and dots.
    - `style`: "plain", or "columns" for a quiet band behind each layer with its name above.

    Raises ValueError for wrong lengths, shapes, unknown words or NaN. Source: C6, C8, C24, K5, K6-K10, L4, L5, D11.
    """
    sizes = _sizes(sizes)
    gaps = list(pairwise(sizes))
    W = _arrays("weights", weights, gaps, "gap between layers")
    b = _arrays("biases", biases, [(n,) for n in sizes[1:]], "layer after the inputs")
    v = _arrays("values", values, [(n,) for n in sizes], "layer")
    labels, crossed, show = unit_names(names, sizes), unit_marks(marks, sizes), _parts(show)
    words = layer_words(sizes, activations)

    loss, heads = loss or ("loss" if "loss" in show else None), ("shapes" in show) + (_style(style) == "columns")
    ax, *room = sheet(ax, *_paper(sizes, most, loss, heads))
    places = _places(room, sizes, most, loss, heads, names is not None and values is not None)
    if style == "columns":
        bands(ax, places, 30 * ("shapes" in show))
    _draw_edges(ax, places, W, b, show)
    sides = ["left", *["above"] * (len(sizes) - 2), "right"]
    for l, place in enumerate(places):
        units.units(ax, place, labels[l], v[l], crossed[l], sides[l])
        _layer_words(ax, place, *words[l], activation="f" in show, wrap=places[1].x - places[0].x < 150)
    if "shapes" in show:
        _shapes(ax, places, gaps)
    if loss is not None:
        units.loss(ax, places[-1], loss)
    return ax


def _sizes(given: Sequence[int]) -> list[int]:
    sizes = checks.numbers("sizes", given, (None,))
    if len(sizes) < 2 or (sizes < 1).any() or (sizes != sizes.round()).any():
        raise ValueError(f"Expected at least two layers of one or more units, received {given!r}. Try [2, 2, 1].")
    return [int(n) for n in sizes]


def _arrays(name: str, given: Sequence | None, shapes: list[tuple], of: str) -> list:
    found = checks.per_item(name, given, len(shapes), of)
    pairs = enumerate(zip(found, shapes, strict=True))
    return [None if x is None else checks.numbers(f"{name}[{k}]", x, shape) for k, (x, shape) in pairs]


def _parts(show: str | Sequence[str]) -> tuple[str, ...]:
    show = (show,) if isinstance(show, str) else tuple(show)
    for word in (w for w in show if w not in PARTS):
        raise ValueError(unknown("part of a network drawing", word, PARTS))
    return show


def _style(word: str) -> str:
    if word not in STYLES:
        raise ValueError(unknown("style of a network drawing", word, STYLES))
    return word


def _paper(sizes: list[int], most: int, loss: str | None, heads: int) -> tuple[float, float]:
    """Height and width in inches of a new card."""
    rows = max(slots(n, most) for n in sizes)
    tall = 0.9 + min(rows * 1.1, 2.0 + rows * 0.36, 4.3) + 0.3 * heads
    wide = ((len(sizes) - 1) * GAP + 160 + 140 * (loss is not None)) / 72
    return tall, min(WIDTH, max(wide, 5.0))


def _places(room: list[float], sizes: list[int], most: int, loss: str | None, heads: int, beside: bool) -> list[Column]:
    W, H = room
    behind = 0 if loss is None else 60 + 6.4 * max(map(len, loss.split()))
    span = min(W - (124 if W > 400 else 96) - 20 * beside - behind, GAP * 1.25 * (len(sizes) - 1))
    left = (W - span - behind) / 2
    return columns(sizes, most, left, left + span, 34, H - 6 - 30 * heads)


def _draw_edges(ax: Axes, places: list[Column], W: list, b: list, show: tuple) -> None:
    largest = max((float(np.abs(x).max()) for x in [*W, *b] if x is not None), default=1.0)
    lines = sum(len(p.y) * len(q.y) for p, q in pairwise(places))
    for k, (start, end) in enumerate(pairwise(places)):
        ends = edges(ax, start, end, W[k], largest, f"W{k + 1}")
        if W[k] is not None and "W" in show and lines <= NUMBERS_UP_TO:
            edge_numbers(ax, ends, W[k][np.ix_(start.index, end.index)].ravel())
        if b[k] is not None:
            units.biases(ax, end, b[k], largest, number="b" in show and end.radius > 12)


def _layer_words(ax: Axes, place: Column, count: str, f: str, activation: bool, wrap: bool) -> None:
    text = count if not (f and activation) else f"{count},\n{f}" if wrap else f"{count}, {f}"
    style = dict(size=10, color=palette.INK, ha="center", va="center", path_effects=halo(), gid="layer", zorder=6)
    ax.text(place.x, 14, text, **style)


def _shapes(ax: Axes, places: list[Column], gaps: list[tuple]) -> None:
    for k, ((p, q), (n, m)) in enumerate(zip(pairwise(places), gaps, strict=True)):
        between = "   " if q.x - p.x > 150 else "\n"
        text = f"$W^{{[{k + 1}]}}$ ({n}, {m}){between}$b^{{[{k + 1}]}}$ ({m},)"
        ax.text((p.x + q.x) / 2, ax.get_ylim()[1] - 17, text, size=10, ha="center", va="center", gid="shape")
