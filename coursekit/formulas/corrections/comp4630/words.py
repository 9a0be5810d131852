"""Words that promise a little more or less than they should: MSE, differentiable, six parameters (C12, C17, C20)."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import relu
from coursekit.nn.counting import count_params
from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError, MeanSquaredError
from coursekit.nn.sequential import Sequential

_TINY = 1e-6


def _slopes(where):
    """ReLU's slopes on the left and on the right of each point."""
    z = np.asarray(where)
    return (relu(z) - relu(z - _TINY)) / _TINY, (relu(z + _TINY) - relu(z)) / _TINY


def _the_chosen_slope_lies_between():
    left, right = _slopes([0.0])
    assert left == 0 and np.isclose(right, 1) and left <= relu.slope(0.0) <= right
    away = np.array([-2.0, 3.0])
    assert np.allclose(_slopes(away), relu.slope(away))


_DIFFERENTIABLE = Trial(
    printed=(-2.0, -0.5, 0.0, 0.5, 2.0),
    right=(-2.0, -0.5, 0.5, 2.0),
    gives=lambda where: np.abs(np.subtract(*_slopes(where))).max(),
    truth=lambda: 0,
    numbers=(1, 0),
    also=_the_chosen_slope_lies_between,
)

_TARGET, _PREDICTION = np.array([[1.0]]), np.array([[2.162]])


def _gradients_differ_by_two():
    assert np.isclose(HalfSquaredError().gradient(_TARGET, _PREDICTION), 1.162)
    assert np.isclose(MeanSquaredError().gradient(_TARGET, _PREDICTION), 2.324)
    assert np.isclose(say(_MSE.printed, {"y": 1.0, "hat y": 2.162}), HalfSquaredError()(_TARGET, _PREDICTION))


_MSE = Trial(
    printed=r"\frac{1}{2}(\hat{y} - y)^2",
    right=r"(\hat{y} - y)^2",
    gives=lambda latex: say(latex, {"y": 1.0, "hat y": 2.162}),
    truth=lambda: MeanSquaredError()(_TARGET, _PREDICTION),
    numbers=(0.675122, 1.350244),
    digits=6,
    also=_gradients_differ_by_two,
)


def _numbers_to_learn(use_bias):
    model = Sequential([Input((2,)), Dense(2, use_bias=use_bias), Dense(1, use_bias=use_bias)])
    return sum(values.size for values in model.get_weights())


_WITH_BIASES = Trial(
    printed=False,
    right=True,
    gives=lambda use_bias: count_params([2, 2, 1], use_bias=use_bias),
    truth=lambda: _numbers_to_learn(use_bias=True),
    numbers=(6, 9),
    also=lambda: _six_is_right_without(),
)


def _six_is_right_without():
    assert _numbers_to_learn(use_bias=False) == count_params([2, 2, 1], use_bias=False) == 4 + 2


ERRATA = (
    Erratum(
        id="C-17",
        slides=("C20", "C22", "C23"),
        printed="losses and activations must be differentiable",
        right="differentiable almost everywhere, with a slope that we choose at the kinks",
        why="ReLU and the absolute error, which the deck recommends, have a kink. Training hardly ever lands on it, "
        "and any slope between those of the two sides will do there; for ReLU everybody takes 0.",
        kind="ERR",
        severity=2,
        printed_fails=_DIFFERENTIABLE.printed_fails,
        right_holds=_DIFFERENTIABLE.right_holds,
    ),
    Erratum(
        id="C-19",
        slides=("C12",),
        printed=f"${_MSE.printed}$ of one sample is called MSE",
        right=f"half squared error; MSE is the mean of ${_MSE.right}$ without the half",
        why="The half only makes the derivative look tidy. Beside a program that means MSE literally, all gradients "
        "differ by a factor of 2: 1.162 against 2.324 in the example of the deck.",
        kind="TERM",
        severity=2,
        printed_fails=_MSE.printed_fails,
        right_holds=_MSE.right_holds,
    ),
    Erratum(
        id="C-20",
        slides=("C14", "C17"),
        printed='"Our example" has 6 parameters, three slides after it got biases',
        right="6 without biases, $4 + 2$; with the biases of C14 it has 9, $4 + 2 + 2 + 1$",
        why="Dense layers have biases unless you say otherwise, so `summary()` of this net shows 9.",
        kind="AMB",
        severity=1,
        printed_fails=_WITH_BIASES.printed_fails,
        right_holds=_WITH_BIASES.right_holds,
    ),
)
"""Errata of words in deck C."""
