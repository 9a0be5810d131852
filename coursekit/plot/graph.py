"""A computation graph shows both passes at once: values above the wires, gradients below them."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch

from coursekit.autodiff import Trace, Value, trace
from coursekit.autodiff.layout import layered
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.graph_stage import stage
from coursekit.plot.graph_wires import Ground, wires
from coursekit.plot.style import WIDTH
from coursekit.plot.wording import fitting, halo, short, symbol

ROW, PITCH = 56.0, 128.0  # points between two rows and two columns; up to half as much again where there is room
LEFT, RIGHT, EDGE = 34.0, 66.0, 36.0
RADIUS = 17.0
MOST = 24  # nodes; beyond that nobody reads a drawing
SIGNS = {"sigmoid": "σ", "^ 2": "( )²", "relu": "ReLU"}


def graph(value: Value | Trace, step: int | None = None, digits: int = 2, ax: Axes | None = None) -> Axes:
    """Draw everything `value` was computed from, left to right, and return the axes.

    Boxes are inputs, circles are gates. Above a wire stands the value it carries forward, below it the gradient it
    carries back; where an input has several wires, its total stands below its box. Numbers are single, rounded to
    `digits` decimals. `step` stops the story early (None: the end): 0 knows the inputs, then one gate a step forward,
    then the 1 at the output, then one gate a step back; the gate at work is filled. Raises ValueError for more than 24
    nodes, for arrays and for a negative step. Source: D47, D48.
    """
    story = value if isinstance(value, Trace) else trace(value)
    _check(story)
    plan, told = layered([node.inputs for node in story.nodes]), stage(story, step)
    rows, columns = max(plan.height) + 1, max(plan.column)
    tall, wide = rows * ROW + EDGE, columns * PITCH + LEFT + RIGHT
    ax, width, height = sheet(ax, tall / 72, min(WIDTH, max(wide / 72, 5.0)))
    ground = _ground(plan, width, height)
    wires(ax, story, plan, told, ground, digits)
    for node, place in zip(story.nodes, ground.places, strict=True):
        _gate(ax, node, place, told) if node.op is not None else _input(ax, node, place)
    _totals(ax, story, told, ground, digits)
    return ax


def _check(story):
    if len(story.nodes) > MOST:
        raise ValueError(
            f"Expected at most {MOST} nodes to draw, received a graph of {len(story.nodes)}. Try autodiff.draw."
        )
    for node in story.nodes:
        if np.ndim(node.value):
            raise ValueError(
                f"Expected single numbers, received an array of shape {np.shape(node.value)}. Try autodiff.draw."
            )


def _ground(plan, width, height) -> Ground:
    """Where every node stands: columns as wide as there is room, in the middle of the sheet."""
    columns, rows = max(plan.column), max(plan.height) + 1
    pitch = min(1.5 * PITCH, (width - LEFT - RIGHT) / max(columns, 1))
    left = LEFT + max(0.0, (width - LEFT - RIGHT - columns * pitch) / 2)
    row = min(1.5 * ROW, (height - EDGE) / rows)
    top = height / 2 + (rows - 1) * row / 2
    places = tuple((left + c * pitch, top - h * row) for c, h in zip(plan.column, plan.height, strict=True))
    return Ground(places, left, top, pitch, row, RADIUS)


def _input(ax, node, place):
    name = symbol(node.label or "input")
    box = dict(boxstyle="round,pad=0,rounding_size=4", fc=palette.MIST, ec=palette.MUTED, lw=1.2, zorder=4)
    ax.add_patch(FancyBboxPatch((place[0] - 15, place[1] - 12), 30, 24, gid="input", **box))
    ax.text(*place, name, size=fitting(name, 24, largest=12), ha="center", va="center", zorder=5, gid="name")


def _gate(ax, node, place, told):
    known, active = node.index in told.values, node.index == told.active
    fill = (palette.BACK_TINT if told.back else palette.FORWARD_TINT) if active else palette.CARD
    edge = (palette.BACK if told.back else palette.FORWARD) if active else palette.INK if known else palette.FAINT
    ax.add_patch(Circle(place, RADIUS, fc=fill, ec=edge, lw=2.2 if active else 1.3, zorder=4, gid="gate"))
    ink = palette.INK if known else palette.MUTED
    sign = SIGNS.get(node.op, node.op)
    size = fitting(sign, 1.62 * RADIUS, largest=14 if len(sign) == 1 else 10, smallest=8)
    ax.text(*place, sign, size=size, ha="center", va="center", color=ink, zorder=5, gid="op")
    if node.label and node.label != node.op:
        above = dict(ha="center", va="bottom", color=palette.MUTED, path_effects=halo(), zorder=6, gid="name")
        ax.text(place[0], place[1] + RADIUS + 2, symbol(node.label.replace("-", "−")), size=10.5, **above)


def _totals(ax, story, told, ground, digits):
    """Below an input with several wires: what has arrived so far, added up."""
    for node, (x, y) in zip(story.nodes, ground.places, strict=True):
        uses = [(n.index, k) for n in story.nodes for k, source in enumerate(n.inputs) if source == node.index]
        arrived = [step for step in story.steps if step.into == node.index and (step.gate, 0) in told.wires]
        if len(uses) > 1 and node.op is None and arrived:
            words = dict(size=10, weight="bold", color=palette.BACK, ha="center", va="top", path_effects=halo())
            ax.text(x, y - 15, f"Σ {short(arrived[-1].total, digits)}", gid="total", zorder=6, **words)
