"""The picture beside the knobs of `message_passing`: the net with what moves in it, and one neuron's memory."""

from itertools import pairwise

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle

from coursekit.explorers.message_passing import SIZES, STEPS, Messages, known, memory, played
from coursekit.plot import palette
from coursekit.plot.columns import columns
from coursekit.plot.edges import segments
from coursekit.plot.wording import halo, short

MOVES = {
    "forward": (palette.FORWARD, "-"),
    "send": (palette.BACK, (0, (3, 1.4))),
    "update": (palette.BACK, "-"),
}
"""Colour and dashes of the wires that a step uses."""


def draw(state: Messages, figure) -> None:
    """Draw the net on the left, the memory of the opened neuron on the right, the step in words above."""
    net, last = played(state)
    words = last.words if last else "the inputs lie at layer A"
    figure.text(0.02, 0.935, f"Step {state.step} of {STEPS}: {words}", size=11, weight="bold", va="center")
    ax = figure.add_axes((0, 0, 0.6, 0.9))
    ax.set_axis_off()
    W, H = 72 * 0.6 * figure.get_figwidth(), 72 * 0.9 * figure.get_figheight()
    ax.set(xlim=(0, W), ylim=(0, H))
    layers = columns(list(SIZES), 10, 34, W - 62, 14, H - 8)
    _wires(ax, layers, net, last)
    for l, layer in enumerate(layers):
        for y, node in zip(layer.y, net.layers[l], strict=True):
            _neuron(ax, layer.x, y, layer.radius, node, known(state, l), node.name == state.look)
    _target(ax, layers[-1], state)
    _memory(figure, state)


def _wires(ax, layers, net, last) -> None:
    for g, (start, end) in enumerate(pairwise(layers), 1):
        moving = last is not None and g == last.gap and last.kind in MOVES
        colour, dashes = MOVES[last.kind] if moving else (palette.FAINT, "-")
        w = np.array([[node.w[B.name] for node in net.layers[g]] for B in net.layers[g - 1]]).ravel()
        widths = 0.8 + 1.2 * np.abs(w) / 2 + 0.8 * moving
        style = dict(colors=colour, linestyles=[dashes], linewidths=widths, zorder=1)
        ax.add_collection(LineCollection(segments(start, end), **style), autolim=False)


def _neuron(ax, x, y, radius, node, knows, opened) -> None:
    forward, error = knows
    shade = palette.value_map()(0.75 * min(abs(node.y), 1.0)) if forward else palette.CARD
    edge = palette.INK if opened else palette.FORWARD
    ax.add_patch(Circle((x, y), radius, fc=shade, ec=edge, lw=2.8 if opened else 1.3, zorder=3))
    inside = short(node.y) if forward else "?"
    ax.text(x, y, inside, size=9.5, color=palette.ink_on(shade), ha="center", va="center_baseline", zorder=4)
    ax.text(x, y + radius + 7, node.name, size=9.5, ha="center", va="center", path_effects=halo(), zorder=4)
    if error:
        words = dict(size=9.5, color=palette.BACK, ha="center", va="center", path_effects=halo(), zorder=4)
        ax.text(x, y - radius - 8, f"δ {short(node.delta, 4)}", **words)


def _target(ax, last, state) -> None:
    x, y = last.x + last.radius + 22, last.y[0]
    ax.plot([x], [y + 24], marker="s", ms=8, color=palette.TARGET)
    ax.text(x, y + 16, "target\n0.2", size=9.5, ha="center", va="top")


def _memory(figure, state) -> None:
    """A line per thing kept, with its value, and below in grey what the backward pass uses it for."""
    figure.text(0.61, 0.935, f"Inside neuron {state.look}", size=11, weight="bold", va="center")
    y = 0.86
    for name, value, use in memory(state):
        figure.text(0.61, y, name, size=10, va="center")
        figure.text(0.73, y, value, size=10, va="center", family="DejaVu Sans Mono")
        y -= 0.052
        if use:
            figure.text(0.61, y + 0.004, use, size=9, va="center", color=palette.MUTED)
            y -= 0.066
