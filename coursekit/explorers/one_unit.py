"""Two weights and a threshold are one straight line: move it until the unit is the gate you want."""

from dataclasses import dataclass

import numpy as np

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.neurons import TLU, binary_inputs

X = binary_inputs(2)

FUNCTIONS = {
    "always 0": (0, 0, 0, 0),
    "AND": (0, 0, 0, 1),
    "A and not B": (0, 0, 1, 0),
    "A": (0, 0, 1, 1),
    "B and not A": (0, 1, 0, 0),
    "B": (0, 1, 0, 1),
    "XOR": (0, 1, 1, 0),
    "OR": (0, 1, 1, 1),
    "NOR": (1, 0, 0, 0),
    "XNOR": (1, 0, 0, 1),
    "NOT B": (1, 0, 1, 0),
    "A or not B": (1, 0, 1, 1),
    "NOT A": (1, 1, 0, 0),
    "B or not A": (1, 1, 0, 1),
    "NAND": (1, 1, 1, 0),
    "always 1": (1, 1, 1, 1),
}
"""All sixteen functions of two bits A = x1 and B = x2, with their answers to 00, 01, 10, 11."""

WANTED = ("AND", "OR", "NOR", "NOT A", "NAND", "A and not B", "XOR")


@dataclass(frozen=True)
class OneUnit:
    """The knobs: both weights, the threshold, and the gate that is wanted."""

    w1: float = slider(1.0, -2.0, 2.0, 0.25, "weight w₁", help="how much x1 counts")
    w2: float = slider(1.0, -2.0, 2.0, 0.25, "weight w₂", help="how much x2 counts")
    T: float = slider(0.25, -2.5, 2.5, 0.25, "threshold T", help="the unit fires if the sum reaches T")
    wanted: str = choice("AND", WANTED, "wanted gate", help="the filled points are where the gate says 1")


PRESETS = {
    "a line on two points": OneUnit(1.0, 1.0, 1.0, "AND"),
    "no threshold": OneUnit(1.0, 1.0, 0.0, "AND"),
    "as near to XOR as it gets": OneUnit(1.0, 1.0, 0.5, "XOR"),
}


STORY = Story(
    "threshold and weights",
    {
        "T = −0.25": OneUnit(T=-0.25),
        "T = 0.25": OneUnit(),
        "T = 1, two ties": OneUnit(T=1.0),
        "T = 1.25": OneUnit(T=1.25),
        "T = 2, a tie": OneUnit(T=2.0),
        "T = 2.25": OneUnit(T=2.25),
        "w₂ = 0, T = 0.5": OneUnit(1.0, 0.0, 0.5, "A and not B"),
        "w₂ = −1, T = 0.5": OneUnit(1.0, -1.0, 0.5, "A and not B"),
        "w₁ = w₂ = −1, T = −1.5": OneUnit(-1.0, -1.0, -1.5, "NAND"),
        "XOR wanted, T = 0.5": OneUnit(1.0, 1.0, 0.5, "XOR"),
    },
)
"""What a talk shows: the threshold moves the line, the weights turn it, and XOR stays out of reach."""


def one_unit() -> Explorer:
    """Explorer of lesson 01: one threshold unit as a line in the plane, a truth table and a gate with a name.

    Goal: the unit answers as the wanted gate; for XOR no setting does. Shows S-006, S-011 (T and w0 = -T move the
    same line) and S-028.
    """
    from coursekit.explorers.one_unit_drawing import draw

    return Explorer(
        "one threshold unit and its line", OneUnit(), draw, describe, presets=PRESETS, goal=goal, story=STORY
    )


def unit(state: OneUnit) -> TLU:
    """The threshold unit of this state; its bias is w0 = -T."""
    return TLU([state.w1, state.w2], -state.T)


def says(state: OneUnit) -> tuple[int, ...]:
    """Answers to 00, 01, 10, 11."""
    return tuple(int(answer) for answer in unit(state)(X))


def name_of(answers: tuple[int, ...]) -> str:
    """The name of the function with these answers."""
    return next(name for name, known in FUNCTIONS.items() if known == tuple(answers))


def ties(state: OneUnit) -> list[str]:
    """Inputs whose sum is exactly T, such as ["01", "10"]: they lie on the line and count as on."""
    return ["".join(map(str, x)) for x, z in zip(X, unit(state).net_input(X), strict=True) if z == 0]


def in_words(state: OneUnit) -> tuple[str, str]:
    """The unit as a sentence with a threshold, and the same with the threshold as a weight."""
    weighted = f"{number(state.w1)} x₁ {_signed(state.w2)} x₂"
    bias = number(-state.T)
    return (
        f"fires if {weighted} ≥ {number(state.T)}",
        f"fires if {bias} · 1 {_signed(state.w1)} x₁ {_signed(state.w2)} x₂ ≥ 0",
    )


def number(value: float) -> str:
    """A number with a real minus sign and no idle zeros."""
    return f"{value + 0.0:g}".replace("-", "−")


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'} {abs(value):g}"


def describe(state: OneUnit) -> str:
    """Return the picture in words: the rule, the answers, the gate, and ties."""
    answers = ", ".join(f"{a}{b} gives {y}" for (a, b), y in zip(X, says(state), strict=True))
    tied = f" On the line lies {' and '.join(ties(state))}: a tie counts as on." if ties(state) else ""
    flat = " Both weights are 0: there is no line." if state.w1 == state.w2 == 0 else ""
    with_T, with_w0 = in_words(state)
    return f"The unit {with_T}; the same: it {with_w0}. {answers}: this is {name_of(says(state))}.{tied}{flat}"


def goal(state: OneUnit) -> tuple[str, bool]:
    """The wanted gate."""
    right = int(np.sum(np.array(says(state)) == FUNCTIONS[state.wanted]))
    note = " No line gets all four." if state.wanted == "XOR" else ""
    return f"make {state.wanted}; now it is {name_of(says(state))}, {right} of 4 right.{note}", right == 4
