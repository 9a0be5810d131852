"""Almost everywhere a small move changes nothing, and the step has no slope."""

import numpy as np
import pytest

from coursekit.examples import flat_share, step_slope


def test_about_998_of_1000_nets_feel_nothing():
    shares = [flat_share(20_000, seed=seed) for seed in range(3)]
    assert np.mean(shares) == pytest.approx(0.998, abs=0.001)


def test_bigger_moves_are_felt_more_often():
    assert flat_share(5000, move=0.5) < 0.7 < flat_share(5000, move=0.01)


def test_same_seed_same_share():
    assert flat_share(500, seed=3) == flat_share(500, seed=np.random.default_rng(3))


def test_the_step_has_slope_zero_except_at_its_jump():
    z = np.linspace(-3, 3, 1001)
    slopes = step_slope(z, h=1e-3)
    assert np.flatnonzero(slopes).tolist() == [500] and slopes[500] == pytest.approx(500)


def test_the_spike_grows_without_bound():
    assert [step_slope(0.0, h) for h in (0.5, 0.05)] == pytest.approx([1, 10])


def test_bad_input():
    with pytest.raises(ValueError, match="points >= 1, move > 0 and reach > 0, received 0, "):
        flat_share(0)
    with pytest.raises(ValueError, match="h > 0, received 0"):
        step_slope(1, h=0)
