"""Layers in a row are one function; brackets do not matter, the order does."""

import numpy as np
import pytest

from coursekit.examples import compose
from coursekit.nn import Input, Sequential, layers


def test_the_first_layer_comes_first():
    assert compose(lambda x: x + 1, lambda x: 10 * x)(2) == 30
    assert compose(lambda x: 10 * x, lambda x: x + 1)(2) == 21


def test_brackets_do_not_matter():
    f, g, h = np.sin, np.exp, np.tanh
    x = np.linspace(-2, 2, 7)
    whole = np.tanh(np.exp(np.sin(x)))
    for grouped in (compose(f, g, h), compose(compose(f, g), h), compose(f, compose(g, h))):
        np.testing.assert_array_equal(grouped(x), whole)


def test_a_network_is_the_composition_of_its_layers():
    model = Sequential([Input((2,)), layers.Dense(3, "tanh"), layers.Dense(1)])
    X = np.random.default_rng(0).normal(size=(5, 2)).astype("float32")
    np.testing.assert_allclose(compose(*model.layers)(X), model.predict(X, verbose=0), rtol=1e-6)


def test_nothing_changes_nothing():
    assert compose()(3) == 3


def test_what_cannot_be_called_is_named():
    with pytest.raises(TypeError, match="compose expected functions or layers, received 3 as number 2"):
        compose(np.sin, 3)
