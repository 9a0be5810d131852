"""Corrections to the slides of COMP 4630 (deck C)."""

import numpy as np

from coursekit.formulas.erratum import Erratum
from coursekit.neurons import TLU, xor_net
from coursekit.nn.activations import relu
from coursekit.nn.losses import HalfSquaredError, MeanSquaredError

_INPUTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_XOR = [0, 1, 1, 0]


def _threshold_unit_is_not_linear():
    unit, u, v = TLU([1, 1], -1.5), np.array([1, 0.2]), np.array([0.2, 1])
    assert unit(u + v) != unit(u) + unit(v)


def _output_takes_two_values():
    x = np.random.default_rng(0).normal(size=(500, 2))
    assert set(TLU([1.3, -0.7], 0.2)(x)) == {0, 1}


def _text_and_figure_are_two_nets():
    assert not np.array_equal(xor_net("gates").hidden(_INPUTS), xor_net("geron").hidden(_INPUTS))


def _both_nets_answer_xor():
    for name in ("gates", "geron"):
        assert xor_net(name)(_INPUTS)[:, 0].tolist() == _XOR


def _relu_has_two_slopes_at_zero():
    h = 1e-6
    left, right = (relu(0.0) - relu(-h)) / h, (relu(h) - relu(0.0)) / h
    assert left == 0 and np.isclose(right, 1)


def _chosen_slope_lies_between():
    z = np.array([-2.0, -0.5, 0.5, 2.0])
    assert np.allclose((relu(z + 1e-6) - relu(z - 1e-6)) / 2e-6, relu.slope(z))
    assert relu.slope(0.0) == 0


def _half_squared_error_is_not_the_mean():
    assert not np.isclose(HalfSquaredError()([[1.0]], [[2.162]]), MeanSquaredError()([[1.0]], [[2.162]]))


def _gradients_differ_by_two():
    y, p = np.array([[1.0]]), np.array([[2.162]])
    assert np.isclose(HalfSquaredError().gradient(y, p), 1.162)
    assert np.isclose(MeanSquaredError().gradient(y, p), 2.324)


ERRATA = (
    Erratum(
        id="C-02",
        slides=("C5",),
        printed='"Threshold Linear Units" with linear input and output',
        right="threshold logic units: real-valued inputs, but the output is still a hard step",
        why="The weighted sum inside is linear, the answer is not: it takes two values only. "
        "The caption on the same slide has the usual name.",
        kind="TERM",
        severity=1,
        printed_fails=_threshold_unit_is_not_linear,
        right_holds=_output_takes_two_values,
    ),
    Erratum(
        id="C-05",
        slides=("C7", "C8"),
        printed="the text builds XOR as (A and not B) or (not A and B), with a different net in the figure beside it",
        right="two different nets, and both compute XOR: the figure uses AND, OR and a link of weight $-1$",
        why="Do not look for the gates of the text in the figure. Its hidden units are AND and OR.",
        kind="AMB",
        severity=1,
        printed_fails=_text_and_figure_are_two_nets,
        right_holds=_both_nets_answer_xor,
    ),
    Erratum(
        id="C-17",
        slides=("C20", "C22", "C23"),
        printed="losses and activations must be differentiable",
        right="differentiable almost everywhere, with a slope that we choose at the kinks",
        why="ReLU and the absolute error, which the deck recommends, have a kink. Training hardly ever lands on it, "
        "and any slope between those of the two sides will do there; for ReLU everybody takes 0.",
        kind="ERR",
        severity=2,
        printed_fails=_relu_has_two_slopes_at_zero,
        right_holds=_chosen_slope_lies_between,
    ),
    Erratum(
        id="C-19",
        slides=("C12",),
        printed=r"$\frac{1}{2}(\hat y - y)^2$ of one sample is called MSE",
        right=r"half squared error; MSE is the mean of $(\hat y - y)^2$ without the half",
        why="The half only makes the derivative look tidy. Beside a program that means MSE literally, all gradients "
        "differ by a factor of 2: 1.162 against 2.324 in the example of the deck.",
        kind="TERM",
        severity=2,
        printed_fails=_half_squared_error_is_not_the_mean,
        right_holds=_gradients_differ_by_two,
    ),
)
"""Errata of deck C."""
