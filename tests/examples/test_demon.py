"""The change of the loss per epsilon tends to delta, at every unit, for every bend and loss."""

import numpy as np
import pytest

from coursekit.examples import demon, linear_221
from coursekit.nn import Input, Sequential
from coursekit.nn.layers import Dense

RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(3, 2)), np.eye(2)[[0, 1, 1]]


def model(hidden, output, loss, use_bias=True):
    layers = [Dense(n, f, use_bias=use_bias, dtype="float64") for n, f in ((3, hidden), (2, output))]
    net = Sequential([Input((2,)), *layers])
    net.compile("sgd", loss)
    net.theta[:] = np.random.default_rng(1).normal(size=net.theta.size)
    return net


@pytest.mark.parametrize("example", [0, 2])
@pytest.mark.parametrize(("layer", "unit"), [(0, 0), (0, 2), (1, 1)])
@pytest.mark.parametrize(
    "kind", [("tanh", "linear", "half_squared_error"), ("sigmoid", "softmax", "categorical_crossentropy")]
)
def test_a_tiny_nudge_finds_delta(kind, layer, unit, example):
    found = demon(model(*kind), X, Y, layer, unit, 1e-6, example)
    assert found.quotient == pytest.approx(found.delta, rel=1e-4, abs=1e-8)


def test_without_biases_too():
    found = demon(model("tanh", "linear", "half_squared_error", use_bias=False), X, Y, 0, 1, 1e-6)
    assert found.quotient == pytest.approx(found.delta, rel=1e-4)


def test_in_the_worked_example_the_quotient_is_a_straight_line_in_epsilon():
    """Loss (1.162 + 1.8 eps)^2 / 2, so the quotient is 1.8 * 1.162 + 1.62 eps."""
    net = linear_221()
    for epsilon in (1.0, 0.1, -0.5):
        found = demon(net.model(), net.x, net.y, 0, 0, epsilon)
        assert found.delta == pytest.approx(2.0916) and found.quotient == pytest.approx(2.0916 + 1.62 * epsilon)


def test_an_idle_demon_is_refused():
    net = linear_221()
    with pytest.raises(ValueError, match="epsilon other than 0"):
        demon(net.model(), net.x, net.y, 0, 0, 0)
