"""The top hidden layer goes to sleep within a few hundred updates, the others do not."""

import numpy as np
import pytest

from coursekit.examples import deep_training


@pytest.fixture(scope="module")
def run():
    return deep_training(updates=300, every=150, units=100)


def test_layer_four_falls_and_the_others_stay(run):
    assert run.updates.tolist() == [0, 150, 300] and run.means.shape == run.spreads.shape == (3, 4)
    assert run.means[0] == pytest.approx([0.5] * 4, abs=0.06)
    assert run.means[-1, 3] < 0.4 < run.means[-1, :3].min()


def test_its_slope_falls_with_it(run):
    assert run.mean_slopes[0, 3] > 0.24 > run.mean_slopes[-1, 3]
    a = run.means[-1, 3]
    assert run.mean_slopes[-1, 3] == pytest.approx(a * (1 - a) - run.spreads[-1, 3] ** 2, abs=1e-3)


def test_the_loss_is_that_of_guessing(run):
    assert run.losses[-1] == pytest.approx(np.log(9), abs=0.1)


def test_the_same_seed_gives_the_same_run():
    one, two = (deep_training(20, 20, units=20, depth=2, seed=5) for _ in range(2))
    assert np.array_equal(one.means, two.means) and one.means.shape == (2, 2)


def test_bad_numbers():
    with pytest.raises(ValueError, match="updates and every >= 1, received 0 and 100"):
        deep_training(0, 100)
