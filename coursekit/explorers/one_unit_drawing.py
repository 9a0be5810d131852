"""The picture beside the knobs of `one_unit`: the plane with its line, and what the unit says to each input."""

import numpy as np
from matplotlib.lines import Line2D

from coursekit.explorers.one_unit import FUNCTIONS, OneUnit, X, in_words, name_of, number, says, ties, unit
from coursekit.explorers.xor_drawing import ARROW, POINT, RING, SAYS, SHOWN, SIGNS, WANTS
from coursekit.plot import palette
from coursekit.plot.wording import halo

SIDE = np.linspace(*SHOWN, 2)
CORNERS = np.stack(np.meshgrid(SIDE, SIDE), axis=-1).reshape(-1, 2)


def draw(state: OneUnit, figure) -> None:
    """Draw the plane with the line and its arrow on the left; rule, table and name of the gate on the right."""
    draw_plane(figure.add_axes((0.05, 0.24, 0.34, 0.68)), state)
    with_T, with_w0 = in_words(state)
    mono = {"family": "DejaVu Sans Mono", "va": "top", "linespacing": 1.6}
    figure.text(0.47, 0.93, with_T, size=11.5, weight="bold", va="top")
    figure.text(0.47, 0.84, f"the same: {with_w0}", size=10.5, va="top", color=palette.INK)
    figure.text(0.47, 0.74, truth_table(state), size=10, **mono)
    figure.text(0.47, 0.24, f"This unit is: {name_of(says(state))}", size=12.5, weight="bold", va="top")
    _legend(figure)


def draw_plane(ax, state: OneUnit) -> None:
    """The four inputs, the side on which the unit fires, its line and an arrow towards that side."""
    z = unit(state).net_input(CORNERS).reshape(2, 2)
    if state.w1 == state.w2 == 0:
        ax.set_facecolor(SAYS[int(state.T <= 0)])
    else:
        ax.contourf(SIDE, SIDE, z, levels=[-1e9, 0, 1e9], colors=SAYS)
        _line(ax, state)
    _points(ax, state)
    ax.set(xlim=SHOWN, ylim=SHOWN, xticks=(0, 1), yticks=(0, 1), xlabel="x₁")
    ax.set_ylabel("x₂", rotation=0, labelpad=8)


def truth_table(state: OneUnit) -> str:
    """Sum, wanted answer and answer, input by input; a tie is marked."""
    sums = X @ unit(state).w
    rows = zip(X, sums, FUNCTIONS[state.wanted], says(state), strict=True)
    return "\n".join(["x₁ x₂     sum  wants  says", *(_row(*x, z, want, y, state) for x, z, want, y in rows)])


def _row(a: int, b: int, z: float, want: int, y: int, state: OneUnit) -> str:
    mark = "✓" if y == want else "✗"
    tie = "  tie" if f"{a}{b}" in ties(state) else ""
    return f" {a}  {b}  {number(z):>6}  {want:>5}  {y:>4}  {mark}{tie}"


def _line(ax, state: OneUnit) -> None:
    w = np.array([state.w1, state.w2])
    size = np.linalg.norm(w)
    along = np.array([-w[1], w[0]]) / size
    foot = 0.5 + (state.T - w.sum() / 2) / size * w / size
    ax.plot(*(foot + np.array([[-4], [4]]) * along).T, color=palette.INK, lw=1.9)
    tail = _seen(foot, along)
    if tail is not None:
        ax.annotate("", tail + 0.22 * w / size, tail, arrowprops=ARROW)


def _seen(foot: np.ndarray, along: np.ndarray) -> np.ndarray | None:
    """A place on the line inside the plane and far from the four points; None if the line passes outside."""
    places = foot + np.linspace(-1.4, 1.4, 57)[:, None] * along
    places = places[np.abs(places - 0.5).max(axis=1) < 0.85]
    if not len(places):
        return None
    room = np.linalg.norm(places[:, None] - X, axis=-1).min(axis=1)
    return places[np.argmax(np.round(room, 6))]


def _points(ax, state: OneUnit) -> None:
    wanted, answers = np.array(FUNCTIONS[state.wanted]), np.array(says(state))
    for want in (0, 1):
        ax.plot(*X[wanted == want].T, ls="none", mfc=WANTS[want], zorder=4, **POINT)
    ax.plot(*X[wanted != answers].T, ls="none", zorder=3, **RING)
    for a, b in X:
        ax.annotate(f"{a}{b}", (a, b), (0, 13), textcoords="offset points", ha="center", size=9.5, path_effects=halo())


def _legend(figure) -> None:
    """One row of signs with their meaning."""
    for i, (words, sign) in enumerate(SIGNS):
        x = 0.065 + 0.175 * i
        figure.add_artist(Line2D([x], [0.045], ls="none", transform=figure.transFigure, **sign))
        figure.text(x + 0.02, 0.045, words.replace("net", "unit"), va="center_baseline", size=9.5)
