"""The picture beside the knobs of `xor_lines`: the input plane, the hidden plane and the truth table."""

import numpy as np
from matplotlib.lines import Line2D

from coursekit.explorers.xor_lines import WANTED, Lines, X, hidden, hidden_weights, net_input, says
from coursekit.plot import palette

NAMES = ("00", "01", "10", "11")
SHOWN = (-0.5, 1.5)
AXIS = np.linspace(*SHOWN, 81)
GRID = np.stack(np.meshgrid(AXIS, AXIS), axis=-1).reshape(-1, 2)

SUB = "₁₂"
STEPS = np.linspace(-1.2, 1.2, 25)[:, None]
ARROW = {"arrowstyle": "-|>", "color": palette.INK, "lw": 1.4, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 11}
SAYS = (palette.CARD, palette.value_map()(0.55))  # what the net says: as in plot.decision_regions
WANTS = (palette.CARD, palette.TARGET)  # what is wanted: hollow for 0, filled for 1, as in plot.plane
POINT = {"marker": "o", "mec": palette.TARGET, "mew": 1.8, "ms": 10}
RING = {"marker": "o", "mfc": "none", "mec": palette.BACK, "mew": 2.4, "ms": 19}
FRAME = {"marker": "s", "mec": palette.FAINT, "ms": 13}
SIGNS = (
    ("wants 0", {"mfc": WANTS[0], **POINT}),
    ("wants 1", {"mfc": WANTS[1], **POINT}),
    ("net says 0", {"mfc": SAYS[0], **FRAME}),
    ("net says 1", {"mfc": SAYS[1], **FRAME}),
    ("not right yet", RING),
)


def draw(state: Lines, figure) -> None:
    """Draw the input plane with both lines, the hidden plane with the output unit's line, and the truth table."""
    draw_inputs(figure.add_axes((0.05, 0.24, 0.31, 0.66)), state)
    draw_hidden(figure.add_axes((0.44, 0.24, 0.31, 0.66)), state)
    figure.text(0.79, 0.9, truth_table(state), family="DejaVu Sans Mono", size=10, va="top", linespacing=1.7)
    _legend(figure)


def draw_inputs(ax, state: Lines) -> None:
    """The four points, the two lines with an arrow to the side where the unit is on, and what the net says where."""
    _region(ax, AXIS, AXIS, net_input(state, hidden(state, GRID)).reshape(81, 81))
    W, b = hidden_weights(state)
    _lines(ax, W, b)
    _points(ax, X, says(state))
    ax.set(title="The input plane", xlabel="x₁", xlim=SHOWN, ylim=SHOWN, xticks=(0, 1), yticks=(0, 1))
    ax.set_ylabel("x₂", rotation=0, labelpad=8)


def draw_hidden(ax, state: Lines) -> None:
    """Where the hidden units put the four points, and the line of the output unit."""
    h = hidden(state, X)
    low, high = _span(state.transfer, h)
    side = np.linspace(low, high, 2)
    plane = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    _region(ax, side, side, net_input(state, plane).reshape(2, 2))
    _points(ax, h, says(state))
    ax.set(title="The hidden plane", xlabel="h₁", xlim=(low, high), ylim=(low, high))
    ax.locator_params(nbins=3)
    ax.set_ylabel("h₂", rotation=0, labelpad=8)


def truth_table(state: Lines) -> str:
    """What is wanted and what the net says, point by point."""
    y = says(state)
    answers = zip(NAMES, WANTED, y, strict=True)
    rows = [f" {n[0]}  {n[1]}   {want}     {net}  {'✓' if want == net else '✗'}" for n, want, net in answers]
    return "\n".join(["x₁ x₂ wants says", *rows, "", f"{(y == WANTED).sum()} of 4 right"])


def _region(ax, x, y, z) -> None:
    ax.contourf(x, y, z, levels=[-1e9, 0, 1e9], colors=SAYS)


def _lines(ax, W: np.ndarray, b: np.ndarray) -> None:
    """The lines x W + b = 0, each with an arrow to the side where its unit is on; arrows keep away from the points."""
    taken = [*X, *(X + (0, 0.16))]
    for j, (w, w0) in enumerate(zip(W.T, b, strict=True)):
        unit = w / np.linalg.norm(w)
        along = np.array([-unit[1], unit[0]])
        foot = 0.5 - (w.sum() / 2 + w0) / np.linalg.norm(w) * unit
        ax.plot(*(foot + np.array([[-3], [3]]) * along).T, color=palette.INK, ls=palette.DASHES[j], lw=1.8)
        tail = _free(foot + STEPS * along, 0.3 * unit, taken)
        ax.annotate("", tail + 0.2 * unit, tail, arrowprops=ARROW)
        ax.annotate(f"h{SUB[j]}", tail + 0.3 * unit, ha="center", va="center", size=12)
        taken += [tail + 0.3 * unit, *(foot + STEPS * along)]


def _free(tails: np.ndarray, to_label: np.ndarray, taken: list) -> np.ndarray:
    """The one of the ``tails`` whose label stands inside the plane and farthest from what is there already."""
    labels = tails + to_label
    room = np.linalg.norm(labels[:, None] - np.array(taken), axis=-1).min(axis=1)
    inside = np.abs(labels - 0.5).max(axis=1) < 0.9
    return tails[np.argmax(np.round(np.where(inside, room, -1), 6))]


def _points(ax, at: np.ndarray, y: np.ndarray) -> None:
    """The four points at ``at``: filled where 1 is wanted, hollow where 0 is; a ring around wrong ones; named once."""
    for wanted in (0, 1):
        ax.plot(*at[WANTED == wanted].T, ls="none", mfc=WANTS[wanted], zorder=4, **POINT)
    ax.plot(*at[y != WANTED].T, ls="none", zorder=3, **RING)
    for place, names in _named(at).items():
        ax.annotate(", ".join(names), place, (0, 13), textcoords="offset points", ha="center", size=9.5)


def _named(at: np.ndarray) -> dict[tuple, list[str]]:
    """Names of the points by place, those that fall together in one list."""
    places: dict[tuple, list[str]] = {}
    for point, name in zip(np.round(at, 6) + 0.0, NAMES, strict=True):
        places.setdefault(tuple(point), []).append(name)
    return places


def _span(transfer: str, h: np.ndarray) -> tuple[float, float]:
    """Range of both axes of the hidden plane: fixed where the unit is bounded, otherwise around the points."""
    if transfer in ("step", "sigmoid"):
        return -0.4, 1.4
    if transfer == "tanh":
        return -1.6, 1.6
    room = 0.3 * max(float(np.ptp(h)), 1.0)
    return float(h.min()) - room, float(h.max()) + room


def _legend(figure) -> None:
    """One row of signs with their meaning; drawn by hand, as matplotlib's legend takes a third of a redraw."""
    for i, (words, sign) in enumerate(SIGNS):
        x = 0.065 + 0.155 * i
        figure.add_artist(Line2D([x], [0.045], ls="none", transform=figure.transFigure, **sign))
        figure.text(x + 0.02, 0.045, words, va="center_baseline", size=9.5)
