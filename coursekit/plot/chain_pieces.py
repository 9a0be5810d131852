"""Seven pieces of the chain rule lie on the wires of the nine-weight net: walk back along a path and multiply them."""

from collections.abc import Mapping

from matplotlib.axes import Axes
from matplotlib.patches import Circle

from coursekit.dialects import comp9444
from coursekit.nn.lookup import unknown
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import halo, short

ROW, BELOW = 118.0, 34.0
NODES = {
    "w": (0.06, ROW, "$w_{ij}$", ""),
    "u": (0.25, ROW, "$u_i$", "$z_i$"),
    "y": (0.44, ROW, "$y_i$", "$h_i$"),
    "s": (0.63, ROW, "$s$", "$s$"),
    "z": (0.80, ROW, "$z$", r"$\hat{y}$"),
    "E": (0.945, ROW, "$E$", "$E$"),
    "v1": (0.53, BELOW, "$v_1$", ""),
    "v2": (0.73, BELOW, "$v_2$", ""),
}
WIRES = {1: ("y", "s"), 2: ("z", "E"), 3: ("w", "u"), 4: ("s", "z"), 5: ("u", "y"), 6: ("v2", "s"), 7: ("v1", "s")}
LABELS = {
    1: r"$\frac{\partial s}{\partial y_i}$", 2: r"$\frac{\partial E}{\partial z}$",
    3: r"$\frac{\partial u_i}{\partial w_{ij}}$", 4: r"$\frac{\partial z}{\partial s}$",
    5: r"$\frac{\partial y_i}{\partial u_i}$", 6: r"$\frac{\partial s}{\partial v_2}$",
    7: r"$\frac{\partial s}{\partial v_1}$",
}  # fmt: skip


def chain_pieces(path: str | None = None, values: Mapping[str, float] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the quantities from w_ij to E as a row, v1 and v2 below, and the seven pieces of L15 on the wires.

    `path`: "dE/ds", "dE/dv1" or "dE/dwij" lights the pieces whose product it is; None lights none. `values`: numbers
    of `comp9444.partials` for i = j = 1, written below the pieces. Letters are those of L15; the course's stand below
    them in grey. Raises ValueError for another path. Source: L15, indices as in erratum L-02.
    """
    if path is not None and path not in comp9444.FILL_IN:
        raise ValueError(unknown("derivative", path, comp9444.FILL_IN))
    lit = comp9444.FILL_IN.get(path, ())
    ax, W, _ = sheet(ax, 2.35)
    at = {name: (x * W, y) for name, (x, y, *_) in NODES.items()}
    for number, (start, end) in WIRES.items():
        _wire(ax, at[start], at[end], number in lit)
        _piece(ax, at[start], at[end], number, number in lit, values)
    reached = {name for number in lit for name in WIRES[number]}
    for name, (_, _, letter, course) in NODES.items():
        _node(ax, at[name], letter, course, name in reached)
    return ax


def _wire(ax: Axes, start: tuple, end: tuple, lit: bool) -> None:
    forward = dict(arrowstyle="-|>", shrinkA=17, shrinkB=17, mutation_scale=11)
    colour = palette.BACK if lit else palette.FAINT
    look = dict(color=colour, lw=2.6 if lit else 1.3, ls=(0, (4, 1.6)) if lit else "-")
    start, end = (end, start) if lit else (start, end)
    ax.annotate("", end, start, arrowprops=forward | look, zorder=1)


def _piece(ax: Axes, start: tuple, end: tuple, number: int, lit: bool, values) -> None:
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    side = start[1] != end[1]
    badge = (x, y) if side else (x, y + 13)
    colour = palette.BACK if lit else palette.MUTED
    ax.add_patch(Circle(badge, 8.5, fc=colour if lit else palette.CARD, ec=colour, lw=1.2, zorder=3, gid="piece"))
    ink = palette.CARD if lit else palette.INK
    ax.text(*badge, str(number), size=10, weight="bold", color=ink, ha="center", va="center_baseline", zorder=4)
    gap = -26 if start[0] < end[0] else 27
    place = (x + gap, y - 3) if side else (x, y + 37)
    style = dict(size=14, color=palette.INK if lit else palette.MUTED, ha="center", va="center", path_effects=halo())
    ax.text(*place, LABELS[number], gid="label", **style)
    if values is not None:
        value = short(values[comp9444.PIECES[number].format(i=1, j=1)], 3)
        below = (x + 1.9 * gap, y - 4) if side else (x, y - 14)
        ax.text(*below, value, size=9.5, color=colour, ha="center", va="center", path_effects=halo(), gid="value")


def _node(ax: Axes, place: tuple, letter: str, course: str, lit: bool) -> None:
    edge = palette.BACK if lit else palette.FORWARD
    fill = palette.BACK_TINT if lit else palette.FORWARD_TINT
    ax.add_patch(Circle(place, 16, fc=fill, ec=edge, lw=1.4, zorder=2, gid="node"))
    ax.text(*place, letter, size=12, ha="center", va="center", zorder=4)
    if course:
        ax.text(place[0], place[1] - 26, course, size=10, color=palette.MUTED, ha="center", va="center", gid="course")
