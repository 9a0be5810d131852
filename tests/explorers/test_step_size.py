"""The walk is that of the optimizer, the verdict that of the factor, and the critical rate is 2 / curvature."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.examples import HILLS
from coursekit.explorers import step_size
from coursekit.explorers.step_size import PRESETS, START, StepSize, draw_heights, draw_path, factor, verdict, walk
from coursekit.nn.optimizers import SGD


@pytest.mark.parametrize(("eta", "falls"), [(19.9, True), (20.1, False)])
def test_two_over_lambda_is_the_border(eta, falls):
    across = np.abs(walk(StepSize(eta)).path[:, 1])
    assert (np.diff(across) < 0).all() if falls else (np.diff(across) > 0).all()
    assert walk(StepSize(eta)).steps == 150


def test_the_walk_is_that_of_the_optimizer():
    w, sgd = np.array(START), SGD(0.013)
    for _ in range(7):
        sgd.apply(w, np.array([10, 80]) * w)
    np.testing.assert_allclose(walk(StepSize(13.0, 80.0)).path[7], w)


def test_the_factor_multiplies_the_distance_across():
    path = walk(StepSize(15.0)).path[:10, 1]
    np.testing.assert_allclose(path[1:] / path[:-1], factor(StepSize(15.0)))
    assert factor(StepSize(15.0)) == pytest.approx(-0.5)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (StepSize(0.5), "creeping"),
        (StepSize(5.0), "smooth"),
        (StepSize(15.0), "zigzag"),
        (StepSize(20.0), "to and fro for ever"),
        (StepSize(20.1), "diverging"),
        (StepSize(15.0, 200.0), "diverging"),
        (PRESETS["hills"], "in a side valley"),
        (PRESETS["hills, larger steps"], "never settles"),
        (PRESETS["hills, another start"], "in the deepest valley"),
    ],
)
def test_the_verdicts(state, words):
    assert verdict(state) == words


def test_a_walk_that_flies_away_ends():
    away = walk(StepSize(60.0, 200.0))
    assert away.steps < 20 and away.heights[-1] > 1e6


def test_the_description_says_numbers():
    said = step_size().describe(StepSize(19.9))
    assert "multiplies the distance across by −0.99: zigzag" in said and "2/100 = 0.02;" in said
    assert "2/50 = 0.04" in step_size().describe(StepSize(10.0, 50.0))
    said = step_size().describe(PRESETS["hills"])
    assert (
        said == "Hills, start at (−1.8, 0.9), learning rate 0.01: in a side valley; after 150 steps the height is 3.7."
    )


def test_the_goal_wants_the_hills_and_a_start_far_out():
    goal = step_size().goal
    assert not goal(StepSize(5.0))[1] and "no hills" in goal(StepSize(5.0))[0]
    assert not goal(PRESETS["hills"])[1] and not goal(PRESETS["hills, another start"])[1]
    assert goal(StepSize(60.0, hills=True))[1] and HILLS.height(walk(StepSize(60.0, hills=True)).path[-1]) < 0.01


@pytest.mark.parametrize("state", [*PRESETS.values(), StepSize(60.0, 200.0), StepSize(60.0, 40.0, True, 2.2, -2.2)])
def test_every_state_can_be_drawn(state):
    assert step_size().svg(state).startswith("<svg")


def test_the_path_and_the_heights_are_drawn_as_they_are():
    figure, state = Figure(), StepSize(15.0)
    left, right = figure.subplots(1, 2)
    draw_path(left, state, walk(state))
    draw_heights(right, walk(state))
    (path,) = [line for line in left.lines if line.get_gid() == "path"]
    np.testing.assert_allclose(path.get_xydata(), walk(state).path)
    (heights,) = [line for line in right.lines if line.get_gid() == "heights"]
    np.testing.assert_allclose(heights.get_ydata(), walk(state).heights.clip(1e-4, 1e4))
    assert left.get_title() == "times −0.5 in each step: zigzag"
