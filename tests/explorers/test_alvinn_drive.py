"""Nudging the car: what is drawn and said is what the two drivers do."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.examples.alvinn import camera_view
from coursekit.explorers import alvinn_drive
from coursekit.explorers.alvinn_drive import BENDS, METRES, PRESETS, Nudge, both, describe, driven, goal, hill, picture


def test_the_picture_is_the_one_of_the_pose():
    np.testing.assert_allclose(picture(Nudge(0.5, 4)), camera_view(0.5, np.radians(4)))
    assert np.abs(picture(Nudge(road="bend to the left")) - camera_view()).max() > 0.2


def test_with_views_the_hill_moves_against_the_nudge():
    left, middle, right = (int(hill(Nudge(offset)).argmax()) for offset in (1.0, 0.0, -1.0))
    assert left > middle > right and hill(Nudge()).shape == (30,)


def test_both_drivers_start_from_the_same_nudge():
    drives = both(Nudge(0.7, -3))
    assert all(d.y[0] == 0.7 and d.psi[0] == pytest.approx(np.radians(-3)) for d in drives.values())
    assert drives[True].stayed and len(drives[True].y) == METRES + 1 and driven(Nudge(0.7, -3)) is drives[True]


def test_some_preset_reaches_the_goal_and_the_start_does_not():
    assert any(goal(state)[1] for state in PRESETS.values())
    sentence, reached = goal(Nudge())
    assert not reached and sentence.startswith("find a nudge that only the driver with views survives")


def test_the_description_says_pose_answer_and_outcome():
    words = describe(Nudge(1.0, -2, "bend to the left"))
    assert words.startswith(
        "The car stands 1.0 m left of the middle, points 2° to the right, and the road goes to the left."
    )
    assert "stays on the road" in words
    assert "in the middle, points along the road, and the road goes straight on" in describe(Nudge())


@pytest.mark.parametrize("road", BENDS)
@pytest.mark.parametrize("views", [True, False])
def test_every_road_can_be_drawn_for_both(road, views):
    assert alvinn_drive().svg(Nudge(-1.6, 8, road, views)).startswith("<svg")


def test_a_cross_stands_where_a_car_left_the_road():
    from coursekit.explorers.alvinn_drawing import draw

    state = next(state for state in PRESETS.values() if goal(state)[1])
    figure = Figure(figsize=(8.5, 3.6))
    draw(replace(state, views=False), figure)
    (cross,) = [line for line in figure.axes[2].lines if line.get_gid() == "left"]
    assert cross.get_xdata()[0] == len(both(state)[False].y) - 1
