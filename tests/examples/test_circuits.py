"""The two circuits have the golden values, forward and back."""

import json
from pathlib import Path

import pytest

from coursekit.examples import circuit_logistic, circuit_xyz
from coursekit.nn.activations import sigmoid

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())


def test_golden_product_of_a_sum():
    golden, circuit = GOLDEN["graph_xyz"], circuit_xyz()
    assert [circuit.inputs[name].data for name in "xyz"] == golden["at"]
    assert (circuit.steps["q"].data, circuit.output.data) == (golden["q"], golden["f"])
    slopes = {f"df_d{name}": slope for name, slope in circuit.gradients().items() if name != "f"}
    assert slopes == {name: golden[name] for name in ("df_dx", "df_dy", "df_dz", "df_dq")}


def test_golden_logistic_unit():
    golden, circuit = GOLDEN["graph_logistic"], circuit_logistic(**{k: GOLDEN["graph_logistic"][k] for k in "wxb"})
    slopes = circuit.gradients()
    assert (circuit.steps["dot"].data, circuit.output.data) == pytest.approx((golden["dot"], golden["f"]))
    assert slopes["dot"] == pytest.approx(golden["ddot"]) and slopes["b"] == pytest.approx(golden["db"])
    assert [slopes["w0"], slopes["w1"], slopes["x0"], slopes["x1"]] == pytest.approx(golden["dw"] + golden["dx"])


def test_gate_by_gate_as_on_the_slide():
    circuit = circuit_logistic()
    assert [round(value.data, 2) for value in circuit.steps.values()] == [1.00, -1.00, 0.37, 1.37, 0.73]
    assert [round(value.grad, 2) for value in circuit.steps.values()] == [0.20, -0.20, -0.53, -0.53, 1.00]


def test_one_sigmoid_gate_gives_the_same():
    circuit = circuit_logistic(w=(0.5, 1.5), x=(1.0, -0.2), b=0.1)
    dot = circuit.steps["dot"].data
    assert (circuit.output.data, circuit.steps["dot"].grad) == pytest.approx((sigmoid(dot), sigmoid.slope(dot)))


def test_bad_input():
    with pytest.raises(ValueError, match="2 weights and 2 inputs, received 3 and 2"):
        circuit_logistic(w=(1, 2, 3))
