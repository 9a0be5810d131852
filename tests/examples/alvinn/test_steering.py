"""Bump and middle undo each other; left is the lower half."""

import numpy as np
import pytest

from coursekit.examples.alvinn import curvature_of, decode_steering, steering_target, unit_of


@pytest.mark.parametrize("n", [30, 45])
def test_there_and_back_within_a_tenth_of_a_unit(n):
    d = np.linspace(5, n - 6, 200)
    assert np.abs(decode_steering(steering_target(d, n)) - d).max() < 0.1


def test_the_bump_by_hand():
    assert steering_target(10, 30)[[10, 11, 15]] == pytest.approx([1, np.exp(-0.1), np.exp(-2.5)])
    assert steering_target([3.0, 4.0]).shape == (2, 30)


def test_far_from_the_peak_nothing_counts():
    o = steering_target(10)
    o[25:] = 0.3
    assert decode_steering(o) == pytest.approx(10, abs=0.05)


def test_units_and_curvatures():
    assert unit_of([0.08, 0, -0.08, -1]) == pytest.approx([0, 14.5, 29, 29])
    assert curvature_of(unit_of(0.013, 45), 45) == pytest.approx(0.013)


def test_what_cannot_be_is_named():
    with pytest.raises(ValueError, match="at least 2 units, received 1"):
        steering_target(0, 1)
    with pytest.raises(ValueError, match="at least one output above 0"):
        decode_steering(np.zeros(30))
