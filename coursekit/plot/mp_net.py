"""A net of McCulloch-Pitts neurons: exciting lines end in an arrow, lines with a veto in a ring; what is on is blue."""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import fitting, halo

RADIUS = 21.0  # points
RING = 4.2  # radius of the ring at the end of a veto line
SIGNS = {">=": "\N{GREATER-THAN OR EQUAL TO}", ">": ">"}


def mp_net(net: Any, signals: Mapping[str, int] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the units of a net (`neurons.MPNet`) in columns, inputs left, with their thresholds inside.

    `signals` gives 0 or 1 for every input and unit: what is on is filled, and its lines are strong. A line with a
    veto is purple, dashed and ends in a ring. Raises ValueError for a name without a signal. Source: C4.
    """
    tallest = max(map(len, _layers(net)))
    ax, W, H = sheet(ax, 0.75 + 0.78 * tallest)
    paint(ax, net, signals, (0, 0, W, H))
    return ax


def paint(ax: Axes, net: Any, signals: Mapping[str, int] | None, room: tuple) -> None:
    """Draw the net into the rectangle `room` = (left, low, right, high)."""
    missing = [] if signals is None else [n for n in (*net.inputs, *net.units) if n not in signals]
    if missing:
        raise ValueError(f"Expected a signal for {missing[0]!r}, received {', '.join(signals) or 'none'}.")
    layers = _layers(net)
    places = _places(layers, room)
    r = min(RADIUS, 0.17 * (room[2] - room[0]) / len(layers), 0.26 * (room[3] - room[1]) / max(map(len, layers)))
    for name, unit in net.units.items():
        for k, heard in enumerate(unit.inputs):
            bend = 0.28 * unit.inputs[:k].count(heard)
            on = None if signals is None else bool(signals[heard])
            _line(ax, (places[heard], places[name]), r, heard in unit.inhibitory, on, bend)
    below = {layer[-1] for layer in layers if len(layer) > 1}
    for name, at in places.items():
        _node(ax, at, r, _inside(name, net), None if signals is None else signals[name], name in net.units)
        if name in net.units:
            _name(ax, name, at, r, -1 if name in below else 1)
    for name in net.outputs:
        x, y = places[name]
        _arrow(ax, (x + r, y), (x + r + 20, y), palette.FORWARD, 1.6)


def _layers(net: Any) -> list[list[str]]:
    """Names column by column: inputs, then each unit one column behind the last one that it hears."""
    columns: dict[int, list[str]] = {}
    for name in (*net.inputs, *net.units):
        columns.setdefault(_depth(net, name), []).append(name)
    return [columns[depth] for depth in sorted(columns)]


def _depth(net: Any, name: str, seen: tuple = ()) -> int:
    unit = net.units.get(name)
    if unit is None or name in seen:
        return 0
    return 1 + max((_depth(net, heard, (*seen, name)) for heard in unit.inputs), default=0)


def _places(layers: list[list[str]], room: tuple) -> dict[str, tuple[float, float]]:
    left, low, right, high = room
    places = {}
    for c, layer in enumerate(layers):
        x = left + (right - left) * (c + 0.5) / len(layers)
        for k, name in enumerate(layer):
            places[name] = (x, high - (high - low) * (k + 0.5) / len(layer))
    return places


def _line(ax: Axes, ends: tuple, r: float, veto: bool, on: bool | None, bend: float) -> None:
    """One line from circle to circle; a line back or around to its own unit is bent."""
    start, end = ends
    strength = 1.5 if on is None else 2.6 if on else 1.1
    colour = palette.NEGATIVE if veto else palette.FAINT if on is False else palette.FORWARD
    if start == end:
        x, y = start
        a, b, bend = (x + 0.8 * r, y - 0.6 * r), (x - 0.8 * r, y - 0.6 * r), -1.6
    else:
        a, b = _rims(start, end, r + 1, r + (2 * RING if veto else 1))
        bend = bend or 0.35 * (end[0] <= start[0])
    if not veto:
        return _arrow(ax, a, b, colour, strength, bend)
    look = dict(arrowstyle="-", lw=strength, ls=(0, (4, 1.6)), color=colour, shrinkA=0, shrinkB=0, zorder=2)
    ax.add_patch(FancyArrowPatch(a, b, connectionstyle=f"arc3,rad={bend}", gid="veto", **look))
    tip = b if start == end else _rims(start, end, r, r + RING)[1]
    ax.add_patch(Circle(tip, RING, fc=palette.CARD, ec=colour, lw=max(strength, 1.4), zorder=5, gid="ring"))


def _rims(start: tuple, end: tuple, near: float, far: float) -> tuple[tuple, tuple]:
    """Where the line leaves the first circle, and where it stops before the second."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = (dx * dx + dy * dy) ** 0.5
    dx, dy = dx / long, dy / long
    return (start[0] + dx * near, start[1] + dy * near), (end[0] - dx * far, end[1] - dy * far)


def _arrow(ax: Axes, start: tuple, end: tuple, colour: str, strength: float, bend: float = 0.0) -> None:
    pen = dict(arrowstyle="-|>", mutation_scale=11, lw=strength, color=colour, shrinkA=0, shrinkB=0, zorder=2)
    ax.add_patch(FancyArrowPatch(start, end, connectionstyle=f"arc3,rad={bend}", gid="excite", **pen))


def _inside(name: str, net: Any) -> str:
    unit = net.units.get(name)
    return name if unit is None else f"{SIGNS[unit.rule]} {unit.theta:g}"


def _node(ax: Axes, at: tuple, r: float, words: str, signal: int | None, unit: bool) -> None:
    quiet = palette.MIST if not unit else palette.FORWARD_TINT if signal is None else palette.CARD
    shade = palette.FORWARD if signal else quiet
    gid = None if signal is None else "on" if signal else "off"
    ax.add_patch(Circle(at, r, fc=shade, ec=palette.FORWARD, lw=1.5, zorder=4, gid=gid))
    look = dict(color=palette.ink_on(shade), ha="center", va="center_baseline", zorder=6, gid="inside")
    ax.text(*at, words, size=fitting(words, 1.5 * r, largest=12), **look)


def _name(ax: Axes, name: str, at: tuple, r: float, side: int) -> None:
    """The name of a unit above its circle (side 1) or below it (-1), where no line ends."""
    spoken = name.replace("_", " ").replace("AND", "and").replace("NOT", "not")
    style = dict(size=10, ha="center", va="bottom" if side > 0 else "top", path_effects=halo(), zorder=6, gid="name")
    ax.text(at[0], at[1] + side * (r + 4), spoken, **style)
