"""The circle goes through the point aimed at, and every correction leads back."""

import numpy as np
import pytest

from coursekit.examples.alvinn import corrected_steering, pure_pursuit


@pytest.mark.parametrize("aside", [-3.0, 0.5, 4.0])
def test_the_circle_passes_through_the_car_and_the_point(aside):
    u = pure_pursuit(aside, 10)
    centre = np.array([0, 1 / u])  # the car drives along x from the origin
    assert np.linalg.norm([10, aside] - centre) == pytest.approx(abs(1 / u))


def test_on_the_line_it_follows_the_bend():
    assert corrected_steering(0, 0, 0.01) == pytest.approx(0.01, rel=0.01)


def test_left_of_it_or_pointing_left_it_steers_right():
    assert corrected_steering(0.5, 0, 0) < 0 and corrected_steering(0, 0.05, 0) < 0
    assert corrected_steering(-0.5, 0, 0) == -corrected_steering(0.5, 0, 0)


def test_a_lookahead_is_ahead():
    with pytest.raises(ValueError, match="above 0, received 0"):
        pure_pursuit(1, 0)
