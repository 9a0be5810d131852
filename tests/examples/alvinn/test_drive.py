"""The car moves as the equations say, a person stays near the middle, and who steers wrong leaves the road."""

import numpy as np
import pytest

from coursekit.examples.alvinn import HALF_WIDTH, Road, corrected_steering, drive, steady_bend, teach, winding_road

STRAIGHT = Road(np.zeros(100))


def test_a_person_stays_near_the_middle():
    lesson = teach(winding_road(300, 5), 5)
    assert lesson.stayed and lesson.steps == 300 and np.abs(lesson.y).max() < 0.4


def test_going_straight_on_in_a_bend_leaves_it_where_geometry_says():
    off = drive(lambda picture: 0.0, steady_bend(100, 0.02), bumpy=False)
    assert not off.stayed and off.y[-1] < -HALF_WIDTH
    assert len(off.steering) == pytest.approx(np.sqrt(2 * HALF_WIDTH / 0.02), abs=1)
    assert off.steps == len(off.steering) - 1


def test_a_constant_curvature_on_a_straight_road_draws_a_circle():
    way = drive(lambda picture: 0.01, STRAIGHT, steps=15, bumpy=False)
    x = np.sin(0.01 * np.arange(16)) / 0.01
    assert way.y == pytest.approx(100 - np.sqrt(100**2 - x**2), abs=0.02)


def test_a_nudge_dies_out_under_the_persons_rule():
    poses = []

    def person(picture):
        poses.append(picture)
        return 0.0

    way = drive(person, STRAIGHT, steps=3, y=0.5, psi=0.01, bumpy=False)
    assert way.y == pytest.approx(0.5 + 0.01 * np.arange(4), abs=1e-4) and poses[0].shape == (30, 32)
    assert corrected_steering(way.y[-1], way.psi[-1], 0) < 0


def test_the_same_seed_gives_the_same_drive_and_potholes_turn_the_car():
    one, two = (drive(lambda p: float(p.mean()) / 100, STRAIGHT, seed=3, steps=40) for _ in range(2))
    assert np.array_equal(one.y, two.y)
    with pytest.raises(ValueError, match="at least 1 step, received 0"):
        drive(lambda p: 0.0, STRAIGHT, steps=0)
