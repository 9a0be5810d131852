"""The slopes of sigmoid and tanh, also far out (COMP9444, slides 12 and 13; CSCI 4360, slide 39)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Tuple
from coursekit.practice.same import different


def _sigmoid(z):
    """The power of e is never positive, so nothing overflows."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def reference(z):
    """Each slope from the value: s (1 - s), and 1 - t^2."""
    s, t = _sigmoid(z), np.tanh(z)
    return s * (1 - s), 1 - t**2


def formula_in_z(z):
    return _sigmoid(z) * (1 - z), 1 - z**2


def formula_in_z_alone(z):
    return z * (1 - z), np.tanh(z) * (1 - z)


def taken_at_the_value(z):
    """Hands the value to a function that expects z."""
    return reference(_sigmoid(z))[0], reference(np.tanh(z))[1]


def falling_sigmoid(z):
    """The slope of 1 / (1 + e^z), as it is printed on CMSC 373 slides 6 to 10."""
    slope, other = reference(z)
    return -slope, other


def tanh_only_shifted(z):
    """tanh as 2 sigmoid(z) - 1."""
    return reference(z)[0], 1 - (2 * _sigmoid(z) - 1) ** 2


def square_lost(z):
    return reference(z)[0], 1 - np.tanh(z)


def rule_of_the_sigmoid_for_tanh(z):
    return reference(z)[0], np.tanh(z) * (1 - np.tanh(z))


def values_in_place_of_slopes(z):
    return _sigmoid(z), np.tanh(z)


def overflow(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s), 1 - np.tanh(z) ** 2


def infinite_over_infinite(z):
    up, down = np.exp(z), np.exp(-z)
    return down / (1 + down) ** 2, 1 - ((up - down) / (up + down)) ** 2


def infinite_tanh(z):
    up, down = np.exp(z), np.exp(-z)
    return reference(z)[0], 1 - ((up - down) / (up + down)) ** 2


def _right_with_a_warning(made, inputs):
    if made.answer is None or not any("overflow" in message for message in made.warned):
        return False
    right = EXERCISE.returns.plain(reference(*inputs))
    return not different(right, made.answer, EXERCISE.rtol)


def _no_number(made, inputs):
    return made.answer is not None and any(np.isnan(value).any() for value in made.answer.values())


def _inputs(rng):
    shape = tuple(int(n) for n in rng.integers(1, 5, size=rng.integers(1, 3)))
    return (3 * rng.normal(size=shape),)


EXERCISE = Exercise(
    id="03.3",
    name="slopes",
    title="Slopes of sigmoid and tanh",
    minutes=20,
    points=4,
    reference=reference,
    returns=Tuple(Array("dsigmoid"), Array("dtanh")),
    fixed=(
        (np.array([-2.0, -1.0, 0.0, 0.5, 2.0]),),
        (np.array([[0.3, -1.2, 4.0], [2.5, -6.0, 0.1]]),),
        (np.array([1.5]),),
        (np.array([-800.0, -0.7, 1.2, 800.0]),),
    ),
    inputs=_inputs,
    quiet=True,
    mistakes=(
        Mistake(
            "Your numbers are right, but NumPy warns of an overflow: for $z = -800$ your code asks for $e^{800}$, "
            "more than a float can hold. Can you do without positive exponents? "
            "(`np.where` works out both of its sides.)",
            overflow,
            seen=_right_with_a_warning,
        ),
        Mistake(
            "Far out some of your answers are no numbers (`nan`), as when infinity is divided by infinity. "
            "Does a slope need any $e^z$ once you have the value, and how can you get the value safely?",
            infinite_over_infinite,
            infinite_tanh,
            seen=_no_number,
        ),
        Mistake(
            "A $z$ has slipped into the formula in the place of the value. In $f' = f\\,(1 - f)$ every $f$ is the "
            "same number: is it $z$, or what the unit answers to $z$?",
            formula_in_z,
            formula_in_z_alone,
        ),
        Mistake(
            "You seem to apply the function twice. If a variable holds the value already, "
            "is it still to be given to the sigmoid or to tanh?",
            taken_at_the_value,
        ),
        Mistake(
            "Your slope of the sigmoid is negative, but the sigmoid rises everywhere. "
            "Does the exponent have its minus, and did you take it along when you worked out the slope?",
            falling_sigmoid,
        ),
        Mistake(
            "Your `dtanh` is right at 0 and too large beside it: the curve behind it climbs too slowly. Compare its "
            "values with `np.tanh`: at which $z$ is it as high as tanh is at 1?",
            tanh_only_shifted,
        ),
        Mistake(
            "Your `dtanh` is 2 far out on the left, where tanh lies flat at $-1$. "
            "Put $-1$ into your formula by hand: what would have to be different for it to give 0?",
            square_lost,
        ),
        Mistake(
            "Your `dtanh` is 0 at $z = 0$, where tanh is steepest. Is the rule you use that of tanh?",
            rule_of_the_sigmoid_for_tanh,
        ),
        Mistake(
            "These are the values, not the slopes. How steep is each curve at $z = 0$?",
            values_in_place_of_slopes,
        ),
    ),
    library=("coursekit.nn.activations",),
    after="How far out is each slope below 0.001? Lesson 09 asks what that does to a deep net.",
)
