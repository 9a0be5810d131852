"""Steps counted by the explorer are those of the optimizers, and the words say what happened."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.examples import GUTTER
from coursekit.explorers import gutter
from coursekit.explorers.gutter import PRESETS, Gutter, draw_heights, draw_path, walk, words
from coursekit.nn.optimizers import SGD


@pytest.mark.parametrize(("state", "steps"), [(Gutter(), 459), (Gutter(22.0, 0.5), 189), (Gutter(35.0, 0.8), 69)])
def test_the_steps_are_the_known_ones(state, steps):
    assert walk(state).steps == steps and words(walk(state)) == f"there after {steps} steps"


def test_nesterov_walks_as_the_optimizer_does():
    way = walk(Gutter(10.0, 0.9, True))
    stored, sgd = np.array([10.0, 1.0]), SGD(0.01, momentum=0.9, nesterov=True)
    for _ in range(20):
        sgd.apply(stored, GUTTER.slope(stored))
    ahead = way.path[20] + 0.9 * (way.path[20] - way.path[19])
    np.testing.assert_allclose(stored, ahead, atol=1e-12)
    assert way.steps == 99 and way.arrived


def test_the_goal_tells_near_misses_from_hits():
    assert gutter().goal(PRESETS["both up"]) == ("fewer than 100 steps; now there after 69 steps.", True)
    assert gutter().goal(PRESETS["half"])[1] is False
    assert gutter().goal(PRESETS["too fast"]) == ("fewer than 100 steps; now thrown out of the gutter.", False)


def test_the_description_says_numbers():
    said = gutter().describe(Gutter(20.0, 0.5))
    assert "Learning rate 0.02 with momentum 0.5" in said and "2 times as far per step" in said
    assert "crosses the middle line 459 times" in gutter().describe(Gutter())
    assert "not there after 600 steps" in gutter().describe(Gutter(1.0))


@pytest.mark.parametrize("state", [*PRESETS.values(), Gutter(19.8, 0.9, True), Gutter(60.0, 0.99)])
def test_every_state_can_be_drawn(state):
    assert gutter().svg(state).startswith("<svg")


def test_the_path_and_the_heights_are_drawn_as_they_are():
    figure, way = Figure(), walk(Gutter(35.0, 0.8))
    left, right = figure.subplots(1, 2)
    draw_path(left, way)
    draw_heights(right, way)
    (path,) = [line for line in left.lines if line.get_gid() == "path"]
    np.testing.assert_allclose(path.get_xydata(), way.path)
    (heights,) = [line for line in right.lines if line.get_gid() == "heights"]
    np.testing.assert_allclose(heights.get_ydata()[:-1], way.heights[:-1])
    assert left.get_title() == "there after 69 steps"
