"""What the slides of lesson 04 teach, row by row of the coverage map: each test calls what its row names."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from coursekit import plot
from coursekit.autodiff import Value, draw, numerical_gradient, trace
from coursekit.examples import (
    REFERENCE,
    LogisticUnit,
    Unit,
    chain_rule,
    circuit_logistic,
    circuit_xyz,
    compose,
    cooling,
    gradient_cost,
    learn,
    nine_weights,
    path_shares,
    two_paths,
    unit_net,
    wiggle,
)
from coursekit.explorers import graph_steps
from coursekit.explorers.graph_steps import Steps
from coursekit.neurons import perceptron_update, step, xor_net

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_s038_the_same_net_of_logistic_and_of_other_units():
    units = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh}
    slopes = {
        "sigmoid": lambda z: units["sigmoid"](z) * (1 - units["sigmoid"](z)),
        "tanh": lambda z: 1 - np.tanh(z) ** 2,
    }
    for name, E in (("sigmoid", 0.061957), ("tanh", 0.035410)):
        net = unit_net(Unit(units[name], slopes[name], name))
        known = nine_weights(name)
        assert net.output.data == pytest.approx(E, abs=1e-6)
        assert {n: net.gradients()[n] for n in REFERENCE} == pytest.approx({n: known.gradients[n] for n in REFERENCE})
    assert Unit(np.sin, np.cos)(0.5) == np.sin(0.5)


def test_s039_a_logistic_unit_and_its_graph():
    golden = GOLDEN["graph_logistic"]
    unit = LogisticUnit(golden["w"], golden["b"])
    assert unit(golden["x"]) == pytest.approx(1 / (1 + math.exp(-(golden["b"] + np.dot(golden["w"], golden["x"])))))
    drawn = draw(unit.graph(golden["x"]).output)
    assert drawn.alt.endswith("o = sigmoid of z: value 0.7311, gradient 1.")
    assert ">o = sigmoid<" in drawn.svg and drawn.svg.endswith("</svg>")


def test_s040_a_network_is_a_composition_and_brackets_do_not_matter():
    x = np.linspace(-2, 2, 9)
    whole = np.tanh(np.exp(np.sin(x)))
    np.testing.assert_array_equal(compose(np.sin, np.exp, np.tanh)(x), whole)
    np.testing.assert_array_equal(compose(compose(np.sin, np.exp), np.tanh)(x), whole)
    np.testing.assert_array_equal(compose(np.sin, compose(np.exp, np.tanh))(x), whole)


def test_s089_a_wiggle_finds_the_blame_where_the_rule_has_no_target():
    slopes = nine_weights().gradients
    for name in ("w11", "w21", "v1", "c"):
        assert wiggle(name, 1e-5).rate == pytest.approx(slopes[name], rel=1e-3)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    nets = [xor_net(name) for name in ("gates", "geron", "nor")]
    assert all(net(X)[:, 0].tolist() == [0, 1, 1, 0] for net in nets)
    assert len({tuple(net.hidden(X)[:, 0]) for net in nets}) == 2, "the hidden units disagree: there is no target"
    w, x = np.array([-0.5, 1.0, -1.0]), np.ones(3)
    assert [perceptron_update(w, x, t).tolist() for t in (0, 1)] == [[-0.5, 1.0, -1.0], [0.5, 2.0, 0.0]]


def test_s090_the_price_of_nudging_grows_with_the_number_of_weights():
    costs = [gradient_cost((n, n, 1)) for n in (2, 4, 8)]
    assert [c.calls / c.params for c in costs] == [2, 2, 2]
    assert [round(c.ratio / c.params, 1) for c in costs] == [0.8, 0.8, 0.8]
    assert costs[-1].ratio == pytest.approx(25110 / 391)
    drawn = [line.get_ydata().tolist() for line in plot.gradient_costs(costs).lines]
    assert drawn == [[c.calls * c.forward for c in costs], [c.forward + c.back for c in costs]]


def test_s092_along_a_path_slopes_multiply_and_over_paths_they_add():
    rates = chain_rule(math.sin, math.exp, 0.7)
    assert rates.dy_dx == pytest.approx(math.exp(math.sin(0.7)) * math.cos(0.7), rel=1e-7)
    assert rates.dy_du * rates.du_dx == pytest.approx(rates.dy_dx, rel=1e-7)
    circuit = two_paths(1.3)
    assert dict(path_shares(circuit.output, "x")) == pytest.approx({"u": 2.5053, "v": 0.4521}, abs=1e-4)
    assert circuit.gradients()["x"] == pytest.approx(2.9573, abs=1e-4)
    assert circuit.gradients()["x"] == pytest.approx(float(numerical_gradient(lambda x: x**2 * math.sin(x), 1.3)))
    assert words(plot.graph(circuit.output), "total") == ["Σ 2.96"]


def test_s110_backprop_on_a_formula_and_descent_with_a_gradient_made_by_hand():
    tea, start = cooling(), np.array([0.5, 0.5, 0.5])
    measured = numerical_gradient(lambda theta: tea.loss(theta), start)
    np.testing.assert_allclose(tea.gradient_by_backprop(start), measured, atol=1e-8)
    np.testing.assert_allclose(tea.gradient_by_hand(start), measured, atol=1e-8)
    by_hand = learn(tea.gradient_by_hand, start, rows=20, eta=0.5, epochs=50)
    np.testing.assert_allclose(by_hand, learn(tea.gradient_by_backprop, start, rows=20, eta=0.5, epochs=50), atol=1e-12)
    assert tea.t.size == 20 and tea.loss(by_hand[-1]) < 0.001 < 0.05 < tea.loss(start)
    assert by_hand[-1] == pytest.approx([0.2, 0.7, 0.9], abs=0.15)


def test_s111_the_net_ends_in_its_loss_and_a_unit_without_slope_is_named():
    net = unit_net()
    last = trace(net.output).nodes[-1]
    assert (last.label, last.gradient) == ("E", 1.0) and last.value == pytest.approx(0.061957, abs=1e-6)
    assert draw(net.output).alt.count("gradient") == 29
    assert words(plot.network([2, 2, 1], loss="E"), "layer") == ["2 inputs", "2 hidden", "1 output"]
    assert [patch.get_gid() for patch in plot.network([2, 2, 1], loss="E").patches].count("loss") == 1
    with pytest.raises(TypeError, match="Unit 'step' has no slope"):
        unit_net(Unit(step))
    assert Unit(step)(0.5) == 1.0


def test_s126_the_graph_of_three_numbers():
    circuit, golden = circuit_xyz(), GOLDEN["graph_xyz"]
    assert (circuit.steps["q"].data, circuit.output.data) == (golden["q"], golden["f"]) == (3, -12)
    assert circuit.gradients() == {"x": -4, "y": -4, "z": 3, "q": -4, "f": 1}
    x, y, z = Value(-2.0), Value(5.0), Value(-4.0)
    ((x + y) * z).backward()
    assert (x.grad, y.grad, z.grad) == (-4, -4, 3)
    story = trace(circuit.output)
    assert (story["q"].value, story["q"].gradient, story["f"].value) == (3, -4, -12)
    assert [step.contribution for step in story.steps] == [-4, 3, -4, -4]
    assert words(plot.graph(circuit.output), "gradient") == ["−4", "−4", "−4", "3", "1"]
    explorer = graph_steps()
    assert "1 · (−4) = −4 to q,   1 · 3 = 3 to z" in explorer.describe(Steps(step=4))


def test_s127_the_graph_of_logistic_regression():
    circuit, one = circuit_logistic(), LogisticUnit((2, -3), -3).graph((-1, -2))
    assert [round(v.data, 2) for v in circuit.steps.values()] == [1.00, -1.00, 0.37, 1.37, 0.73]
    assert [round(v.grad, 2) for v in circuit.steps.values()] == [0.20, -0.20, -0.53, -0.53, 1.00]
    slopes = circuit.gradients()
    assert [round(slopes[n], 4) for n in ("w0", "w1", "x0", "x1", "b")] == [-0.1966, -0.3932, 0.3932, -0.5898, 0.1966]
    collapsed = one.gradients()
    assert [slopes[n] for n in ("w0", "w1", "x0", "x1")] == pytest.approx(
        [collapsed[n] for n in ("w1", "w2", "x1", "x2")]
    )
    assert words(plot.graph(circuit.output), "gradient")[-4:] == ["−0.2", "−0.53", "−0.53", "1"]
    assert "−0.534 · 0.368 = −0.197" in graph_steps().describe(Steps("a logistic unit", 12))
