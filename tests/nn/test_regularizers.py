"""Penalties charge what their formula says."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers, regularizers

W = np.array([[1.0, -2.0], [0.0, 3.0]])


@pytest.mark.parametrize(
    ("name", "value"), [("l1", 0.01 * 6), ("l2", 0.01 * 14), (regularizers.L1L2(0.1, 0.5), 0.6 + 7)]
)
def test_values_by_hand(name, value):
    assert regularizers.get(name)(W) == pytest.approx(value)


def test_the_penalty_is_part_of_the_reported_loss():
    model = Sequential([Input((2,)), layers.Dense(2, kernel_regularizer=regularizers.L2(0.5))])
    model.compile("sgd", "mse")
    model.set_weights([W, np.zeros(2)])
    x, y = np.ones((3, 2)), np.zeros((3, 2))
    assert model.evaluate(x, y) == pytest.approx(np.mean((x @ W) ** 2) + 7)


def test_weight_decay_shrinks_every_weight_by_the_same_share():
    model = Sequential([Input((2,)), layers.Dense(2, kernel_regularizer=regularizers.L2(0.5), dtype="float64")])
    model.compile("sgd", "mse")
    model.set_weights([W, np.zeros(2)])
    model.train_on_batch(np.zeros((1, 2)), np.zeros((1, 2)))
    np.testing.assert_allclose(model.get_weights()[0], W * (1 - 0.01 * 2 * 0.5))


def test_negative_penalties_and_unknown_names_are_refused():
    with pytest.raises(ValueError, match="l1 >= 0 and l2 >= 0"):
        regularizers.L2(-1)
    with pytest.raises(ValueError, match="Unknown regularizer 'L3'. Known: L1"):
        layers.Dense(1, kernel_regularizer="L3")
