"""A unit is a pair of functions; with both it is a gate, without the slope it is refused by name."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.autodiff import Value, gradcheck, trace
from coursekit.examples import UNITS, LogisticUnit, Unit, weighted_sum
from coursekit.neurons import step

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["graph_logistic"]


@pytest.mark.parametrize("name", UNITS)
def test_the_slope_beside_a_function_is_its_slope(name):
    assert gradcheck(lambda z: UNITS[name](z).sum(), np.linspace(-2, 2, 9)) < 1e-8
    assert gradcheck(UNITS[name], np.array(0.7)) < 1e-8


def test_a_wrong_slope_is_noticed():
    wrong = Unit(np.sin, lambda z: 1.001 * np.cos(z))
    assert gradcheck(wrong, np.array(0.7)) > 1e-4


def test_numbers_and_arrays_go_through_the_function():
    assert UNITS["sin"](0.5) == np.sin(0.5)
    np.testing.assert_array_equal(UNITS["tanh"](np.arange(3.0)), np.tanh(np.arange(3.0)))


def test_it_is_one_gate_with_its_name_and_plain_numbers():
    node = trace(Unit(np.sin, np.cos)(Value(0.5, "z"))).nodes[-1]
    assert (node.op, node.inputs) == ("sin", (0,)) and type(node.value) is float and type(node.gradient) is float


def test_a_unit_without_slope_gives_values_but_no_gradient():
    unit = Unit(step)
    assert unit(0.5) == 1.0
    with pytest.raises(TypeError, match="Unit 'step' has no slope, so no gradient passes through it"):
        unit(Value(0.5))
    with pytest.raises(TypeError, match="Unit 'hard' has no slope"):
        Unit(step, name="hard")(Value(0.5))


def test_golden_logistic_unit_with_one_sigmoid_gate():
    unit = LogisticUnit(GOLDEN["w"], GOLDEN["b"])
    circuit = unit.graph(GOLDEN["x"])
    slopes = circuit.gradients()
    assert (unit(GOLDEN["x"]), circuit.output.data) == pytest.approx((GOLDEN["f"], GOLDEN["f"]))
    assert [slopes[name] for name in ("w1", "w2", "x1", "x2")] == pytest.approx(GOLDEN["dw"] + GOLDEN["dx"])
    assert (slopes["b"], slopes["z"]) == pytest.approx((GOLDEN["db"], GOLDEN["ddot"]))


def test_one_units_output_is_another_ones_input():
    x = Value(0.3)
    y = LogisticUnit((2.0,), 0.1)([LogisticUnit((-1.0,), 0.5)([x])])
    y.backward()
    inner = 1 / (1 + np.exp(0.3 - 0.5))
    assert x.grad == pytest.approx(y.data * (1 - y.data) * 2 * inner * (1 - inner) * -1)


def test_another_number_of_inputs_is_refused():
    assert weighted_sum((1, 2), (3, 4), 5) == 16
    with pytest.raises(ValueError, match="Expected 2 inputs, one per weight, received 3"):
        LogisticUnit((1, 2))((1, 2, 3))
