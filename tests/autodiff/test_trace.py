"""A trace tells both passes as the engine ran them, in order, and touches nothing."""

import json
import pathlib

import numpy as np
import pytest

from coursekit.autodiff import Value, trace
from coursekit.autodiff.trace import frozen, symbol

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())


def xyz():
    x, y, z = (Value(v, n) for v, n in zip(GOLDEN["graph_xyz"]["at"], "xyz", strict=True))
    q = x + y
    q.label = "q"
    return q * z


def test_the_pass_forward_is_in_order():
    nodes = trace(xyz()).nodes
    assert [(n.label, n.op, n.inputs, n.value) for n in nodes] == [
        ("x", None, (), -2),
        ("y", None, (), 5),
        ("q", "+", (0, 1), 3),
        ("z", None, (), -4),
        (None, "×", (2, 3), -12),
    ]


def test_the_pass_back_multiplies_local_and_incoming():
    steps = trace(xyz()).steps
    assert [(s.gate, s.into, s.local, s.incoming, s.contribution) for s in steps] == [
        (4, 2, -4, 1, -4),
        (4, 3, 3, 1, 3),
        (2, 0, 1, -4, -4),
        (2, 1, 1, -4, -4),
    ]


def test_contributions_add_over_paths():
    x = Value(3.0, "x")
    y = x * x + 2 * x
    story = trace(y)
    arriving = [(s.contribution, s.total) for s in story.steps if s.into == story["x"].index]
    assert [c for c, _ in arriving] != [] and sum(c for c, _ in arriving) == arriving[-1][1] == 8
    assert story["x"].gradient == 8 and [t for _, t in arriving] == np.cumsum([c for c, _ in arriving]).tolist()


def test_the_logistic_circuit_gate_by_gate():
    """The numbers on the picture. Source: D48 (S-127)."""
    s = Value(1.0)
    nodes = trace(1 / (1 + (-s).exp())).nodes
    assert [round(n.value, 2) for n in nodes] == [1.00, -1.00, 0.37, 1.37, 0.73]
    assert [round(n.gradient, 2) for n in reversed(nodes)] == [1.00, -0.53, -0.53, -0.20, 0.20]
    assert [n.op for n in nodes] == [None, "× −1", "exp", "+ 1", "1 /"]


def test_a_trace_agrees_with_backward_and_leaves_gradients_alone():
    w = Value(np.arange(6.0).reshape(3, 2), "W")
    y = (np.ones((4, 3)) @ w).tanh().mean()
    gradient = trace(y)["W"].gradient
    assert not w.grad.any()
    y.backward()
    np.testing.assert_array_equal(gradient, w.grad)
    assert [s.local is None for s in trace(y).steps] == [True, False, True]


def test_a_record_cannot_be_changed():
    story = trace(Value([1.0, 2.0]).sum())
    with pytest.raises(ValueError, match="read-only"):
        story[0].value[0] = 5
    with pytest.raises(AttributeError, match="cannot assign"):
        story.nodes[0].value = 5
    assert frozen(None) is None


@pytest.mark.parametrize(
    ("make", "sign"),
    [
        (lambda v: v - 2, "− 2"),
        (lambda v: 2 - v, "2 −"),
        (lambda v: v / 2, "/ 2"),
        (lambda v: v**2, "^ 2"),
        (lambda v: 2**v, "2 ^"),
        (lambda v: -0.5 * v, "× −0.5"),
        (lambda v: v * v, "×"),
        (lambda v: v * np.ones(3), "× array (3,)"),
        (lambda v: np.ones((4, 3)) @ (v + np.ones(3)), "array (4, 3) @"),
        (abs, "|·|"),
        (lambda v: v.relu(), "relu"),
        (lambda v: v, None),
    ],
)
def test_a_gate_carries_its_sign_and_its_constant(make, sign):
    assert symbol(make(Value(1.0))) == sign


@pytest.mark.parametrize(
    ("wrong", "kind", "message"),
    [
        (lambda: trace(3.0), TypeError, "Expected a Value, received 3.0"),
        (lambda: trace(Value([1.0, 2.0])), ValueError, "expected a single number"),
    ],
)
def test_only_a_result_of_one_number_is_traced(wrong, kind, message):
    with pytest.raises(kind, match=message):
        wrong()
