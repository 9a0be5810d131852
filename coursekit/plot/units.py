"""A unit is a circle: its shade says how strongly it is on, a ring or a cross that it no longer learns."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch

from coursekit.plot import palette
from coursekit.plot.columns import Column
from coursekit.plot.edges import width
from coursekit.plot.wording import fitting, halo, short


def units(ax: Axes, column: Column, names: list, values: np.ndarray | None, marks: list, side: str) -> None:
    """Draw the circles of one layer; with values inside, the names stand on `side` ("left", "above", "right")."""
    for y, i in zip(column.y, column.index, strict=True):
        shade = FILL[side] if values is None else _shade(values[i])
        _circle(ax, column, y, shade, marks[i])
        inside = names[i] if values is None else short(values[i])
        if isinstance(inside, tuple):
            _halves(ax, column, y, inside)
        elif inside:
            _inside(ax, column.x, y, inside, column.radius, shade)
        if values is not None and names[i]:
            _beside(ax, column, y, names[i], side)
    if column.dots is not None:
        for step in (-6.5, 0, 6.5):
            ax.add_patch(Circle((column.x, column.dots + step), 1.6, color=palette.MUTED, lw=0, zorder=2))


FILL = {"left": palette.MIST, "above": palette.FORWARD_TINT, "right": palette.FORWARD_TINT}


def _shade(value: float) -> tuple:
    return palette.value_map()(0.75 * min(abs(float(value)), 1.0))


def _circle(ax: Axes, column: Column, y: float, shade: str | tuple, mark: str | None) -> None:
    edge = palette.DEAD if mark == "dead" else palette.FORWARD
    ring = dict(
        fc=palette.CARD if mark == "dead" else shade, ec=edge, lw=1.4, zorder=4, ls="--" if mark == "dead" else "-"
    )
    ax.add_patch(Circle((column.x, y), column.radius, **ring))
    if mark == "saturated":
        around = dict(fill=False, ec=palette.SATURATED, lw=3, zorder=4, gid="saturated")
        ax.add_patch(Circle((column.x, y), column.radius + 3.2, **around))
    if mark == "dead":
        r = column.radius * 0.7071
        for s in (1, -1):
            ax.plot(
                [column.x - r, column.x + r], [y - s * r, y + s * r], color=palette.DEAD, lw=1.4, zorder=4.5, gid="dead"
            )


def _inside(ax: Axes, x: float, y: float, text: str, room: float, shade: str | tuple) -> None:
    style = dict(color=palette.ink_on(shade), ha="center", va="center_baseline", zorder=6, gid="unit")
    ax.text(x, y, text, path_effects=halo(2.5, shade), size=fitting(text, 1.55 * room, largest=min(13, room)), **style)


def _halves(ax: Axes, column: Column, y: float, pair: tuple) -> None:
    r = column.radius
    ax.plot([column.x] * 2, [y - r, y + r], color=palette.FORWARD, lw=1.0, zorder=5)
    for text, at in zip(pair, (-0.48, 0.48), strict=True):
        _inside(ax, column.x + at * r, y, text, 0.46 * r + 3, palette.FORWARD_TINT)


def _beside(ax: Axes, column: Column, y: float, name: str | tuple, side: str) -> None:
    text = name[1] if isinstance(name, tuple) else name
    gap = column.radius + 6
    x, up, ha, va = {
        "left": (column.x - gap, y, "right", "center"),
        "right": (column.x + gap, y, "left", "center"),
        "above": (column.x, y + gap - 2, "center", "bottom"),
    }[side]
    ax.text(x, up, text, size=11, color=palette.INK, ha=ha, va=va, path_effects=halo(), zorder=6, gid="name")


def biases(ax: Axes, column: Column, b: np.ndarray, largest: float, number: bool) -> None:
    """Draw the biases of one layer: a short line into each unit from below, with its number beside it."""
    for y, value in zip(column.y, b[column.index], strict=True):
        low, colour = y - column.radius, palette.sign_colour(value)
        dashes = "-" if value >= 0 else (0, (0.9, 0.45))
        line = dict(color=colour, lw=width(abs(value), largest), ls=dashes, zorder=3, gid="bias-line")
        ax.plot([column.x] * 2, [low - 11, low], solid_capstyle="butt", dash_capstyle="butt", **line)
        if number:
            words = dict(size=9.5, weight="bold", color=colour, va="center_baseline", path_effects=halo(), zorder=3.5)
            ax.text(column.x + 5, low - 7.5, short(value), gid="bias", **words)


def loss(ax: Axes, column: Column, words: str) -> None:
    """Draw what compares outputs with targets: a box with the words of the loss, targets black from below."""
    words = words.replace(" ", "\n")
    wide, tall = max(map(len, words.split("\n"))) * 6.2 + 16, 14.0 * (words.count("\n") + 1) + 12
    left, middle = column.x + column.radius + 42, float(column.y.mean())
    centre, low = left + wide / 2, middle - tall / 2
    for y, at in zip(column.y, np.linspace(0.35, -0.35, len(column.y)) if len(column.y) > 1 else [0], strict=True):
        ends = [column.x + column.radius, left], [y, middle + at * tall]
        ax.plot(*ends, color=palette.FORWARD, lw=1.2, zorder=1, gid="output")
    box = dict(
        boxstyle="round,pad=0,rounding_size=6", fc=palette.BACK_TINT, ec=palette.BACK, lw=1.3, zorder=4, gid="loss"
    )
    ax.add_patch(FancyBboxPatch((left, low), wide, tall, **box))
    ax.text(centre, middle, words, size=10, ha="center", va="center", zorder=5)
    ax.plot([centre, centre], [low - 26, low], color=palette.TARGET, lw=1.4, zorder=1)
    ax.plot([centre], [low - 28], marker="s", ms=9, color=palette.TARGET, zorder=5, gid="target")
    ax.text(centre, low - 38, "targets", size=10, ha="center", va="top", color=palette.TARGET)
