"""Thirteen steps of messages: what the explorer says agrees with a whole pass of the network of neurons."""

from dataclasses import replace

import numpy as np
import pytest

from coursekit.dialects import NeuronNet, convert
from coursekit.examples import sigmoid_3421
from coursekit.explorers import message_passing
from coursekit.explorers.message_passing import (
    NAMES,
    ORDERS,
    PRESETS,
    STEPS,
    Messages,
    describe,
    events,
    memory,
    played,
)


def whole_pass(mu, order):
    net = NeuronNet(convert(list(sigmoid_3421().weights), "course", "POZNAN"))
    net.forward(sigmoid_3421().x[0])
    net.backward(0.2, mu=mu, order=order)
    return net


@pytest.mark.parametrize(("words", "order"), [(ORDERS[0], "old"), (ORDERS[1], "updated")])
@pytest.mark.parametrize("mu", [0.0, 0.3, 1.0])
def test_all_steps_together_are_one_pass_back(words, order, mu):
    net, _ = played(Messages(step=STEPS - 1, order=words, mu=mu))
    other = whole_pass(mu, order)
    for ours, theirs in zip(net.deltas, other.deltas, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    for ours, theirs in zip(net.params.weights, other.params.weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_the_last_step_is_a_forward_pass_with_the_new_weights():
    net, last = played(Messages(step=STEPS))
    again = NeuronNet(whole_pass(1.0, "old").params)
    assert net["D1"].y == again.forward(sigmoid_3421().x[0])[0] and last.kind == "forward"
    assert abs(net["D1"].y - 0.2) < abs(played(Messages(step=3))[0]["D1"].y - 0.2)


def test_there_are_as_many_steps_as_the_slider_has():
    assert all(len(events(Messages(order=order))) == STEPS for order in ORDERS)


def test_nothing_is_known_before_it_was_worked_out():
    rows = {name: value for name, value, _ in memory(Messages(step=0, look="C1"))}
    assert rows["z"] == rows["y"] == rows["δ"] == "not yet"
    rows = {name: value for name, value, _ in memory(Messages(step=2, look="C1"))}
    assert rows["z"] == "+2.610225" and rows["δ"] == "not yet"


def test_an_input_keeps_only_its_value():
    assert [name for name, _, _ in memory(Messages(step=STEPS, look="A2"))] == ["y"]


def test_the_sign_of_c1_flips_when_weights_change_first():
    """Erratum P-11, and the question of the lesson: the flip comes between the rates 0.1 and 0.2."""
    states = [Messages(step=8, look="C1", order=ORDERS[1], mu=mu) for mu in (0.0, 0.1, 0.2, 1.0)]
    assert [played(state)[0]["C1"].delta > 0 for state in states] == [True, True, False, False]
    assert "δ −0.001362" in describe(states[-1]) and "δ +0.000255" in describe(Messages(step=8, look="C1"))


def test_messages_are_listed_by_sender():
    rows = {name: value for name, value, _ in memory(Messages(step=9, look="B2"))}
    net = played(Messages(step=9))[0]
    assert float(rows["from C1"].replace("−", "-")) == pytest.approx(net["C1"].w["B2"] * net["C1"].delta, abs=1e-6)
    assert "from C2" in rows


def test_the_description_says_step_prediction_and_memory():
    words = describe(Messages(step=3, look="D1"))
    assert words.startswith("Step 3 of 13: layer D collects and bends. The prediction is 0.5312, the target 0.2.")
    assert "compared with the target" in words and "prediction" not in describe(Messages(step=2))


@pytest.mark.parametrize("state", [*PRESETS.values(), Messages(), Messages(step=7, look="B4", order=ORDERS[1])])
def test_every_preset_can_be_drawn_and_fits(state):
    import matplotlib
    from matplotlib.figure import Figure

    from coursekit.explorers.shell import LOOK

    explorer = message_passing()
    with matplotlib.rc_context(LOOK):
        figure = Figure(figsize=explorer.size)
        explorer.draw(state, figure)
        figure.draw_without_rendering()
        width = figure.bbox.width
        boxes = [text.get_window_extent() for text in figure.texts]
    assert all(0 <= box.x0 and box.x1 <= width and box.y0 >= 0 for box in boxes)


def test_every_neuron_can_be_opened_at_every_step():
    for step in range(STEPS + 1):
        for name in NAMES:
            assert f"Inside {name}: " in describe(Messages(step=step, look=name))


def test_only_a_step_that_moves_something_is_coloured():
    from matplotlib.colors import same_color
    from matplotlib.figure import Figure

    from coursekit.explorers.message_drawing import draw
    from coursekit.plot import BACK, FORWARD

    def coloured(state):
        figure = Figure(figsize=(8.5, 4.7))
        draw(state, figure)
        wires = [c.get_colors()[0] for c in figure.axes[0].collections]
        return [next((n for n, c in (("f", FORWARD), ("b", BACK)) if same_color(w, c)), "-") for w in wires]

    assert coloured(Messages()) == ["-"] * 3 and coloured(Messages(step=2)) == ["-", "f", "-"]
    assert coloured(Messages(step=9)) == ["-", "b", "-"] == coloured(replace(Messages(), step=10))


def test_the_start_is_the_same_bytes_each_time():
    assert message_passing().svg() == message_passing().svg()
