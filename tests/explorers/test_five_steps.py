"""The debugger shows the arrays of the trace in the order in which backpropagation finds them."""

from dataclasses import replace

import numpy as np
import pytest

from coursekit.examples import linear_221
from coursekit.explorers import five_steps
from coursekit.explorers.five_steps import (
    ERROR,
    GRADIENTS,
    NETS,
    PRESETS,
    STAGES,
    UPDATE,
    Walk,
    arrays,
    goal,
    of,
    written,
)

EXPLORER = five_steps()


def states():
    return [Walk(step=step, net=net) for net in NETS for step in range(1, len(STAGES) + 1)]


def test_the_net_of_lesson_05_gives_its_numbers():
    net, found = linear_221(), arrays(Walk(step=GRADIENTS))
    for name in ("dW1", "db1", "dW2", "db2"):
        np.testing.assert_allclose(found[name], getattr(net, name))


@pytest.mark.parametrize("net", NETS)
def test_the_update_is_one_step_downhill(net):
    start, done = Walk(net=net), of(Walk(net=net, eta=0.02))
    found = arrays(replace(start, step=GRADIENTS))
    first = done.trace.layers[0]
    np.testing.assert_allclose(done.weights[0], first.W - 0.02 * found["dW1"])
    assert done.loss < done.trace.loss


def test_the_factors_of_the_output_error_multiply():
    for net in NETS:
        loss_slope, slope, delta = arrays(Walk(step=ERROR, net=net, y=0.2)).values()
        np.testing.assert_allclose(loss_slope * slope, delta)


def test_with_cross_entropy_the_slope_cancels():
    state = Walk(step=ERROR, net="sigmoid, cross-entropy", y=0.0)
    np.testing.assert_allclose(arrays(state)["Delta2"], of(state).trace.layers[1].a)


@pytest.mark.parametrize("state", states(), ids=lambda s: f"{s.net} {s.step}")
def test_every_step_can_be_drawn_and_told(state):
    words = EXPLORER.describe(state)
    assert EXPLORER.svg(state).startswith("<svg") and words.startswith(STAGES[state.step - 1][0])
    assert all(name in words for name in arrays(state))


def test_a_picture_knows_no_more_than_its_step():
    from matplotlib.figure import Figure

    def texts(step):
        figure = Figure(figsize=EXPLORER.size)
        EXPLORER.draw(Walk(step=step), figure)
        return [t.get_text() for t in figure.axes[0].texts]

    assert "2.16" not in texts(2) and "2.16" in texts(3)
    assert not any("delta" in t for t in texts(3)) and sum("delta" in t for t in texts(4)) == 1
    assert sum("delta" in t for t in texts(5)) == 3 and "6.27" in texts(6)


def test_the_goal_wants_the_right_rate():
    assert goal(Walk(step=UPDATE, eta=0.02))[1] and not goal(Walk(step=UPDATE, eta=0.05))[1]
    assert not goal(Walk(step=1, eta=0.02))[1]


def test_it_steps_from_stage_to_stage():
    panel = EXPLORER.panel()
    panel.walk(1)
    assert panel.state.step == 2 and EXPLORER.stepper == "step"


def test_presets_are_within_their_range():
    assert set(EXPLORER.presets) == set(PRESETS) and EXPLORER.start == Walk()


def test_arrays_are_written_in_a_line():
    assert written(np.array([[1.0, -2.5], [0.0, 3.0]])) == "(1, −2.5; 0, 3)" and written(np.array(0.5)) == "0.5"
