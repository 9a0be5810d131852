"""One neuron and its neighbours: numbers come in from the left, errors from the right, and it passes both on."""

from matplotlib.axes import Axes
from matplotlib.patches import Circle

from coursekit.nn.lookup import unknown
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import halo

LEFT, RIGHT = ("B", "C", "D"), ("P", "Q", "R")
PHASES = {
    "forward": (
        "Forward: collect, bend, pass on",
        r"$z_A = b_A + w_{B,A}\,y_B + w_{C,A}\,y_C + w_{D,A}\,y_D$" "\n" r"$y_A = f(z_A)$",
    ),
    "collect": (
        "Back, step 1: collect the errors",
        r"$\delta_{PQR} = w_{A,P}\,\delta_P + w_{A,Q}\,\delta_Q + w_{A,R}\,\delta_R$"
        "\n"
        r"$\delta_A = \delta_{PQR}\;f\,'(z_A)$",
    ),
    "send": ("Back, step 2: send to the left", "along the weights as they were\nin the forward pass"),
    "update": (
        "Back, step 3: change the own weights",
        r"$w_{B,A} := w_{B,A} - \mu\,\delta_A\,y_B$, and so on" "\n" r"$b_A := b_A - \mu\,\delta_A$",
    ),
}
"""What a neuron does with its messages, in order: a title and its formula (P4 to P10)."""


def neuron_messages(phase: str = "forward", ax: Axes | None = None) -> Axes:
    """Draw neuron A between B, C, D and P, Q, R in one phase: "forward", "collect", "send" or "update".

    What moves is drawn strong: forward solid, back dashed; weights that change have a ring around their name. Raises
    ValueError for another phase. Source: P3 to P10.
    """
    if phase not in PHASES:
        raise ValueError(unknown("phase of a neuron", phase, PHASES))
    ax, W, H = sheet(ax, 2.9, 4.25)
    title, formula = PHASES[phase]
    ax.text(W / 2, H - 11, title, size=10.5, weight="bold", ha="center", va="center")
    ax.text(W / 2, 20, formula, size=10, ha="center", va="center", linespacing=1.5)
    low, high = 62, H - 42
    A = (W / 2, (low + high) / 2)
    left = {n: (0.1 * W, high - k * (high - low) / 2) for k, n in enumerate(LEFT)}
    right = {n: (0.9 * W, high - k * (high - low) / 2) for k, n in enumerate(RIGHT)}
    for name, place in left.items():
        _left_wire(ax, phase, name, place, A)
    for name, place in right.items():
        _right_wire(ax, phase, name, place, A)
    for name, place in {"A": A, **left, **right}.items():
        _neuron(ax, place, name, busy=name == "A")
    if phase == "update":
        _tag(ax, A[0], A[1] - 31, "$b_A$", changed=True)
    return ax


def _left_wire(ax: Axes, phase: str, name: str, place: tuple, A: tuple) -> None:
    word = {"forward": f"$y_{name}$", "send": rf"$w_{{{name},A}}\,\delta_A$", "update": f"$w_{{{name},A}}$"}.get(phase)
    way = {"forward": "forward", "send": "back"}.get(phase)
    _wire(ax, place, A, way, word, changed=phase == "update")


def _right_wire(ax: Axes, phase: str, name: str, place: tuple, A: tuple) -> None:
    word = {"forward": "$y_A$", "collect": rf"$w_{{A,{name}}}\,\delta_{name}$"}.get(phase)
    _wire(ax, A, place, {"forward": "forward", "collect": "back"}.get(phase), word)


def _wire(ax: Axes, a: tuple, b: tuple, way: str | None, word: str | None, changed: bool = False) -> None:
    """A wire from a to b (left to right), with an arrow in the direction in which something moves."""
    start, end = (b, a) if way == "back" else (a, b)
    colour = {"forward": palette.FORWARD, "back": palette.BACK}.get(way, palette.BACK if changed else palette.FAINT)
    look = dict(color=colour, lw=2.2 if way or changed else 1.2, ls=(0, (4, 1.6)) if way == "back" else "-")
    arrow = dict(arrowstyle="-|>" if way else "-", shrinkA=15, shrinkB=15, mutation_scale=12)
    ax.annotate("", end, start, arrowprops=arrow | look, zorder=1)
    if word:
        part = 0.42 if a[0] < b[0] and changed else 0.5
        _tag(ax, a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]), word, changed)


def _tag(ax: Axes, x: float, y: float, word: str, changed: bool) -> None:
    box = dict(boxstyle="round,pad=0.22", fc=palette.CARD, ec=palette.BACK if changed else "none", lw=1.4)
    ax.text(x, y, word, size=10.5, ha="center", va="center", bbox=box, path_effects=halo(2), zorder=3, gid="message")


def _neuron(ax: Axes, place: tuple, name: str, busy: bool) -> None:
    fill = palette.FORWARD_TINT if busy else palette.MIST
    ax.add_patch(Circle(place, 16 if busy else 13, fc=fill, ec=palette.FORWARD, lw=1.5, zorder=4, gid="neuron"))
    ax.text(*place, name, size=12 if busy else 11, ha="center", va="center_baseline", zorder=5)
