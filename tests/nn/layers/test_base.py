"""What all layers share: names, weights that can be read and set, and input shapes that are checked."""

import numpy as np
import pytest

from coursekit.nn import layers
from coursekit.nn.layers.base import snake


@pytest.mark.parametrize(("name", "spelt"), [("Dense", "dense"), ("LeakyReLU", "leaky_re_lu"), ("ReLU", "re_lu")])
def test_layer_names_are_spelt_as_in_keras(name, spelt):
    assert snake(name) == spelt


def test_weights_can_be_read_and_set():
    layer = layers.Dense(2)
    layer.build((3,))
    layer.set_weights([np.ones((3, 2)), np.zeros(2)])
    assert layer.get_weights()[0].sum() == 6 and layer.count_params() == 8 and len(layer.weights) == 2


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([np.ones((3, 2))], r"expected 2 arrays of shapes \(3, 2\), \(2,\), received 1"),
        ([np.ones((3, 2)), np.ones(3)], r"dense/bias expected an array of shape \(2,\), received \(3,\)"),
    ],
)
def test_wrong_weights_are_refused_and_nothing_is_changed(weights, message):
    layer = layers.Dense(2)
    layer.build((3,))
    before = layer.get_weights()
    with pytest.raises(ValueError, match=message):
        layer.set_weights(weights)
    for old, now in zip(before, layer.get_weights(), strict=True):
        np.testing.assert_array_equal(old, now)
