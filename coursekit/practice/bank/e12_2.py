"""A steering angle said by thirty units, and read off again from the hill they make (COMP9444, slide 32)."""

from functools import wraps

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Number, Tuple


def _bump(d, n, width=10.0):
    return np.exp(-((np.arange(n) - d) ** 2) / width)


def _middle(outputs):
    return np.sum(np.arange(len(outputs)) * outputs) / np.sum(outputs)


def reference(d, n, outputs):
    """A bump around unit d, and the centre of mass of what the units say."""
    return _bump(d, n), _middle(outputs)


def _says(target):
    """Both functions, the second one right."""

    @wraps(target)
    def both(d, n, outputs):
        return target(d, n), _middle(outputs)

    return both


def _reads(middle):
    """Both functions, the first one right."""

    @wraps(middle)
    def both(d, n, outputs):
        return _bump(d, n), middle(outputs)

    return both


@_says
def one_hot(d, n):
    return np.eye(n)[int(np.clip(round(d), 0, n - 1))]


@_says
def one_hot_cut_off(d, n):
    return np.eye(n)[int(np.clip(d, 0, n - 1))]


@_says
def bump_around_a_whole_unit(d, n):
    return _bump(round(d), n)


@_says
def bump_around_the_unit_below(d, n):
    return _bump(int(d), n)


@_says
def normalised_bump(d, n):
    return _bump(d, n) / _bump(d, n).sum()


@_says
def width_10_squared(d, n):
    return _bump(d, n, 10.0**2)


@_says
def width_twice_10_squared(d, n):
    return _bump(d, n, 2 * 10.0**2)


@_says
def width_20(d, n):
    return _bump(d, n, 20.0)


@_says
def width_1(d, n):
    return _bump(d, n, 1.0)


@_says
def distance_not_squared(d, n):
    return np.exp(-np.abs(np.arange(n) - d) / 10)


@_says
def distance_without_a_minus(d, n):
    return np.exp((np.arange(n) - d) ** 2 / 10)


@_says
def units_from_1(d, n):
    return np.exp(-((np.arange(1, n + 1) - d) ** 2) / 10)


def units_from_1_in_both(d, n, outputs):
    return np.exp(-((np.arange(1, n + 1) - d) ** 2) / 10), _middle(outputs) + 1


@_says
def always_thirty(d, n):
    return _bump(d, 30)


@_reads
def argmax_only(outputs):
    return float(np.argmax(outputs))


@_reads
def middle_rounded(outputs):
    return float(np.round(_middle(outputs)))


@_reads
def read_from_1(outputs):
    return _middle(outputs) + 1


@_reads
def not_divided_by_the_sum(outputs):
    return np.sum(np.arange(len(outputs)) * outputs)


@_reads
def divided_by_the_number(outputs):
    return np.mean(np.arange(len(outputs)) * outputs)


@_reads
def height_of_the_hill(outputs):
    return np.max(outputs)


def _hill(d, n, height=1.0):
    """A tent over the units near d: its middle, taken over all units or near the peak, is the same."""
    return height * np.maximum(0.0, 1 - np.abs(np.arange(n) - d) / 4.5)


def _inputs(rng):
    n = int(rng.integers(18, 41))
    d, seen = rng.integers(3, n - 4, size=2) + rng.uniform(0.15, 0.35, size=2)
    outputs = _hill(np.clip(seen, 6, n - 7), n, rng.uniform(0.3, 1.0)) * rng.uniform(0.8, 1.0, size=n)
    return float(d), n, outputs


EXERCISE = Exercise(
    id="12.2",
    name="both_ways",
    title="A hill that says where to steer",
    minutes=15,
    points=3,
    reference=reference,
    returns=Tuple(Array("target"), Number("d")),
    fixed=(
        (12.3, 30, np.exp(-((np.arange(30) - 12.3) ** 2) / 10) * (np.abs(np.arange(30) - 12.3) < 6)),
        (6.0, 30, np.eye(30)[17]),
        (0.0, 30, 0.4 * _hill(20.3, 30)),
        (29.0, 30, _hill(9.7, 30)),
        (4.75, 11, np.array([0, 0, 0, 0.2, 0.6, 0.9, 0.4, 0.1, 0, 0, 0])),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your target has a single unit that says 1, its neighbours are told 0. "
            "If unit 12 is right, how wrong is unit 13?",
            one_hot,
            one_hot_cut_off,
        ),
        Mistake(
            "The hill always stands on a whole unit. What becomes of the 0.3 when the right steering is at 12.3?",
            bump_around_a_whole_unit,
            bump_around_the_unit_below,
        ),
        Mistake(
            "You read off the highest unit, or a whole number near it. "
            "The neighbours' heights say what lies between two units: how could they all have a vote?",
            argmax_only,
            middle_rounded,
        ),
        Mistake(
            "Something is off by one unit. What number does the first of the units have, in the formula and in NumPy?",
            units_from_1,
            units_from_1_in_both,
            read_from_1,
        ),
        Mistake(
            "Your heights sum to 1. Is that asked for? The unit at the very top should say 1; these are thirty "
            "sigmoid units, not one choice.",
            normalised_bump,
        ),
        Mistake(
            "The hill has another width. In the formula, what exactly is squared, and what is it divided by?",
            width_10_squared,
            width_twice_10_squared,
            width_20,
            width_1,
            distance_not_squared,
        ),
        Mistake(
            "This is a valley: far from d the numbers become huge. "
            "Does a minus stand in your exponent, and in front of the square?",
            distance_without_a_minus,
        ),
        Mistake("There are not always 30 units. What is `n` for?", always_thirty),
        Mistake(
            "The middle depends on how loud the units speak. If all outputs are halved, should the car steer "
            "elsewhere? By what do you divide?",
            not_divided_by_the_sum,
            divided_by_the_number,
        ),
        Mistake("This is how high the hill is. The question is where it stands.", height_of_the_hill),
    ),
    library=("coursekit.examples.alvinn",),
    after="Try the way there and back near an end, d = 1: why does it come back larger?",
)
