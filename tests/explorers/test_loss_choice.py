"""The error signal is that of finite differences of the library's loss, and words and goal follow the tables."""

from itertools import product

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import loss_choice
from coursekit.explorers.loss_choice import PRESETS, Choice, Z, draw, fitting, signal
from coursekit.nn import activations, losses
from coursekit.plot.pairing import LOSSES, TASKS, UNITS, mismatches

E = loss_choice()


def by_differences(state, z, h=1e-6):
    many = state.task == "one of several"
    y = np.array([[0.0, 1, 0]]) if many else np.zeros((1, 1))
    unit, loss = activations.get(state.unit), losses.get(state.loss)
    at = lambda v: loss.per_example(y, unit(np.array([[v, 0.0, 0.0] if many else [v]])))[0]  # noqa: E731
    return (at(z + h) - at(z - h)) / (2 * h)


@pytest.mark.parametrize("state", [*PRESETS.values(), Choice("one of several", "categorical_crossentropy", "sigmoid")])
@pytest.mark.parametrize("z", [-3.0, 0.7, 5.0])
def test_the_signal_is_the_derivative_of_the_loss(state, z):
    assert signal(state, z)[0] == pytest.approx(by_differences(state, z), rel=1e-4, abs=1e-7)


def test_many_net_inputs_at_once_are_many_examples():
    at_once = signal(PRESETS["more classes"], [-3.0, 0.7, 5.0])
    assert at_once == pytest.approx([signal(PRESETS["more classes"], z)[0] for z in (-3.0, 0.7, 5.0)])


def test_sure_and_wrong_learns_only_with_the_loss_that_fits():
    assert signal(PRESETS["as in 1986"], 5.0)[0] == pytest.approx(0.0132, abs=5e-5)
    assert signal(PRESETS["two classes"], 5.0)[0] == pytest.approx(0.9933, abs=5e-5)


@pytest.mark.parametrize("task", TASKS)
def test_what_fits_fits(task):
    best = fitting(task)
    assert best.task == task and not mismatches(best.task, best.loss, best.unit)


def test_the_description_says_what_does_not_fit_and_what_it_costs():
    said = E.describe(Choice())
    assert "Squared error and sigmoid do not fit" in said and said.endswith(
        "is 0.013; with three that fit it is 0.993."
    )
    assert "These three fit." in E.describe(PRESETS["more classes"])


def test_the_goal_is_a_task_with_classes_and_no_mismatch():
    assert E.goal(PRESETS["two classes"])[1] and E.goal(PRESETS["more classes"])[1]
    assert not E.goal(PRESETS["regression"])[1]
    assert E.goal(Choice()) == (
        "a loss and an output unit that fit a task with classes; now 2 mismatches for 'yes or no'.", False,
    )  # fmt: skip


def test_the_curve_and_the_ring_are_the_signal():
    figure = Figure(figsize=E.size)
    draw(Choice(), figure)
    lines = {line.get_gid(): line for line in figure.axes[1].lines}
    np.testing.assert_allclose(lines["signal"].get_ydata(), signal(Choice()))
    np.testing.assert_allclose(lines["fits"].get_ydata(), signal(fitting("yes or no"), Z))
    assert lines["sure"].get_ydata()[0] == signal(Choice(), 5.0)[0]


@pytest.mark.parametrize("three", [t for k, t in enumerate(product(TASKS, LOSSES, UNITS)) if k % 5 == 0])
def test_any_choice_can_be_drawn(three):
    assert E.svg(Choice(*three)).startswith("<svg")
