"""One step of the perceptron rule for several units at once (COMP 4630, slide 6)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _answers(W, x):
    return (x @ W >= 0).astype(float)


def reference(W, x, y, eta=1.0):
    """The error of each unit, times the input: one row per input, one column per unit."""
    return W + eta * np.outer(x, y - _answers(W, x))


def sign_swapped(W, x, y, eta=1.0):
    return W + eta * np.outer(x, _answers(W, x) - y)


def hebb(W, x, y, eta=1.0):
    """Leaves the unit's own answer out."""
    return W + eta * np.outer(x, y)


def transposed_outer_product(W, x, y, eta=1.0):
    return W + eta * np.outer(y - _answers(W, x), x)


def transposed_outer_product_in_front(W, x, y, eta=1.0):
    return eta * np.outer(y - _answers(W, x), x) + W


def no_outer_product(W, x, y, eta=1.0):
    return W + eta * (y - _answers(W, x)) * x


def no_outer_product_input_first(W, x, y, eta=1.0):
    return W + eta * x * (y - _answers(W, x))


def inner_product(W, x, y, eta=1.0):
    return W + eta * (y - _answers(W, x)) @ x


def rows_for_columns(W, x, y, eta=1.0):
    """Net inputs from the rows of W; only a square W lets this pass."""
    return W + eta * np.outer(x, y - _answers(W.T, x)) if W.shape[0] == W.shape[1] else W @ x


def tie_is_off(W, x, y, eta=1.0):
    return W + eta * np.outer(x, y - (x @ W > 0))


def no_step(W, x, y, eta=1.0):
    """Compares the target with the net input, as Adaline does."""
    return W + eta * np.outer(x, y - x @ W)


def answers_of_the_other_coding(W, x, y, eta=1.0):
    return W + eta * np.outer(x, y - np.where(x @ W >= 0, 1, -1))


def rate_forgotten(W, x, y, eta=1.0):
    return reference(W, x, y)


def _inputs(rng):
    """Small whole numbers, so that ties are frequent."""
    n_in, n_out = rng.integers(2, 5, size=2)
    W, x = rng.integers(-2, 3, size=(n_in, n_out)), rng.integers(-1, 2, size=n_in)
    x[0] = 1
    y = rng.integers(0, 2, size=n_out)
    return W.astype(float), x.astype(float), y.astype(float), float(rng.choice([0.25, 0.5, 2.0]))


_GATES = np.array([[-3.0, -1, 2], [2, 1, -2], [1, 1, -1]])  # AND, OR and NAND, one column each

EXERCISE = Exercise(
    id="02.1",
    name="perceptron_step",
    title="One step of the perceptron rule",
    minutes=15,
    points=3,
    reference=reference,
    returns=Array("W"),
    fixed=(
        (np.zeros((3, 3)), np.array([1.0, 0, 0]), np.array([0.0, 0, 1])),
        (_GATES, np.ones(3), np.array([1.0, 1, 0]), 0.5),
        (np.array([[-1.0], [0], [0]]), np.ones(3), np.array([1.0])),
        (_GATES[:, :2], np.array([1.0, 0, 1]), np.array([1.0, 0]), 0.5),
        (np.array([[0.0]]), np.array([1.0]), np.array([0.0]), 2.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Every step goes the wrong way. Suppose a unit should have fired and did not: does its net input rise or "
            "fall by your step?",
            sign_swapped,
        ),
        Mistake(
            "The weights of a unit change also when its answer was right, and a target of 0 never changes anything. "
            "That is Hebb's rule: what else does the perceptron rule look at?",
            hebb,
        ),
        Mistake(
            "Your table of changes is lying on its side. `W` has a row for each input and a column for each unit: "
            "which of the two factors has to run down the rows?",
            transposed_outer_product,
            transposed_outer_product_in_front,
        ),
        Mistake(
            "Your change does not have one number for each weight. Every input meets every unit: "
            "how many products does a `W` of shape (3, 2) need?",
            no_outer_product,
            no_outer_product_input_first,
            inner_product,
        ),
        Mistake(
            "Your net inputs are made from the rows of `W`, one for each input. There should be one for each unit: "
            "on which side of `W` does `x` have to stand?",
            rows_for_columns,
        ),
        Mistake(
            "Your answers agree except where a net input is exactly 0. What does a unit of this course say on a tie?",
            tie_is_off,
        ),
        Mistake(
            "Your error is target minus *net input*. The perceptron compares the target with its answer: "
            "what lies between the two?",
            no_step,
        ),
        Mistake(
            "Your errors can be as large as 2. The targets here are 0 and 1: what should a silent unit say then?",
            answers_of_the_other_coding,
        ),
        Mistake("Right for a rate of 1 only. Where does $\\eta$ stand in the rule?", rate_forgotten),
    ),
    library=("coursekit.neurons.perceptron",),
    after="This is all that learning does in section 5 of lesson 02: three units, one table of changes.",
)
