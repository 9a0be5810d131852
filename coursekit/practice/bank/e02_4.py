"""The Adaline step, which looks at the net input and not at the answer (CMSC 373, slide 8)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def reference(w, x, d, beta):
    """The part beta of the error on this pattern is taken away."""
    return w + beta * (d - w @ x) * x / (x @ x)


def error_of_the_answer(w, x, d, beta):
    answer = 1 if w @ x >= 0 else -1
    return w + beta * (d - answer) * x / (x @ x)


def error_of_a_zero_one_answer(w, x, d, beta):
    return w + beta * (d - float(w @ x >= 0)) * x / (x @ x)


def length_not_squared(w, x, d, beta):
    return w + beta * (d - w @ x) * x / np.sqrt(x @ x)


def not_divided(w, x, d, beta):
    return w + beta * (d - w @ x) * x


def squares_not_summed(w, x, d, beta):
    with np.errstate(all="ignore"):
        return w + beta * (d - w @ x) * x / x**2


def net_input_not_summed(w, x, d, beta):
    return w + beta * (d - w * x) * x / (x @ x)


def error_taken_anew_for_each_weight(w, x, d, beta):
    new = w.copy()
    for i in range(len(x)):
        new[i] += beta * (d - new @ x) * x[i] / (x @ x)
    return new


def error_of_the_new_weights(w, x, d, beta):
    """As if the error were taken after the step."""
    return w + beta / (1 + beta) * (d - w @ x) * x / (x @ x)


def sign_swapped(w, x, d, beta):
    return w - beta * (d - w @ x) * x / (x @ x)


def rate_forgotten(w, x, d, beta):
    return reference(w, x, d, 1.0)


def bias_left_out_of_the_length(w, x, d, beta):
    with np.errstate(all="ignore"):
        return w + beta * (d - w @ x) * x / (x[1:] @ x[1:])


def input_forgotten(w, x, d, beta):
    return w + beta * (d - w @ x) / (x @ x)


def _inputs(rng):
    n = int(rng.integers(2, 6))
    x = np.concatenate([[1.0], rng.normal(size=n - 1)])
    return rng.normal(size=n), x, int(rng.choice([-1, 1])), float(rng.uniform(0.1, 1.9))


EXERCISE = Exercise(
    id="02.4",
    name="adaline_step",
    title="The Adaline step",
    minutes=15,
    points=3,
    reference=reference,
    returns=Array("w"),
    fixed=(
        (np.zeros(3), np.array([1.0, 2, -1]), 1, 0.5),
        (np.array([0.5, -1, 2]), np.array([1.0, 1, 1]), -1, 0.1),
        (np.array([0.2, 0.4]), np.array([1.0, 3]), 1, 1.9),
        (np.array([0.5]), np.array([1.0]), -1, 1.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your error is measured at the answer, behind the step. Adaline wants to know how wrong the unit is, not "
            "only whether: which number does it compare with `d`?",
            error_of_the_answer,
            error_of_a_zero_one_answer,
        ),
        Mistake(
            "You divide by the length of `x`. Put your new weights into the net input: `x` meets `x` there. "
            "What is `x @ x` in terms of the length, and what is left of the error?",
            length_not_squared,
        ),
        Mistake(
            "Your step grows with the length of `x`, so a long input overshoots. "
            "What does the formula divide by, to make the error shrink by $1 - \\beta$ whatever the input is?",
            not_divided,
        ),
        Mistake(
            "The error $E$ and $\\lVert x \\rVert^2$ are single numbers. Print both: "
            "is one of yours a whole row of numbers, one for each entry of `x`?",
            squares_not_summed,
            net_input_not_summed,
        ),
        Mistake(
            "Your error seems to be taken with weights that have moved already. "
            "Which weights does the net input in $E$ belong to, and how often is $E$ worked out in one step?",
            error_taken_anew_for_each_weight,
            error_of_the_new_weights,
        ),
        Mistake(
            "All your weights move by the same amount. Should a weight whose input is 0 move at all: "
            "which vector gives the step its direction?",
            input_forgotten,
        ),
        Mistake(
            "Your step makes the error larger. If the net input is too small, should the weights of positive inputs "
            "grow or shrink?",
            sign_swapped,
        ),
        Mistake(
            "Your step removes the whole error at once. How large a part of it does $\\beta$ allow?", rate_forgotten
        ),
        Mistake(
            "Your $\\lVert x \\rVert^2$ leaves out the leading 1. The bias is moved too: "
            "does its input count in the length?",
            bias_left_out_of_the_length,
        ),
    ),
    library=("coursekit.neurons.adaline",),
    after="Work out `d - w @ x` before and after your step: the ratio is $1 - \\beta$, on any pattern.",
)
