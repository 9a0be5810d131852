"""The slopes of one logistic unit in its weights, inputs and bias (CSCI 4360, slide 48)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Number, Tuple


def _answer(w, x, b):
    return 1 / (1 + np.exp(-(np.dot(w, x) + b)))


def _slope(w, x, b):
    a = _answer(w, x, b)
    return a * (1 - a)


def reference(w, x, b):
    """One slope for all, times what stands at the other end of the wire."""
    d = _slope(w, x, b)
    return d * x, d * w, d


def no_slope(w, x, b):
    return x, w, 1.0


def swapped(w, x, b):
    d = _slope(w, x, b)
    return d * w, d * x, d


def answer_for_slope(w, x, b):
    a = _answer(w, x, b)
    return a * x, a * w, a


def slope_written_in_z(w, x, b):
    z = np.dot(w, x) + b
    return z * (1 - z) * x, z * (1 - z) * w, z * (1 - z)


def half_written_in_z(w, x, b):
    z, a = np.dot(w, x) + b, _answer(w, x, b)
    return a * (1 - z) * x, a * (1 - z) * w, a * (1 - z)


def slope_of_tanh(w, x, b):
    d = 1 - _answer(w, x, b) ** 2
    return d * x, d * w, d


def no_bias(w, x, b):
    return reference(w, x, 0.0)


def bias_slope_times_the_bias(w, x, b):
    dw, dx, db = reference(w, x, b)
    return dw, dx, db * b


def bias_slope_one(w, x, b):
    return *reference(w, x, b)[:2], 1.0


def bias_slope_zero(w, x, b):
    return *reference(w, x, b)[:2], 0.0


def sign_swapped(w, x, b):
    return tuple(-slope for slope in reference(w, x, b))


def no_sum(w, x, b):
    a = 1 / (1 + np.exp(-(w * x + b)))
    return a * (1 - a) * x, a * (1 - a) * w, a * (1 - a)


def summed(w, x, b):
    dw, dx, db = reference(w, x, b)
    return np.full_like(dw, dw.sum()), np.full_like(dx, dx.sum()), db


def summed_to_one_number(w, x, b):
    dw, dx, db = reference(w, x, b)
    return dw.sum(), dx.sum(), db


def _inputs(rng):
    n = int(rng.integers(2, 6))
    return rng.normal(size=n), rng.normal(size=n), float(rng.normal())


EXERCISE = Exercise(
    id="04.3",
    name="logistic_grads",
    title="Slopes of a logistic unit",
    minutes=12,
    points=3,
    reference=reference,
    returns=Tuple(Array("dw"), Array("dx"), Number("db")),
    fixed=(
        (np.array([2.0, -3.0]), np.array([-1.0, -2.0]), -3.0),
        (np.array([0.5]), np.array([4.0]), -2.0),
        (np.array([1.0, 2.0, -1.0]), np.array([0.0, 3.0, 2.0]), 6.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "These are the slopes of the sum z. The sigmoid stands behind it: "
            "how much of a nudge of z does it let through?",
            no_slope,
        ),
        Mistake(
            "`dw` and `dx` have changed places. A times gate swaps: "
            "when you nudge a weight, which number multiplies the nudge?",
            swapped,
        ),
        Mistake(
            "The sigmoid's slope is not its own value. At z = 20 the curve is flat although its height is 1: "
            "which second factor makes the slope small there?",
            answer_for_slope,
        ),
        Mistake(
            "The slope of the sigmoid is written with z where it needs the answer of the unit. "
            "Which number on the graph comes out of the sigmoid, and which goes in?",
            slope_written_in_z,
            half_written_in_z,
        ),
        Mistake("1 - a² is the slope of another curve. Which unit do we have here?", slope_of_tanh),
        Mistake("The slope is taken at w·x. What else enters the sum before the sigmoid?", no_bias),
        Mistake(
            "`dw` and `dx` are right, `db` is not. The bias enters the sum as it is: "
            "how far does z move when the bias moves by 1, and what happens to that move behind z?",
            bias_slope_times_the_bias,
            bias_slope_one,
            bias_slope_zero,
        ),
        Mistake(
            "A sign is turned around. Raise the bias a little: does the answer of the unit rise or fall?",
            sign_swapped,
        ),
        Mistake(
            "Your z is a list of products, and so is everything behind it. The unit has one sum: "
            "which sign, or which function of NumPy, makes one number of w and x?",
            no_sum,
        ),
        Mistake(
            "The entries are added up. Each weight and each input has a slope of its own: "
            "how many different numbers should `dw` hold?",
            summed,
            summed_to_one_number,
        ),
    ),
    library=("coursekit.autodiff", "coursekit.examples", "coursekit.nn"),
    after="The same three slopes, for a whole layer at once, are lines of the matrix core in lesson 06.",
)
