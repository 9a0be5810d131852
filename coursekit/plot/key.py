"""Every sign of the figures stands once on one drawing, so that it can be looked up."""

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.network import network

W = ([[1.5, -0.4, 0.8], [-1.2, 2.0, 0.3]], [[1.1], [-0.6], [1.7]])
B = ([0.5, -0.3, 0.4], [0.2])
MARKS = (None, (None, "saturated", "dead"), None)
FLOWS = (
    (0.95, "forward: from the inputs to the answer", "->", palette.FORWARD, "-"),
    (0.05, "back: how wrong, and whose share it was", "<-", palette.BACK, "--"),
)


def key(ax: Axes | None = None) -> Axes:
    """Draw a 2-3-1 network with weights of both signs, a saturated and a dead unit, targets, and the two flows."""
    ax, width, height = sheet(ax, 4.4)
    inner = ax.inset_axes((0, 0.08, 1, 0.84))
    network([2, 3, 1], W, B, names="course", show="W", loss="loss", marks=MARKS, ax=inner)
    for share, words, tip, colour, dash in FLOWS:
        arrow = dict(arrowstyle=tip, lw=2, mutation_scale=18, color=colour, ls=dash)
        y = share * height
        ax.annotate("", (0.9 * width, y), (0.1 * width, y), arrowprops=arrow)
        ax.text(width / 2, y, words, color=colour, ha="center", va="center", backgroundcolor=palette.CARD)
    return ax
