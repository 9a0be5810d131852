"""Randomness comes in through one door and NumPy's global state is never touched."""

import numpy as np
import pytest

from coursekit.nn import layers, set_random_seed
from coursekit.nn.seed import generator


def kernel():
    layer = layers.Dense(3)
    layer.build((4,))
    return layer.kernel.numpy()


def test_the_same_seed_gives_the_same_network():
    set_random_seed(5)
    first = kernel()
    set_random_seed(5)
    np.testing.assert_array_equal(first, kernel())
    assert not np.array_equal(first, kernel())


def test_the_global_state_of_numpy_is_left_alone():
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    set_random_seed(5)
    kernel()
    np.testing.assert_array_equal(before, np.random.get_state()[1])  # noqa: NPY002


def test_generators_pass_through_and_numbers_start_new_ones():
    rng = np.random.default_rng(1)
    assert generator(rng) is rng and generator(1).random() == np.random.default_rng(1).random()


@pytest.mark.parametrize("seed", [-1, 0.5, True, "1"])
def test_bad_seeds_are_refused(seed):
    with pytest.raises(ValueError, match="Expected a seed"):
        set_random_seed(seed)
    with pytest.raises(ValueError, match="Expected a seed"):
        generator(seed)
