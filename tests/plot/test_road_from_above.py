"""The road has its width, a path lies where the car was, and a cross says where it left."""

import numpy as np
import pytest

from coursekit.examples.alvinn import HALF_WIDTH, Road, drive, teach
from coursekit.plot import road_from_above
from coursekit.plot.road_from_above import WIDER

STRAIGHT = Road(np.zeros(80))


def marked(ax, gid):
    return [line for line in ax.lines if line.get_gid() == gid]


def test_a_straight_road_runs_east_and_is_drawn_five_times_as_wide():
    corners = road_from_above(STRAIGHT, {"person": teach(STRAIGHT)}).patches[0].get_xy()
    assert corners[:, 1].min() == -WIDER * HALF_WIDTH and corners[:, 1].max() == WIDER * HALF_WIDTH
    assert corners[:, 0].max() == 79


def test_who_stays_has_no_cross_and_who_leaves_has_one_where_it_was():
    off = drive(lambda picture: 0.03, STRAIGHT, steps=70, bumpy=False)
    ax = road_from_above(STRAIGHT, {"person": teach(STRAIGHT), "always left": off})
    (cross,) = marked(ax, "left")
    assert cross.get_xydata()[0] == pytest.approx([len(off.y) - 1, WIDER * off.y[-1]])
    assert len(marked(ax, "path")) == 2
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["person: 80 m", f"always left: {off.steps} m"]


def test_too_many_drives_are_refused():
    with pytest.raises(ValueError, match="1 to 4 drives, received 0"):
        road_from_above(STRAIGHT, {})
