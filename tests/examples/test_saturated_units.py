"""The meter counts small slopes: by hand, on both sides of the sigmoid, and in any net."""

import numpy as np
import pytest

from coursekit.examples import saturated_units
from coursekit.nn import Input, Sequential, layers


def one_unit(activation, w=1.0):
    net = Sequential([Input((1,)), layers.Dense(2, activation, dtype="float64")])
    net.set_weights([np.array([[w, 0.0]]), np.zeros(2)])
    return net


def test_both_flat_sides_count_and_the_middle_does_not():
    (layer,) = saturated_units(one_unit("sigmoid"), [[-9.0], [0.0], [9.0], [1.0]])
    assert layer.by_unit.tolist() == [0.5, 0.0] and layer.share == 0.25
    np.testing.assert_allclose(layer.slopes[1], 0.25)


def test_the_bound_decides():
    x = [[4.5], [4.7]]  # the slope is 0.01 at 4.595
    assert saturated_units(one_unit("sigmoid"), x)[0].by_unit[0] == 0.5
    assert saturated_units(one_unit("sigmoid"), x, below=0.02)[0].by_unit[0] == 1


def test_every_layer_with_a_slope_and_no_softmax():
    net = Sequential(
        [Input((3,)), layers.Dense(4, "tanh"), layers.Dropout(0.5), layers.Dense(5, "relu"), layers.Dense(2, "softmax")]
    )
    found = saturated_units(net, np.ones((6, 3)))
    assert [layer.slopes.shape for layer in found] == [(6, 4), (6, 5)]


def test_a_layer_of_pictures_is_one_row_of_units():
    net = Sequential([Input((4, 4, 1)), layers.Conv2D(2, 3, activation="sigmoid")])
    assert saturated_units(net, np.ones((5, 4, 4, 1)))[0].slopes.shape == (5, 8)


def test_nothing_to_measure_and_a_bad_bound():
    with pytest.raises(ValueError, match="found no layer with an activation that has a slope"):
        saturated_units(one_unit("softmax"), [[1.0]])
    with pytest.raises(ValueError, match="below > 0, received 0"):
        saturated_units(one_unit("tanh"), [[1.0]], below=0)
