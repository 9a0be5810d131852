"""Sit at a neuron, add a little to its net input, and watch the loss: that is what the error signal means."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from coursekit.examples import demon as nudge
from coursekit.explorers.five_steps import SMALL
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.nn import Input, Sequential
from coursekit.nn.layers import Dense
from coursekit.plot import palette
from coursekit.plot.wording import short

UNITS = {"hidden 1": (0, 0), "hidden 2": (0, 1), "hidden 3": (0, 2), "output": (1, 0)}
"""Where the demon may sit: name -> position of layer and unit."""
X, Y = np.array([[2.0, 3.0]]), np.array([[0.0]])
REACH = np.linspace(-3, 3, 61)


@dataclass(frozen=True)
class Seat:
    """The knobs: the unit at which the demon sits, and what it adds to the net input there."""

    unit: str = choice("output", UNITS, "demon sits at")
    epsilon: float = slider(1.5, -3.0, 3.0, 0.05, "adds epsilon", help="what the demon adds to z; 0 is refused")


PRESETS = {"a tiny nudge": Seat("output", 0.05), "hidden 2, a strong one": Seat("hidden 2", -3.0)}


STORY = Story(
    "what the demon adds",
    {f"output: ε = {epsilon:g}": Seat("output", epsilon) for epsilon in (3.0, 1.5, 1.0, 0.5, 0.05)}
    | {
        "hidden 1: ε = 1.5": Seat("hidden 1", 1.5),
        "hidden 2: ε = −3": Seat("hidden 2", -3.0),
        "hidden 2: ε = 0.05": Seat("hidden 2", 0.05),
    },
)
"""What a talk shows: a smaller and smaller nudge, until chord and tangent agree, and the same at hidden units."""


def demon() -> Explorer:
    """Explorer of lesson 06: change of the loss per epsilon beside delta = dL/dz (D18).

    Goal: a nudge whose quotient agrees with delta to 1 %. Shows S-112.
    """
    return Explorer(
        "a demon at a neuron", Seat(), draw, describe, presets=PRESETS, goal=goal, story=STORY, size=(8.5, 3.3)
    )


def _model():
    model = Sequential([Input((2,)), Dense(3, "sigmoid", dtype="float64"), Dense(1, "sigmoid", dtype="float64")])
    model.set_weights(SMALL)
    model.compile("sgd", "half_squared_error")
    return model


def nudged(state: Seat, epsilon: float):
    """What the demon does with this epsilon; an epsilon of 0 counts as a millionth, the limit it stands for."""
    return nudge(_model(), X, Y, *UNITS[state.unit], epsilon=epsilon or 1e-6)


def draw(state: Seat, figure) -> None:
    """Left: the loss over epsilon with tangent and chord. Right: the slopes of both as bars."""
    left, right = figure.add_axes((0.09, 0.17, 0.5, 0.72)), figure.add_axes((0.72, 0.17, 0.25, 0.72))
    here = nudged(state, state.epsilon)
    _curve(left, state, here)
    slopes = {r"$\Delta\mathcal{L}/\varepsilon$": here.quotient, r"$\delta$": here.delta}
    right.bar(
        list(slopes), slopes.values(), width=0.55, color=[palette.FORWARD_TINT, palette.BACK_TINT], ec=palette.INK
    )
    for k, slope in enumerate(slopes.values()):
        style = dict(textcoords="offset points", ha="center", va="bottom" if slope >= 0 else "top", size=10.5)
        right.annotate(short(slope, 5), (k, slope), (0, 3 if slope >= 0 else -3), **style)
    right.axhline(0, color=palette.INK, lw=0.8)
    right.margins(x=0.3, y=0.25)
    right.set_title("chord and delta")
    right.tick_params(axis="x", length=0, labelsize=12)


@cache
def _losses(unit: str) -> tuple[float, ...]:
    """The loss at every epsilon within reach."""
    return tuple(nudged(Seat(unit), float(e)).nudged for e in REACH)


def _curve(ax, state, here):
    losses = _losses(state.unit)
    ax.plot(REACH, losses, color=palette.FORWARD)
    ax.plot(REACH, here.loss + here.delta * REACH, color=palette.BACK, ls="--", lw=1.6)
    ax.plot([0, here.epsilon], [here.loss, here.nudged], color=palette.INK, lw=1.4, marker="o", ms=6)
    room = 0.15 * max(np.ptp(losses), 1e-3)
    ax.set(xlim=(-3, 3), ylim=(min(losses) - room, max(losses) + room), xlabel=f"epsilon added to z of {state.unit}")
    ax.set_title("loss; the dashed line has slope delta")


def describe(state: Seat) -> str:
    """Return the picture in words: the loss before and after, the quotient and delta."""
    here = nudged(state, state.epsilon)
    return (
        f"The demon adds {state.epsilon:g} to the net input of {state.unit}. The loss goes from {here.loss:.5f} to "
        f"{here.nudged:.5f}: {here.quotient:.5f} per unit of epsilon. Delta there is {here.delta:.5f}."
    )


def goal(state: Seat) -> tuple[str, bool]:
    """Close enough that chord and tangent can no longer be told apart."""
    here = nudged(state, state.epsilon)
    off = abs(here.quotient / here.delta - 1)
    return f"choose epsilon so that both bars agree to 1 %; now {100 * off:.2g} % apart.", bool(off <= 0.01)
