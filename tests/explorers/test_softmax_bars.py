"""Shares, Jacobian, loss and goal agree with the formulas; a constant changes nothing, however large."""

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import softmax_bars
from coursekit.explorers.softmax_bars import PRESETS, Logits, draw, jacobian, logits, loss, shares

E = softmax_bars()


def test_shares_of_the_lessons_example():
    assert shares(Logits()) == pytest.approx([0.253716, 0.689672, 0.056612], abs=5e-7)
    assert loss(Logits()) == pytest.approx(-np.log(0.253716), abs=1e-5)


def test_a_constant_changes_nothing():
    for state in (PRESETS["add 1000"], Logits(shift=-1000.0)):
        assert shares(state) == pytest.approx(shares(Logits())) and jacobian(state) == pytest.approx(jacobian(Logits()))
    assert logits(PRESETS["add 1000"]).tolist() == [1001, 1002, 999.5]


@pytest.mark.parametrize("temperature", [0.5, 1.0, 4.0])
def test_the_jacobian_is_that_of_finite_differences(temperature):
    state, h = Logits(temperature=temperature), 1e-6
    for k, name in enumerate(("z1", "z2", "z3")):
        up, down = (shares(replace(state, **{name: getattr(state, name) + s * h})) for s in (1, -1))
        np.testing.assert_allclose(jacobian(state)[:, k], (up - down) / (2 * h), atol=1e-8)
    np.testing.assert_allclose(jacobian(state).sum(axis=0), 0, atol=1e-15)


def test_the_description_says_the_error_signal_and_warns_of_overflow():
    said = E.describe(Logits())
    assert "0.254, 0.69 and 0.057" in said and "Back to the logits comes −0.746, 0.69 and 0.057." in said
    assert "infinite" not in said and "e to the 1002 is infinite" in E.describe(PRESETS["add 1000"])


def test_the_goal_wants_small_logits_at_temperature_1():
    assert E.goal(Logits(2.0, -2.0, -2.0))[1]
    assert not E.goal(Logits(6.0, -2.0, -2.0))[1] and not E.goal(Logits(2.0, -2.0, -2.0, temperature=0.5))[1]
    assert E.goal(Logits())[0].endswith("now 1.372.")


def test_bars_and_table_are_drawn_as_they_are():
    figure = Figure()
    draw(Logits(truth="class 2"), figure)
    left, middle, table = figure.axes
    assert [bar.get_width() for bar in left.patches] == [1, 2, -0.5]
    assert [bar.get_width() for bar in middle.patches if bar.get_gid() == "share"] == pytest.approx(shares(Logits()))
    (target,) = [bar for bar in middle.patches if bar.get_gid() == "target"]
    assert target.get_y() + target.get_height() / 2 == pytest.approx(1)
    assert [text.get_text() for text in table.texts if text.get_gid() == "entry"][:2] == ["0.189", "−0.175"]


@pytest.mark.parametrize("state", [*PRESETS.values(), Logits(6.0, -6.0, -6.0, 0.0, 0.1, "class 3")])
def test_every_state_can_be_drawn(state):
    assert E.svg(state).startswith("<svg")
