"""The same network twice: numbers flow forward to an answer, and the error flows back to every weight."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from coursekit.nn.trace import Trace
from coursekit.plot import palette
from coursekit.plot.backward import backward
from coursekit.plot.card import sheet
from coursekit.plot.network import network


def two_passes(trace: Trace, names: str | Sequence | None = "course", example: int = 0, ax: Axes | None = None) -> Axes:
    """Draw what `model.trace` recorded of a small dense network side by side, and return the axes.

    Left: the outputs of all units for one example of the batch, on the weights they came through. Right: the error
    delta of each unit and, on the wires, the gradients of the whole batch. `names` as in `network`. Source: D45, D23.
    """
    ax, width, height = sheet(ax, 3.7)
    values = [trace.x[example], *(layer.a[example] for layer in trace.layers)]
    left, right = ax.inset_axes((0, 0, 0.45, 0.9)), ax.inset_axes((0.45, 0, 0.55, 0.9))
    network([len(v) for v in values], [layer.W for layer in trace.layers], names=names, values=values, ax=left)
    deltas = [layer.delta[example] for layer in trace.layers]
    backward(values, deltas, [layer.dW for layer in trace.layers], names=names, ax=right)
    titles = (0.22, "forward: what does it answer?", palette.FORWARD), (0.73, "back: whose error is it?", palette.BACK)
    for share, words, colour in titles:
        place = (share * width, 0.94 * height)
        ax.text(*place, words, color=colour, weight="bold", size=11, ha="center", va="center", gid="title")
    return ax
