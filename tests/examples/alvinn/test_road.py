"""Curvature becomes heading, heading becomes a line, and a driver sees how far it bends away."""

import numpy as np
import pytest

from coursekit.examples.alvinn import Road, steady_bend, winding_road
from coursekit.examples.alvinn.road import SHARPEST


def test_a_steady_bend_moves_aside_by_half_kappa_x_squared():
    bend = steady_bend(100, 0.01).bend([0, 20, 50], [5.0, 10.0, 20.0])
    assert bend == pytest.approx(np.tile([0.125, 0.5, 2.0], (3, 1)), abs=0.01)


def test_a_straight_road_does_not_bend_and_goes_on_after_its_end():
    assert np.all(Road(np.zeros(30)).bend([0, 25], [3.0, 50.0]) == 0)
    end = steady_bend(30, 0.02).bend([29], [10.0, 20.0])
    assert end[0] == pytest.approx([0, 0], abs=1e-9)  # straight on from the last metre, in its own direction


def test_a_full_circle_comes_back_to_its_start():
    radius = 40
    path = steady_bend(round(2 * np.pi * radius) + 1, 1 / radius).path()
    assert np.linalg.norm(path[-1] - path[0]) < 1
    assert path[:, 1].max() == pytest.approx(2 * radius, abs=0.5)  # to the left, that is, north of an eastward start


def test_an_offset_lies_to_the_left():
    straight = Road(np.zeros(5))
    assert (straight.path(1.5) - straight.path()).tolist() == [[0, 1.5]] * 5


def test_winding_roads_wind_to_both_sides_and_repeat_with_their_seed():
    road = winding_road(700, 3)
    assert road.metres == 700 and -SHARPEST <= road.curvature.min() < 0 < road.curvature.max() <= SHARPEST
    assert np.array_equal(road.curvature, winding_road(700, 3).curvature)
    assert not np.array_equal(road.curvature, winding_road(700, 4).curvature)
    with pytest.raises(ValueError, match="at least 2 metres, received 1"):
        winding_road(1)
