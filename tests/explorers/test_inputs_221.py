"""Other inputs for the 2-2-1 net: what the explorer says agrees with arithmetic by hand."""

import numpy as np
import pytest

from coursekit.examples import linear_221
from coursekit.explorers import inputs_221
from coursekit.explorers.inputs_221 import PRESETS, Inputs, describe, goal, trace


def test_the_start_is_the_worked_example():
    assert describe(Inputs()) == "h = (0.99, 0.95), prediction 2.162, error +1.162, loss 0.6751."
    np.testing.assert_array_equal(trace(Inputs()).layers[0].dW, linear_221().dW1)


@pytest.mark.parametrize(("x1", "x2", "y"), [(1.0, -1.0, 0.0), (-4.0, 2.5, 3.0), (0.0, 0.0, 1.0)])
def test_forward_and_gradients_by_hand(x1, x2, y):
    record = trace(Inputs(x1=x1, x2=x2, y=y))
    h1, h2 = -0.78 * x1 + 0.85 * x2, 0.13 * x1 + 0.23 * x2
    error = 1.8 * h1 + 0.4 * h2 - y
    assert record.loss == pytest.approx(error**2 / 2)
    assert record.layers[1].dW[:, 0] == pytest.approx([error * h1, error * h2])
    assert record.layers[0].dW == pytest.approx(error * np.outer([x1, x2], [1.8, 0.4]))


def test_gradients_are_told_only_on_the_way_back():
    assert "Gradients" not in describe(Inputs()) and "[4.183, 0.93]" in describe(Inputs(way="backward"))


def test_the_goal_is_a_small_error():
    assert goal(Inputs()) == ("move the inputs until the error is below 0.05; now +1.162.", False)
    assert goal(PRESETS["an exact hit"])[1] is True


@pytest.mark.parametrize("state", [*PRESETS.values(), Inputs(x1=0.0, x2=0.0, y=0.0, way="backward")])
def test_every_preset_can_be_drawn_the_same_way_twice(state):
    assert inputs_221().svg(state) == inputs_221().svg(state)
