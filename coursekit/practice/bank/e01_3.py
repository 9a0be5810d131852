"""Where a unit with two inputs changes its mind: slope and intercept of its line (COMP 4630, slide 7)."""

from functools import wraps

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p01_3 import REFUSED, probe
from coursekit.practice.returns import Dict, Number


def _refusing(formula):
    """The same formula, which now refuses a vertical line."""

    @wraps(formula)
    def careful(w0, w1, w2):
        if w2 == 0:
            raise ValueError("The line is vertical: it has no slope.")
        return formula(w0, w1, w2)

    return careful


def vertical_line_not_refused(w0, w1, w2):
    return -w1 / w2, -w0 / w2


def infinite_slope(w0, w1, w2):
    with np.errstate(all="ignore"):
        return -np.float64(w1) / w2, -np.float64(w0) / w2


def nothing_for_a_vertical_line(w0, w1, w2):
    return (-w1 / w2, -w0 / w2) if w2 else None


def error_returned(w0, w1, w2):
    return (-w1 / w2, -w0 / w2) if w2 else ValueError("The line is vertical.")


def error_class_returned(w0, w1, w2):
    return (-w1 / w2, -w0 / w2) if w2 else ValueError


reference = _refusing(vertical_line_not_refused)


def minus_lost(w0, w1, w2):
    return w1 / w2, w0 / w2


def minus_lost_in_the_slope(w0, w1, w2):
    return w1 / w2, -w0 / w2


def minus_lost_in_the_intercept(w0, w1, w2):
    """Takes w0 for the threshold."""
    return -w1 / w2, w0 / w2


def slope_upside_down(w0, w1, w2):
    return -w2 / w1, -w0 / w2


def slope_upside_down_and_minus_lost(w0, w1, w2):
    return w2 / w1, -w0 / w2


def solved_for_the_first_input(w0, w1, w2):
    return -w2 / w1, -w0 / w1


def intercept_not_divided(w0, w1, w2):
    return -w1 / w2, -w0


def intercept_first(w0, w1, w2):
    return -w0 / w2, -w1 / w2


def _either(*formulas):
    """Each formula twice: with the vertical line refused, and without."""
    return (*map(_refusing, formulas), *formulas)


def _inputs(rng):
    w0, w1, w2 = (float(rng.choice([-1, 1]) * rng.uniform(0.3, 3)) for _ in range(3))
    return w0, w1, w2


EXERCISE = Exercise(
    id="01.3",
    name="decision_line",
    title="The line of a unit",
    minutes=15,
    points=3,
    reference=reference,
    returns=Dict(Number(REFUSED), Number("slope"), Number("intercept")),
    fixed=(
        (-3.0, 2.0, 1.0),
        (-1.5, 1.0, 1.0),
        (0.5, -1.0, 4.0),
        (1.0, 0.0, -2.0),
        (-1.5, 1.0, 0.0),
    ),
    inputs=_inputs,
    probe=probe,
    mistakes=(
        Mistake(
            "The line is right, but for $w_2 = 0$ there is none with a slope. What should the function raise then, "
            "before it divides?",
            vertical_line_not_refused,
            infinite_slope,
            nothing_for_a_vertical_line,
        ),
        Mistake(
            "For $w_2 = 0$ your function hands the error back, as if it were an answer. "
            "Which word of Python stops a function with an error?",
            error_returned,
            error_class_returned,
        ),
        Mistake(
            "A minus sign got lost. Start from $w_0 + w_1x_1 + w_2x_2 = 0$ and leave only the term with $x_2$ on the "
            "left: which signs do the other two terms have then?",
            *_either(minus_lost, minus_lost_in_the_slope),
        ),
        Mistake(
            "Your slope is right, your intercept has the wrong sign. $w_0$ is a bias, not a threshold: "
            "where is the line at $x_1 = 0$?",
            *_either(minus_lost_in_the_intercept),
        ),
        Mistake(
            "Your slope is upside down. The slope says how far $x_2$ goes up when $x_1$ goes one step to the right: "
            "for which of the two inputs did you solve?",
            *_either(slope_upside_down, slope_upside_down_and_minus_lost, solved_for_the_first_input),
        ),
        Mistake(
            "Your slope is right. On the way to $x_2$ alone everything has to be divided by $w_2$: was it everything?",
            *_either(intercept_not_divided),
        ),
        Mistake("Both numbers are right. In which order does the task ask for them?", *_either(intercept_first)),
    ),
    after="Draw it: `plot.line(w0, w1, w2)` on `plot.plane(X, y)` shows your line among the four points of a gate.",
)
