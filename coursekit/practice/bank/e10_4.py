"""Four bends, each with its slope, and what a slope is at a kink (COMP 4630, slide 21; CSCI 4360, slide 44)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p10_4 import probe
from coursekit.practice.returns import Array, Tuple

_C = 0.1


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


_PAIRS = {
    "leaky_relu": (lambda z: np.where(z > 0, z, _C * z), lambda z: np.where(z > 0, 1.0, _C)),
    "softplus": (lambda z: np.logaddexp(0, z), _sigmoid),
    "softsign": (lambda z: z / (1 + np.abs(z)), lambda z: 1 / (1 + np.abs(z)) ** 2),
    "abs": (np.abs, np.sign),
}


def reference(name):
    """A value and a slope, by name."""
    return _PAIRS[name]


def _quiet(function):
    def calm(z):
        with np.errstate(all="ignore"):
            return function(z)

    return calm


def _changed(name, value=None, slope=None):
    """The right pairs, but for one value or slope."""

    def pair(asked):
        right = _PAIRS[asked]
        return (_quiet(value or right[0]), _quiet(slope or right[1])) if asked == name else right

    return pair


def _named(words, pair):
    pair.__name__ = words
    return pair


slope_1_of_leaky_relu_at_0 = _named(
    "slope_1_of_leaky_relu_at_0", _changed("leaky_relu", slope=lambda z: np.where(z >= 0, 1.0, _C))
)
slope_0_of_leaky_relu_at_0 = _named(
    "slope_0_of_leaky_relu_at_0", _changed("leaky_relu", slope=lambda z: np.where(z > 0, 1.0, np.where(z < 0, _C, 0.0)))
)
slope_1_of_abs_at_0 = _named("slope_1_of_abs_at_0", _changed("abs", slope=lambda z: np.where(z >= 0, 1.0, -1.0)))
slope_minus_1_of_abs_at_0 = _named(
    "slope_minus_1_of_abs_at_0", _changed("abs", slope=lambda z: np.where(z > 0, 1.0, -1.0))
)
abs_slope_0_by_0 = _named("abs_slope_0_by_0", _changed("abs", slope=lambda z: z / np.abs(z)))
abs_slope_always_1 = _named("abs_slope_always_1", _changed("abs", slope=np.ones_like))
plain_relu = _named(
    "plain_relu", _changed("leaky_relu", lambda z: np.maximum(z, 0), lambda z: np.where(z > 0, 1.0, 0.0))
)
plain_relu_slope = _named("plain_relu_slope", _changed("leaky_relu", slope=lambda z: np.where(z > 0, 1.0, 0.0)))
leak_of_keras = _named(
    "leak_of_keras", _changed("leaky_relu", lambda z: np.where(z > 0, z, 0.2 * z), lambda z: np.where(z > 0, 1.0, 0.2))
)
leak_of_a_hundredth = _named(
    "leak_of_a_hundredth",
    _changed("leaky_relu", lambda z: np.where(z > 0, z, 0.01 * z), lambda z: np.where(z > 0, 1.0, 0.01)),
)
leak_turned_up = _named(
    "leak_turned_up",
    _changed("leaky_relu", lambda z: np.where(z > 0, z, -_C * z), lambda z: np.where(z > 0, 1.0, -_C)),
)
softplus_overflows = _named("softplus_overflows", _changed("softplus", lambda z: np.log(1 + np.exp(z))))
softplus_slope_overflows = _named(
    "softplus_slope_overflows", _changed("softplus", slope=lambda z: np.exp(z) / (1 + np.exp(z)))
)
softplus_overflows_in_both = _named(
    "softplus_overflows_in_both",
    _changed("softplus", lambda z: np.log(1 + np.exp(z)), lambda z: np.exp(z) / (1 + np.exp(z))),
)
sigmoid_of_minus_z = _named("sigmoid_of_minus_z", _changed("softplus", slope=lambda z: _sigmoid(-z)))
slope_of_the_sigmoid = _named(
    "slope_of_the_sigmoid", _changed("softplus", slope=lambda z: _sigmoid(z) * (1 - _sigmoid(z)))
)
no_inner_derivative = _named("no_inner_derivative", _changed("softplus", slope=lambda z: 1 / (1 + np.exp(z))))
square_forgotten = _named("square_forgotten", _changed("softsign", slope=lambda z: 1 / (1 + np.abs(z))))
size_forgotten = _named("size_forgotten", _changed("softsign", slope=lambda z: 1 / (1 + z) ** 2))
square_of_z_only = _named("square_of_z_only", _changed("softsign", slope=lambda z: 1 / (1 + z**2)))
sign_in_the_slope = _named("sign_in_the_slope", _changed("softsign", slope=lambda z: np.sign(z) / (1 + np.abs(z)) ** 2))
slope_one_minus_square = _named(
    "slope_one_minus_square", _changed("softsign", slope=lambda z: 1 - (z / (1 + np.abs(z))) ** 2)
)


def slope_first(name):
    return _PAIRS[name][::-1]


def one_number_at_a_time(name):
    value, slope = _PAIRS[name]

    def asks(z):
        if z > 0:
            return value(z)
        return value(z)

    return asks, slope


def _inputs(rng):
    shape = [(5,), (2, 3), (3, 1)][rng.integers(3)]
    name = list(_PAIRS)[rng.integers(4)]
    return name, rng.normal(scale=2.0, size=shape) + 0.01


_Z = np.array([-3.0, -0.5, 0.0, 0.25, 2.0])

EXERCISE = Exercise(
    id="10.4",
    name="activation_pair",
    title="Four bends and their slopes",
    minutes=20,
    points=4,
    reference=reference,
    returns=Tuple(Array("value"), Array("slope")),
    fixed=tuple(
        (name, z) for z in (_Z, np.array([[0.7, -1.2]]), np.array([[800.0, -800.0], [40.0, -40.0]])) for name in _PAIRS
    ),
    inputs=_inputs,
    probe=probe,
    mistakes=(
        Mistake(
            "All is right but for one place: the slope exactly at 0. There is none at a kink, so the task chooses one: "
            "which numbers does it ask for?",
            slope_1_of_leaky_relu_at_0,
            slope_0_of_leaky_relu_at_0,
            slope_1_of_abs_at_0,
            slope_minus_1_of_abs_at_0,
        ),
        Mistake(
            "At 0 the slope of the absolute value is a division of 0 by 0. Which number does the task choose there, "
            "and which function of NumPy tells a sign?",
            abs_slope_0_by_0,
        ),
        Mistake(
            "The slope of the absolute value is always 1 in yours. Walk from -3 to -2: does |z| rise or fall?",
            abs_slope_always_1,
        ),
        Mistake(
            "Below 0 your leaky ReLU lets nothing through, or nothing comes back. Where is the leak?",
            plain_relu,
            plain_relu_slope,
        ),
        Mistake(
            "Your leaky ReLU leaks another amount or in another direction. "
            "Which share of z does the task let through below 0?",
            leak_of_keras,
            leak_of_a_hundredth,
            leak_turned_up,
        ),
        Mistake(
            "Softplus is right for moderate z. At 800 the power of e is too large for a computer. "
            "What is softplus nearly equal to there, and how could only small powers be needed?",
            softplus_overflows,
            softplus_slope_overflows,
            softplus_overflows_in_both,
        ),
        Mistake(
            "Your slope of softplus falls where softplus becomes steeper. "
            "Far to the right softplus is nearly z: which slope is that?",
            sigmoid_of_minus_z,
            no_inner_derivative,
        ),
        Mistake(
            "This is one derivative too many: the sigmoid is the slope of softplus, and you took the slope of that.",
            slope_of_the_sigmoid,
        ),
        Mistake(
            "The slope of softsign is off. At z = 1 it is a quarter, and at z = -1 the same: does yours do that? "
            "The quotient rule needs no case for the sign in the end.",
            square_forgotten,
            size_forgotten,
            square_of_z_only,
            sign_in_the_slope,
            slope_one_minus_square,
        ),
        Mistake("Value and slope come in the other order. Which one is to stand first?", slope_first),
        Mistake(
            "Your functions take one number at a time, and an `if` cannot decide for a whole array. "
            "Which function of NumPy chooses entry by entry?",
            one_number_at_a_time,
        ),
    ),
    library=("coursekit.nn",),
    after="Compare the slopes of softsign and tanh at 10: prediction 10.p6 was about that.",
)
