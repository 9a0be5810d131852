"""Turn three logits and see who gets which share, how one move is felt by all, and what the loss says."""

from dataclasses import dataclass

import numpy as np

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.nn.activations import softmax
from coursekit.plot import matrix
from coursekit.plot.softmax_bars import draw_logits, draw_shares, loss_words, share_words
from coursekit.plot.wording import short

CLASSES = ("class 1", "class 2", "class 3")
WANTED, REACH = 0.05, 2.0


@dataclass(frozen=True)
class Logits:
    """The knobs: three logits, a constant that is added to all of them, a temperature, and the true class."""

    z1: float = slider(1.0, -6.0, 6.0, 0.1, "logit 1")
    z2: float = slider(2.0, -6.0, 6.0, 0.1, "logit 2")
    z3: float = slider(-0.5, -6.0, 6.0, 0.1, "logit 3")
    shift: float = slider(0.0, -1000.0, 1000.0, 10.0, "add to all", help="a constant that is added to each logit")
    temperature: float = slider(1.0, 0.1, 10.0, 0.1, "temperature", help="all logits are divided by it")
    truth: str = choice("class 1", CLASSES, "true class")


PRESETS = {
    "lesson's example": Logits(),
    "add 1000": Logits(shift=1000.0),
    "hot": Logits(temperature=10.0),
    "cold": Logits(temperature=0.1),
    "sure and wrong": Logits(-4.0, 5.0, 0.0),
}


STORY = Story(
    "logits and temperature",
    {f"z₁ = {z1:g}".replace("-", "−"): Logits(z1) for z1 in (-2.0, 0.0, 1.0, 2.0, 4.0)}
    | {
        "1000 more for all": PRESETS["add 1000"],
        "temperature 0.5": Logits(temperature=0.5),
        "temperature 10": PRESETS["hot"],
        "sure and wrong": PRESETS["sure and wrong"],
    },
)
"""What a talk shows: one logit moves all shares, a constant moves none, heat makes them alike; and the largest loss."""


def softmax_bars() -> Explorer:
    """Explorer of lesson 10: logits, their softmax, its Jacobian diag(a) - a a^T, and the loss of the true class.

    Goal: a loss below 0.05 at temperature 1 with no logit beyond 2. Shows S-080 and S-069. Source: C23, D35, K28.
    """
    title = "three logits and their shares"
    return Explorer(title, Logits(), draw, describe, presets=PRESETS, goal=goal, story=STORY, size=(8.5, 3.2))


def logits(state: Logits) -> np.ndarray:
    """The three logits with the constant added, (3,)."""
    return np.array([state.z1, state.z2, state.z3]) + state.shift


def shares(state: Logits) -> np.ndarray:
    """a = softmax(z / T), (3,)."""
    return softmax(logits(state) / state.temperature)


def jacobian(state: Logits) -> np.ndarray:
    """da_i / dz_j = (diag(a) - a a^T) / T, (3, 3): every row and every column adds up to 0."""
    a = shares(state)
    return (np.diag(a) - np.outer(a, a)) / state.temperature


def loss(state: Logits) -> float:
    """-ln a of the true class."""
    return float(-np.log(max(shares(state)[CLASSES.index(state.truth)], 1e-300)))


def draw(state: Logits, figure) -> None:
    """Draw logits and shares as bars, and the Jacobian as a table of numbers."""
    a, true = shares(state), CLASSES.index(state.truth)
    left, middle = figure.add_axes((0.085, 0.14, 0.24, 0.68)), figure.add_axes((0.385, 0.14, 0.25, 0.68))
    draw_logits(left, logits(state), CLASSES)
    draw_shares(middle, a, true)
    left.set_title("logits $z$")
    middle.set_title(f"shares; {loss_words(a[true])}")
    table = figure.add_axes((0.735, 0.14, 0.255, 0.58))
    sides = [[f"${letter}_{k}$" for k in (1, 2, 3)] for letter in "az"]
    matrix(jacobian(state), rows=sides[0], columns=sides[1], digits=3, ax=table)
    figure.text(0.735, 0.855, r"Jacobian $\partial a_i / \partial z_j$", size=11.5, weight="bold", gid="title")


def describe(state: Logits) -> str:
    """Return the picture in words: shares, loss, the error signal, and what plain e^z would have done."""
    a, y = shares(state), np.array([name == state.truth for name in CLASSES], dtype=float)
    largest = logits(state).max() / state.temperature
    words = (
        f"The shares are {_listed(a, share_words)}; they add up to 1. The true class is {state.truth[-1]}, the loss "
        f"{loss(state):.3f}. Back to the logits comes {_listed((a - y) / state.temperature, lambda v: short(v, 3))}."
    )
    if largest > np.log(np.finfo(float).max):
        words += (
            f" Computed as written, e to the {short(largest, 1)} is infinite; taking off the largest logit first helps."
        )
    return words


def goal(state: Logits) -> tuple[str, bool]:
    """A loss below 0.05 at temperature 1 with small logits."""
    z = logits(state)
    words = f"loss below {WANTED} at temperature 1, no logit beyond −2 or 2; now {loss(state):.3f}."
    return words, bool(loss(state) < WANTED and state.temperature == 1 and np.abs(z).max() <= REACH + 1e-9)


def _listed(values, spoken) -> str:
    first, second, third = (spoken(float(value)) for value in values)
    return f"{first}, {second} and {third}"
