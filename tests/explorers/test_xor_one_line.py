"""However the line is turned and shifted, a point of XOR stays on its wrong side."""

import matplotlib
import numpy as np
from matplotlib.figure import Figure

from coursekit.explorers import xor_one_line
from coursekit.explorers.shell import LOOK
from coursekit.explorers.xor_one_line import PRESETS, OneLine, X, describe, draw, goal, unit, wrong


def test_the_counter_is_never_below_one():
    states = [OneLine(d, round(s / 20, 2)) for d in range(0, 360, 5) for s in range(-20, 21)]
    counts = {int(wrong(state).sum()) for state in states}
    assert counts == {1, 2, 3} and not any(goal(state)[1] for state in states)


def test_the_arrow_points_to_the_side_that_is_on():
    for d in range(0, 360, 15):
        arrow = np.array([np.cos(np.radians(d)), np.sin(np.radians(d))])
        found = unit(OneLine(d, 0.2))
        assert found([*(0.5 + 0.3 * arrow)]) == 1 and found([*(0.5 + 0.1 * arrow)]) == 0


def test_by_hand():
    assert wrong(PRESETS["cut off (0, 0)"]).tolist() == [False, False, False, True]
    assert wrong(PRESETS["cut off (1, 1)"]).tolist() == [True, False, False, False]
    assert "Wrong: 1 point, 11." in describe(PRESETS["cut off (0, 0)"])
    assert goal(OneLine(90, 0.0)) == ("no point on the wrong side; now 2.", False)


def test_the_drawing_rings_and_counts_the_wrong_points():
    figure = Figure(figsize=(5.2, 3.4))
    with matplotlib.rc_context(LOOK):
        draw(PRESETS["straight across"], figure)
    (rings,) = [line.get_xydata() for line in figure.axes[0].lines if line.get_gid() == "wrong"]
    assert np.array_equal(rings, X[wrong(PRESETS["straight across"])])
    assert [t.get_text() for t in figure.texts if t.get_gid() == "count"] == ["2"]
    assert xor_one_line().svg().startswith("<svg")
