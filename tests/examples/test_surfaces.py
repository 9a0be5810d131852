"""Slopes of the three landscapes agree with nudging, and what is said about their low points is true."""

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient
from coursekit.examples import BOWL, HILLS, SADDLE, descend


@pytest.mark.parametrize("valley", [BOWL, SADDLE, HILLS])
@pytest.mark.parametrize("place", [(0.3, -0.7), (-1.6, 1.1), (1.9, 0.2)])
def test_slopes_agree_with_nudging(valley, place):
    np.testing.assert_allclose(valley.slope(np.array(place)), numerical_gradient(valley.height, np.array(place)), 1e-6)


def test_heights_by_hand():
    w = np.array([1.0, 2.0])
    u = w + w**3 / 4
    assert BOWL.height(w) == pytest.approx(4.5) and SADDLE.height(w) == pytest.approx(0.5 - 2 + 2 + 0.5)
    assert HILLS.height(w) == pytest.approx(10 + 1.5 * (2 - np.cos(3 * u[0]) - np.cos(3 * u[1])))
    assert HILLS.height(np.zeros((4, 5, 2))).shape == (4, 5)


def test_the_saddle_has_no_slope_and_is_no_low_point():
    np.testing.assert_array_equal(SADDLE.slope(np.zeros(2)), 0)
    on_the_ridge = descend(SADDLE, 0.2, start=(-1.8, 0.0), most=60)
    beside = descend(SADDLE, 0.2, most=60)
    assert on_the_ridge.heights[-1] == pytest.approx(0.5) and beside.heights[-1] < 1e-6


def test_on_the_hills_the_start_decides_and_so_does_the_rate():
    ends = {
        start: descend(HILLS, 0.01, start=start, most=200).heights[-1] for start in [(0.6, 0.6), (1.4, 0), (1.4, 1.4)]
    }
    assert list(ends.values()) == pytest.approx([0, 3.743, 7.485], abs=1e-3)
    assert descend(HILLS, 0.01, most=200).heights[-1] > 3.7 and descend(HILLS, 0.06, most=150).heights[-1] < 1e-6
