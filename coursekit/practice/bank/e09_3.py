"""A saturation meter: for how many examples a unit sits where its sigmoid is flat (CSCI 4360, slides 28 and 29)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _sigmoid(Z):
    return np.exp(-np.logaddexp(0, -np.asarray(Z)))


def _slope(Z):
    a = _sigmoid(Z)
    return a * (1 - a)


def reference(Z, threshold=0.01):
    """Mean over the examples of slope < threshold."""
    return (_slope(Z) < threshold).mean(axis=0)


def answer_near_0_only(Z, threshold=0.01):
    return (_sigmoid(Z) < threshold).mean(axis=0)


def answer_near_1_only(Z, threshold=0.01):
    return (_sigmoid(-Z) < threshold).mean(axis=0)


def answer_near_0_or_1(Z, threshold=0.01):
    return answer_near_0_only(Z, threshold) + answer_near_1_only(Z, threshold)


def slope_at_the_answer(Z, threshold=0.01):
    return (_slope(_sigmoid(Z)) < threshold).mean(axis=0)


def share_per_example(Z, threshold=0.01):
    return (_slope(Z) < threshold).mean(axis=1)


def share_of_the_layer(Z, threshold=0.01):
    return (_slope(Z) < threshold).mean()


def count_for_share(Z, threshold=0.01):
    return (_slope(Z) < threshold).sum(axis=0)


def percent(Z, threshold=0.01):
    return 100 * reference(Z, threshold)


def steep_share(Z, threshold=0.01):
    return (_slope(Z) >= threshold).mean(axis=0)


def mean_slope_compared(Z, threshold=0.01):
    return (_slope(Z).mean(axis=0) < threshold) * 1.0


def mean_slope(Z, threshold=0.01):
    return _slope(Z).mean(axis=0)


def slope_of_tanh(Z, threshold=0.01):
    return (1 - np.tanh(Z) ** 2 < threshold).mean(axis=0)


def always_0_01(Z, threshold=0.01):
    return reference(Z)


def _inputs(rng):
    shape = int(rng.integers(25, 40)), int(rng.integers(2, 6))
    threshold = float(rng.choice([0.005, 0.02, 0.1, 0.22]))
    return np.where(rng.random(shape) < 0.6, 3, 9) * rng.normal(size=shape), threshold


_BOTH_SIDES = np.array([[6.0, -6.0, 0.0], [-7.0, 1.0, 4.59], [8.0, -4.59, 2.0], [0.5, -5.0, -9.0]])

EXERCISE = Exercise(
    id="09.3",
    name="saturation_share",
    title="Share of saturated units",
    minutes=15,
    points=3,
    reference=reference,
    returns=Array("share"),
    fixed=(
        (_BOTH_SIDES,),
        (_BOTH_SIDES, 0.22),
        (np.array([[5.0, 0.0, -5.0]]),),  # a batch of one
        (np.array([[800.0], [-800.0], [0.3], [1.0]]),),  # one unit, far out
        (22.36 * np.random.default_rng(30).normal(size=(200, 4)),),  # slide 30
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "You look at one side only. Where else is the sigmoid flat, and which quantity is small on both sides?",
            answer_near_0_only,
            answer_near_1_only,
        ),
        Mistake(
            "Nearly: you count answers within the threshold of 0 or 1. Asked for is where the slope is below the "
            "threshold. What is the slope of a unit that answers 0.01?",
            answer_near_0_or_1,
        ),
        Mistake(
            "With your slopes hardly a unit is ever flat. The slope belongs to z, not to the answer: "
            "is the sigmoid taken twice somewhere?",
            slope_at_the_answer,
        ),
        Mistake(
            "You have one number per example. Rows are examples and columns are units: along which axis "
            "is the mean taken if one number per unit is to stay?",
            share_per_example,
        ),
        Mistake(
            "You have one number for the whole layer. That hides a single unit that is asleep; "
            "how do you keep the units apart?",
            share_of_the_layer,
        ),
        Mistake(
            "Some of your numbers are larger than 1. A share lies between 0 and 1: what do you divide by?",
            count_for_share,
            percent,
        ),
        Mistake("You count the units that are awake: how do your shares and the wanted ones add up?", steep_share),
        Mistake(
            "You take the mean of the slopes. Asked for is how often a slope is small: which comes first, to "
            "compare with the threshold or to take the mean?",
            mean_slope_compared,
            mean_slope,
        ),
        Mistake(
            "These are the slopes of tanh. The units here are sigmoids: what is their slope in terms of a?",
            slope_of_tanh,
        ),
        Mistake("It is right for 0.01 only. Is `threshold` used?", always_0_01),
    ),
    library=("coursekit.examples.saturat",),
    after="Feed it `22.36 * rng.normal(size=(1000, 5))`, the net inputs of slide 30: about 0.84 for every unit.",
)
