"""A wire of a computation graph carries a value forward and a gradient back, one number above and one below."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, PathPatch
from matplotlib.path import Path

from coursekit.plot import palette
from coursekit.plot.wording import halo, short

STUB = 40.0  # length of the wire behind the last gate
NUMBER = 9.8  # font size
APART = 17.0  # half the distance of two wires from one node to the same gate


@dataclass(frozen=True)
class Ground:
    """The `places` (x, y) of all nodes in points, and the grid below them."""

    places: tuple[tuple[float, float], ...]
    left: float
    top: float
    pitch: float
    row: float
    radius: float

    def at(self, column: float, height: float) -> tuple[float, float]:
        """Points of a place of the plan."""
        return self.left + column * self.pitch, self.top - height * self.row


def wires(ax: Axes, story, plan, told, ground: Ground, digits: int) -> None:
    """Draw every wire, its value once known and its gradient once sent back, and the wire out of the last gate."""
    uses = [source for _, source in _pairs(story)]
    shares = iter(story.steps)
    carried = {}
    for node in reversed(story.nodes):
        for k in range(len(node.inputs)):
            carried[node.index, k] = next(shares).contribution
    for (gate, k), source in _pairs(story):
        corners, level = _corners(story, plan, ground, gate, k, source, uses.count(source) > 1)
        value = story.nodes[source].value if source in told.values else None
        gradient = carried[gate, k] if (gate, k) in told.wires else None
        _wire(ax, corners, gate in told.values, value, gradient, digits, level)
    last = story.nodes[-1]
    x, y = ground.places[-1]
    stub = [(x + ground.radius, y), (x + ground.radius + STUB, y)]
    known = last.index in told.values
    _wire(ax, stub, known, last.value if known else None, last.gradient if told.seeded else None, digits)


def _pairs(story):
    """((gate, place), source) of every wire, in the order of the pass forward."""
    return [((node.index, k), source) for node in story.nodes for k, source in enumerate(node.inputs)]


def _corners(story, plan, ground, gate, k, source, shared):
    """The corners of a wire, and which of its pieces is level: the first, or a later one where wires share a source."""
    (x0, y0), (x1, y1) = ground.places[source], ground.places[gate]
    start = (x0 + (15 if story.nodes[source].op is None else ground.radius), y0)
    bends = [ground.at(*bend) for bend in [bends for _, t, bends in plan.wires if t == gate][k]]
    if story.nodes[gate].inputs.count(source) > 1:
        side = 1 - 2 * k
        end, level = (x1 - 13, y1 + 11 * side), y1 + APART * side
        return [start, (start[0] + 24, level), (end[0] - 14, level), end], 1
    port = y1 + _lean(bends[-1][1] if bends else y0, y1)
    end = (x1 - (ground.radius**2 - (port - y1) ** 2) ** 0.5, port)
    if bends:
        return [start, *bends, end], 0
    room = max(8.0, end[0] - start[0])
    if shared:
        return [start, (end[0] - 0.72 * room, port), end], 1
    return ([start, (start[0] + 0.72 * room, y0), end] if abs(port - y0) > 1 else [start, end]), 0


def _lean(y_from, y_to):
    """Wires from above meet a gate above its middle."""
    return 0.0 if abs(y_from - y_to) < 2 else (9.0 if y_from > y_to else -9.0)


def _wire(ax, corners, known, value, gradient, digits, level=0):
    colour = palette.FORWARD if known else palette.FAINT
    path = Path(corners)
    pen = dict(color=colour, lw=1.3, arrowstyle="-|>", mutation_scale=9, shrinkA=0, shrinkB=0, zorder=2)
    ax.add_patch(FancyArrowPatch(path=path, gid="wire", **pen))
    if gradient is not None:
        below = Path([(x, y - 3) for x, y in corners])
        ax.add_patch(PathPatch(below, fill=False, ec=palette.BACK, lw=1.1, ls=(0, (3, 1.6)), zorder=2, gid="back"))
    (xa, y), (xb, _) = corners[level : level + 2]
    middle = (xa + xb) / 2
    style = dict(size=NUMBER, ha="center", path_effects=halo(2.2), zorder=6)
    if value is not None:
        ax.text(middle, y + 2.5, short(value, digits), va="bottom", color=palette.FORWARD, gid="value", **style)
    if gradient is not None:
        ax.text(middle, y - 5, short(gradient, digits), va="top", color=palette.BACK, gid="gradient", **style)
