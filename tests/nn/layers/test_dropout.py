"""Dropout silences the share it was told to, only in training, and keeps the mean."""

import numpy as np
import pytest

from coursekit.nn import layers

X = np.ones((200, 50))


def test_the_share_and_the_mean():
    out = layers.Dropout(0.25, seed=0)(X, training=True)
    assert abs((out == 0).mean() - 0.25) < 0.02 and abs(out.mean() - 1) < 0.03
    np.testing.assert_allclose(np.unique(out), [0, 4 / 3], rtol=1e-6)


def test_outside_training_nothing_happens():
    np.testing.assert_array_equal(layers.Dropout(0.9)(X), X)


def test_a_seed_repeats_the_masks_but_two_batches_differ():
    first, second = layers.Dropout(0.5, seed=3), layers.Dropout(0.5, seed=3)
    a = first(X, training=True)
    np.testing.assert_array_equal(a, second(X, training=True))
    assert not np.array_equal(a, first(X, training=True))


@pytest.mark.parametrize("rate", [-0.1, 1, 1.5])
def test_a_rate_outside_zero_to_one_is_refused(rate):
    with pytest.raises(ValueError, match="0 <= rate < 1"):
        layers.Dropout(rate)
