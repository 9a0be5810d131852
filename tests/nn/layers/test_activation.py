"""An activation as a layer of its own does what it does inside Dense."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers


@pytest.mark.parametrize(
    ("alone", "inside"),
    [
        (lambda: layers.Activation("tanh"), "tanh"),
        (layers.ReLU, "relu"),
        (layers.Softmax, "softmax"),
    ],
)
def test_alone_or_inside_is_the_same_network(alone, inside):
    apart = Sequential([Input((3,)), layers.Dense(4), alone()])
    together = Sequential([Input((3,)), layers.Dense(4, inside)])
    together.set_weights(apart.get_weights())
    x, y = np.random.default_rng(0).normal(size=(5, 3)), np.eye(4)[[0, 1, 2, 3, 0]]
    for model in (apart, together):
        model.compile("sgd", "categorical_crossentropy" if inside == "softmax" else "mse")
    for a, b in zip(apart.gradients(x, y), together.gradients(x, y), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-6)


def test_the_leaky_layer_has_kerass_slope():
    np.testing.assert_allclose(layers.LeakyReLU()(np.array([[-1.0, 2.0]])), [[-0.3, 2.0]], rtol=1e-6)
