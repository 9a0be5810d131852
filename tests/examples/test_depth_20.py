"""Twenty layers: tanh and ReLU keep their gradient with a fitting start, the sigmoid never does."""

import numpy as np
import pytest

from coursekit.examples import FITTING, depth_20, zero_share


@pytest.fixture(scope="module")
def found():
    return {name: depth_20(name) for name in FITTING}


def test_the_sigmoid_loses_twelve_decades_and_the_others_do_not(found):
    assert found["sigmoid"].survives[1] == pytest.approx(1e-12, rel=0.3)
    assert 0.15 < found["tanh"].survives[0] <= found["tanh"].survives[1] < 0.25
    assert found["relu"].survives == pytest.approx((1, 1, 1), abs=0.1)


def test_a_start_for_tanh_is_too_small_for_relu():
    """Half of the units are off, so each of 19 steps back keeps about half of the variance: 2^(-19/2) = 0.0014."""
    assert depth_20("relu", "glorot_uniform").survives[1] == pytest.approx(2**-9.5, rel=0.15)


def test_each_sigmoid_layer_keeps_about_a_quarter(found):
    relative = found["sigmoid"].relative
    assert relative[-1] == 1 and relative[:-1] / relative[1:] == pytest.approx([0.24] * 19, abs=0.03)
    assert found["sigmoid"].sizes.shape == (3, 20)


def test_survival_is_low_middle_high(found):
    low, middle, high = found["tanh"].survives
    ratios = found["tanh"].sizes[:, 0] / found["tanh"].sizes[:, -1]
    assert (low, middle, high) == (ratios.min(), np.median(ratios), ratios.max())


def test_same_seed_same_sizes_and_other_seeds_others(found):
    again = depth_20("tanh", "glorot_uniform", seeds=(2, 5)).sizes
    np.testing.assert_array_equal(again[0], found["tanh"].sizes[2])
    assert (again[1] != again[0]).any()


def test_half_of_relus_answers_are_exactly_zero():
    assert zero_share("relu") == pytest.approx(0.5, abs=0.005)
    assert zero_share("softplus") == zero_share("tanh") == zero_share("leaky_relu") == 0


def test_bad_input():
    with pytest.raises(ValueError, match="Unknown activation with a fitting start 'softsign'"):
        depth_20("softsign")
    with pytest.raises(ValueError, match="he_normal"):
        depth_20("relu", "he_norml")
    with pytest.raises(ValueError, match="n >= 1, received 0"):
        zero_share("relu", 0)


def test_sizes_are_those_of_single_examples():
    """A larger batch does not make the error of an example smaller."""
    few, many = (depth_20("tanh", depth=2, n=n, seeds=(0,)).sizes for n in (50, 400))
    np.testing.assert_allclose(few, many, rtol=0.1)
