"""Flatten, Reshape and Rescaling lose nothing on the way."""

import numpy as np
import pytest

from coursekit.nn import layers

X = np.arange(24.0).reshape(2, 3, 4)


def test_flatten_and_back():
    layer = layers.Flatten()
    flat = layer(X)
    assert flat.shape == (2, 12)
    np.testing.assert_array_equal(layer.backward(flat), X)


def test_reshape_fills_in_minus_one():
    layer = layers.Reshape((2, -1))
    assert layer(X).shape == (2, 2, 6) and layer.backward(layer(X)).shape == X.shape


@pytest.mark.parametrize("target", [(5, 2), (5, -1), (-1, -1)])
def test_reshape_refuses_sizes_that_do_not_fit(target):
    with pytest.raises(ValueError, match="numbers per example, received 12"):
        layers.Reshape(target)(X)


def test_rescaling_brings_pixels_between_zero_and_one():
    assert layers.Rescaling(1 / 255)(np.array([[0, 255]])).tolist() == [[0.0, 1.0]]
