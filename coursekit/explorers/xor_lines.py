"""Two lines cut the input plane, a third unit combines them: move them until XOR is solved."""

from dataclasses import dataclass, replace

import numpy as np

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.neurons import step
from coursekit.nn import activations

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
WANTED = np.array([0, 1, 1, 0])

RULES = {
    "h1 OR h2": (1.0, 1.0, -0.5),
    "h1 AND h2": (1.0, 1.0, -1.5),
    "h1 NOR h2": (-1.0, -1.0, 0.5),
    "h1 NAND h2": (-1.0, -1.0, 1.5),
    "h1 and not h2": (1.0, -1.0, -0.5),
    "h2 and not h1": (-1.0, 1.0, -0.5),
}
"""Weights of h1 and h2 and bias of the output unit, for hidden units that answer 0 or 1."""

TRANSFERS = ("step", "sigmoid", "tanh", "relu", "identity")


@dataclass(frozen=True)
class Lines:
    """The knobs: where each hidden unit's line lies and points, how the output combines them, how a unit answers.

    The line of hidden unit j is z_j = 0 with z_j = w_j . (x - centre) - shift_j. w_j points in the given direction, to
    the side where the unit is on, and its larger component is 1; centre is (0.5, 0.5), the middle of the four points.
    """

    direction_1: int = slider(0, 0, 355, 5, "line 1: direction", unit="°", help="where the arrow of h1 points, degrees")
    shift_1: float = slider(0.0, -1.5, 1.5, 0.05, "line 1: shift", help="moves the line of h1 along its arrow")
    direction_2: int = slider(
        90, 0, 355, 5, "line 2: direction", unit="°", help="where the arrow of h2 points, degrees"
    )
    shift_2: float = slider(0.0, -1.5, 1.5, 0.05, "line 2: shift", help="moves the line of h2 along its arrow")
    rule: str = choice("h1 OR h2", RULES, "output unit y", help="what the output unit does with h1 and h2")
    transfer: str = choice("step", TRANSFERS, "hidden units", help="how h1 and h2 answer their net input")
    k: int = slider(4, 1, 20, 1, "steepness k", help="multiplies weights and biases of h1 and h2")


DECOMPOSITIONS = {
    "(A and not B) or (B and not A)": Lines(315, 0.5, 135, 0.5, "h1 OR h2"),
    "OR and not AND": Lines(45, 0.5, 45, -0.5, "h2 and not h1"),
    "AND nor NOR": Lines(45, 0.5, 225, 0.5, "h1 NOR h2"),
}
"""The three ways of the decks to build XOR (C7, C8, L3), as knobs."""


STORY = Story(
    "moving the lines",
    {
        "start: h₁ is x₁, h₂ is x₂": Lines(),
        "turn line 1": Lines(45),
        "turn line 2": Lines(45, 0.0, 45),
        "shift line 1: AND": Lines(45, 0.5, 45),
        "shift line 2: OR": Lines(45, 0.5, 45, -0.5),
        "y = h₂ and not h₁": DECOMPOSITIONS["OR and not AND"],
        "another: AND nor NOR": DECOMPOSITIONS["AND nor NOR"],
        "a third: one gate for each point": DECOMPOSITIONS["(A and not B) or (B and not A)"],
        "sigmoid, k = 1": replace(DECOMPOSITIONS["OR and not AND"], transfer="sigmoid", k=1),
        "sigmoid, k = 4": replace(DECOMPOSITIONS["OR and not AND"], transfer="sigmoid", k=4),
        "identity: no line can": replace(DECOMPOSITIONS["OR and not AND"], transfer="identity"),
    },
)
"""What a talk shows: the way to OR and not AND, the two other nets, and hidden units that bend, or do not."""


def xor_lines() -> Explorer:
    """Explorer of lesson 03: the two hidden lines of a 2-2-1 net, and the hidden plane in which XOR becomes easy.

    Goal: all four points right. Shows S-025 to S-027 (three decompositions) and S-033 (why the hidden units must bend).
    """
    from coursekit.explorers.xor_drawing import draw

    return Explorer(
        "the two hidden lines of XOR", Lines(), draw, describe, presets=DECOMPOSITIONS, goal=goal, story=STORY
    )


def hidden_weights(state: Lines) -> tuple[np.ndarray, np.ndarray]:
    """Return W1 (2, 2) and b1 (2,) of the two lines, without the factor k: z = x W1 + b1."""
    columns = [_line(state.direction_1, state.shift_1), _line(state.direction_2, state.shift_2)]
    return np.array([w for w, _ in columns]).T, np.array([b for _, b in columns])


def _line(direction: float, shift: float) -> tuple[np.ndarray, float]:
    angle = np.radians(direction)
    w = np.array([np.cos(angle), np.sin(angle)])
    w = np.round(w / np.abs(w).max(), 12)
    return w, round(-w.sum() / 2 - shift, 12)


def output_weights(state: Lines) -> tuple[np.ndarray, float]:
    """Return w2 (2,) and b2 of the output unit; for tanh, which answers -1 to 1, the rule is rewritten for -1/+1."""
    *w, b = RULES[state.rule]
    w = np.array(w)
    return (w / 2, b + w.sum() / 2) if state.transfer == "tanh" else (w, b)


def hidden(state: Lines, x: np.ndarray) -> np.ndarray:
    """Return h = f(k (x W1 + b1)), what the hidden units answer to inputs x (n, 2)."""
    W, b = hidden_weights(state)
    z = state.k * (x @ W + b)
    return step(z) if state.transfer == "step" else activations.get(_keras_name(state.transfer))(z)


def _keras_name(transfer: str) -> str:
    return "linear" if transfer == "identity" else transfer


def net_input(state: Lines, h: np.ndarray) -> np.ndarray:
    """Return the net input h w2 + b2 of the output unit: it answers 1 where this is at least 0."""
    w, b = output_weights(state)
    return h @ w + b


def says(state: Lines) -> np.ndarray:
    """Return what the net answers to the four points 00, 01, 10, 11: zeros and ones."""
    return step(net_input(state, hidden(state, X))).astype(int)


def separable(h: np.ndarray) -> bool:
    """True if one line can part h[0], h[3] from h[1], h[2] (each pair spans a segment: do the segments stay apart?)."""
    off, on = h[[0, 3]], h[[1, 2]]
    gaps = [p - q for p in off for q in on]
    normals = [np.array([-d[1], d[0]]) for d in (off[1] - off[0], on[1] - on[0])]
    return any(_parted(off @ d, on @ d) for d in gaps + normals)


def _parted(a: np.ndarray, b: np.ndarray) -> bool:
    return bool(a.max() < b.min() - 1e-9 or b.max() < a.min() - 1e-9)


def describe(state: Lines) -> str:
    """Return the picture in words: answers, units, and whether a line parts the points in the hidden plane."""
    y = says(state)
    answers = ", ".join(f"{name} gives {answer}" for name, answer in zip(("00", "01", "10", "11"), y, strict=True))
    easy = "a line can" if separable(hidden(state, X)) else "no line can"
    return (
        f"{(y == WANTED).sum()} of 4 points right: {answers}. {'; '.join(formulas(state))}. "
        f"In the hidden plane {easy} part the points that want 1 from those that want 0."
    )


def formulas(state: Lines) -> tuple[str, str, str]:
    """Return the three units as formulas, such as ``h1 = step(x1 + x2 - 1.5)``."""
    W, b = hidden_weights(state)
    k = "" if state.transfer == "step" or state.k == 1 else f"{state.k} · "
    units = [_weighted(("x1", "x2"), W[:, j], b[j]) for j in (0, 1)]
    inner = [f"({u})" if k else u for u in units]
    h1, h2 = (f"h{j} = {_applied(state.transfer, k + u)}" for j, u in zip((1, 2), inner, strict=True))
    return h1, h2, f"y = step({_weighted(('h1', 'h2'), *output_weights(state))})"


def _applied(transfer: str, inside: str) -> str:
    return inside if transfer == "identity" else f"{transfer}({inside})"


def _weighted(names: tuple[str, str], w: np.ndarray, b: float) -> str:
    """Write w . x + b with the signs as operators: ``x1 - 0.5 x2 + 0.25``."""
    terms = [(value, name) for value, name in zip((*w, b), (*names, ""), strict=True) if round(value, 2)]
    words = " ".join(f"{'−' if value < 0 else '+'} {_term(abs(value), name)}" for value, name in terms)
    return words.removeprefix("+ ").replace("− ", "−", 1) if words.startswith("−") else words.removeprefix("+ ") or "0"


def _term(size: float, name: str) -> str:
    number = f"{size:.2f}".rstrip("0").rstrip(".")
    return number if not name else name if number == "1" else f"{number} {name}"


def goal(state: Lines) -> tuple[str, bool]:
    """All four points right."""
    right = int((says(state) == WANTED).sum())
    return f"all four points right; now {right} of 4.", right == 4
