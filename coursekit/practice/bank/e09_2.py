"""How far net inputs are spread at the start: squares of spreads add, spreads do not (CSCI 4360, slide 30)."""

import math

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Number


def reference(n_on, sd_w, sd_b=0.0):
    """Variances of independent terms add: n_on weights and one bias."""
    return math.sqrt(n_on * sd_w**2 + sd_b**2)


def sum_of_spreads(n_on, sd_w, sd_b=0.0):
    return n_on * sd_w + sd_b


def one_weight_n_times(n_on, sd_w, sd_b=0.0):
    return math.sqrt(n_on**2 * sd_w**2 + sd_b**2)


def variance(n_on, sd_w, sd_b=0.0):
    return n_on * sd_w**2 + sd_b**2


def bias_added_outside_the_root(n_on, sd_w, sd_b=0.0):
    return math.sqrt(n_on) * sd_w + sd_b


def squares_forgotten(n_on, sd_w, sd_b=0.0):
    return math.sqrt(n_on * sd_w + sd_b)


def bias_forgotten(n_on, sd_w, sd_b=0.0):
    return math.sqrt(n_on) * sd_w


def a_bias_per_input(n_on, sd_w, sd_b=0.0):
    return math.sqrt(n_on * (sd_w**2 + sd_b**2))


def spread_of_the_mean(n_on, sd_w, sd_b=0.0):
    return math.sqrt(sd_w**2 / n_on + sd_b**2) if n_on else sd_b


def _inputs(rng):
    return int(rng.integers(5, 900)), float(rng.uniform(0.05, 0.8)), float(rng.uniform(1.2, 3.0))


EXERCISE = Exercise(
    id="09.2",
    name="sd_preactivation",
    title="Spread of a net input",
    minutes=10,
    points=2,
    reference=reference,
    returns=Number("SD"),
    fixed=(
        (500, 1.0),
        (500, 1.0, 1.0),
        (500, 1 / math.sqrt(1000), 1.0),
        (0, 1.0, 0.7),  # nothing is on: only the bias is left
        (1, 3.0, 4.0),
        (200, 0.0, 0.5),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "You let the spreads add up as if all weights were large at the same time. They are drawn independently, "
            "and often cancel: 500 weights of SD 1 give 22.4. What adds up instead?",
            sum_of_spreads,
            one_weight_n_times,
        ),
        Mistake("This is the variance. What has to be done to it to get a standard deviation?", variance),
        Mistake(
            "The weights are right, the bias is not: you add its SD at the end. It is one more independent term of the "
            "sum. On which side of the root do such terms meet?",
            bias_added_outside_the_root,
        ),
        Mistake(
            "Under your root stand standard deviations. What is it that adds up for independent numbers?",
            squares_forgotten,
        ),
        Mistake("It is right without a bias. What if `sd_b` is not 0?", bias_forgotten),
        Mistake(
            "The bias comes in once per input. How many weights does a unit have, and how many biases?",
            a_bias_per_input,
        ),
        Mistake(
            "Yours shrinks when more inputs are on: that is how a mean behaves. Does the unit take the mean of what "
            "comes in, or the sum?",
            spread_of_the_mean,
        ),
    ),
    library=("coursekit.examples.saturation",),
    after="Which `sd_w` gives an SD of 1 with 500 inputs on? Lesson 10 makes a recipe of your answer.",
)
