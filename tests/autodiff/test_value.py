"""Values compute like numbers, and every slope beside an operator is the one that calculus and nudging give."""

import gc
import json
import operator
import pathlib

import numpy as np
import pytest
import sympy

from coursekit.autodiff import Value, gradcheck
from coursekit.nn import activations

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())
RNG = np.random.default_rng(0)
MATRIX = RNG.normal(size=(3, 2))
POSITIVE = RNG.uniform(0.5, 2, size=(3, 2))

SCALAR = {
    "product plus": lambda x, y: x * y + x,
    "difference": lambda x, y: x - 2 * y - 1 + (3 - x),
    "quotient": lambda x, y: x / y + 2 / x - y / 4,
    "powers": lambda x, y: x**3 + y**-1 + x**0.5 + x**0,
    "power of a Value": lambda x, y: x**y + 2**y,
    "negative": lambda x, y: -x * -y,
    "shared": lambda x, y: (x + y) * (x + y) * x,
}
FUNCTIONS = {
    "exp": lambda x, y, m: m.exp(x * y),
    "log": lambda x, y, m: m.log(x) * y,
    "tanh": lambda x, y, m: m.tanh(x) + y,
}


@pytest.mark.parametrize("name", SCALAR)
def test_slopes_of_operators_are_those_of_calculus(name):
    agrees_with_sympy(SCALAR[name], SCALAR[name])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_slopes_of_functions_are_those_of_calculus(name):
    agrees_with_sympy(lambda x, y: FUNCTIONS[name](x, y, Value), lambda x, y: FUNCTIONS[name](x, y, sympy))


def agrees_with_sympy(f, formula, at=(1.3, 0.7)):
    x, y = map(Value, at)
    z = f(x, y)
    z.backward()
    symbols = sympy.symbols("x y", positive=True)
    expression = formula(*symbols)
    there = dict(zip(symbols, at, strict=True))
    assert z.data == pytest.approx(float(expression.subs(there)), rel=1e-13)
    for v, s in zip((x, y), symbols, strict=True):
        assert v.grad == pytest.approx(float(sympy.diff(expression, s).subs(there)), rel=1e-12)


def test_the_circuit_of_the_deck():
    """(x + y) z at (-2, 5, -4). Source: D47."""
    golden = GOLDEN["graph_xyz"]
    x, y, z = map(Value, golden["at"])
    q = x + y
    f = q * z
    f.backward()
    assert (q.data, f.data, q.grad) == (golden["q"], golden["f"], golden["df_dq"])
    assert (x.grad, y.grad, z.grad) == (golden["df_dx"], golden["df_dy"], golden["df_dz"])


@pytest.mark.parametrize("last", [lambda s: 1 / (1 + (-s).exp()), lambda s: s.sigmoid()], ids=["gates", "one gate"])
def test_the_logistic_circuit_gate_by_gate_and_as_one_gate(last):
    golden = GOLDEN["graph_logistic"]
    w, x, b = [Value(v) for v in golden["w"]], [Value(v) for v in golden["x"]], Value(golden["b"])
    f = last(w[0] * x[0] + w[1] * x[1] + b)
    f.backward()
    assert f.data == pytest.approx(golden["f"], rel=1e-14)
    assert [v.grad for v in w] == pytest.approx(golden["dw"], rel=1e-13)
    assert [v.grad for v in x] == pytest.approx(golden["dx"], rel=1e-13)
    assert b.grad == pytest.approx(golden["db"], rel=1e-13)


def test_two_paths_add():
    """y = x^2 sin x at 1.3: one path alone 2.5053, both 2.9573. Sine is no gate; its tangent at 1.3 stands for it."""

    def sine(v):
        return np.sin(1.3) + np.cos(1.3) * (v - 1.3)

    x = Value(1.3)
    (x * x * np.sin(1.3)).backward()
    assert x.grad == pytest.approx(2.5053, abs=5e-5)
    (x * x * sine(x)).backward()
    assert x.grad == pytest.approx(2.9573, abs=5e-5)


def test_a_value_used_twice_adds_both_uses():
    x = Value(3.0)
    (x * x).backward()
    assert x.grad == 6
    y = x + x
    (y * y + y).backward()
    assert x.grad == 8 * 3 + 2


def test_backward_twice_gives_the_same():
    x = Value(2.0)
    y = x * x + x
    y.backward()
    y.backward()
    assert (x.grad, y.grad) == (5, 1)


def test_each_result_clears_its_own_graph_only():
    x, y = Value(2.0), Value(3.0)
    (y * y).backward()
    u = x * 3
    u.backward()
    assert (x.grad, y.grad) == (3, 6)
    (x * y).backward()
    assert (x.grad, y.grad) == (3, 2)


# ---- arrays ----

ARRAYS = {
    "@ on the left": lambda v: (v @ np.ones((2, 4))).tanh().sum(),
    "@ on the right": lambda v: (np.arange(12).reshape(4, 3) @ v).sigmoid().mean(),
    "@ with itself": lambda v: (v.T @ v).sum(),
    "row @ row": lambda v: v[0] @ v[1],
    "matrix @ row": lambda v: ((v @ v[1]) * np.arange(3)).sum(),
    "row @ matrix": lambda v: (v[:, 0] @ v).max(),
    "softmax": lambda v: (v.softmax() * MATRIX).sum(),
    "softmax of columns": lambda v: (v.softmax(axis=0) * POSITIVE).sum(),
    "sum of rows": lambda v: (v.sum(axis=1) ** 2).mean(),
    "sum kept": lambda v: (v / (v * v).sum(axis=-1, keepdims=True)).sum(),
    "mean of columns": lambda v: (v.mean(axis=0) * v).sum(),
    "max of rows": lambda v: (v.max(axis=1) * np.arange(3)).sum(),
    "max kept": lambda v: (v.max(axis=(0, 1), keepdims=True) * v).sum(),
    "reshape": lambda v: (v.reshape(2, 3) * MATRIX.T).sum(),
    "index twice": lambda v: (v[[0, 0, 2]] ** 2).sum(),
    "abs": lambda v: abs(v).sum(),
    "relu": lambda v: (v.relu() * v).sum(),
    "log": lambda v: (1 + v * v).log().sum(),
    "power": lambda v: ((1 + v * v) ** v).sum() + (2.5**v).sum(),
    "quotients": lambda v: (v / (3 + v) - 2 / (5 + v)).sum(),
}


@pytest.mark.parametrize("name", ARRAYS)
def test_slopes_of_arrays_agree_with_nudging(name):
    assert gradcheck(ARRAYS[name], MATRIX) < 1e-8


@pytest.mark.parametrize("f", [operator.add, operator.sub, operator.mul, operator.truediv, operator.pow])
@pytest.mark.parametrize("left, right", [((3, 2), (2,)), ((2,), (3, 2)), ((3, 1), (1, 2)), ((), (3, 2)), ((3, 2), ())])
def test_what_was_stretched_is_summed_back(f, left, right):
    """For every operator, a Value on both sides, on the left, and on the right of a constant."""
    a, b = RNG.uniform(0.5, 2, left), RNG.uniform(0.5, 2, right)
    assert gradcheck(lambda v: (f(v, Value(b)) * MATRIX).sum(), a) < 1e-8
    assert gradcheck(lambda v: (f(Value(a), v) * MATRIX).sum(), b) < 1e-8
    if f is not operator.pow:
        assert gradcheck(lambda v: (f(v, b) * MATRIX).sum(), a) < 1e-8
        assert gradcheck(lambda v: (f(a, v) * MATRIX).sum(), b) < 1e-8


def test_gradients_have_the_shape_and_type_of_the_data():
    w, b = Value(MATRIX.astype(np.float32)), Value(2.0)
    (w * b).sum().backward()
    assert w.grad.dtype == np.float32 and w.grad.shape == (3, 2) and type(b.grad) is float
    assert (w.exp().data.dtype, (w @ np.ones(2, np.float32)).data.dtype, (2 * w).data.dtype) == (np.float32,) * 3
    assert Value([1, 2]).data.dtype == np.float64 and Value(True).data == 1.0


def test_a_seed_stands_for_the_gradient_from_outside():
    v = Value(MATRIX)
    (v * v).backward(seed=POSITIVE)
    np.testing.assert_allclose(v.grad, 2 * MATRIX * POSITIVE)


def test_the_data_is_a_copy():
    mine = np.ones(2)
    v = Value(mine)
    mine[:] = 5
    assert v.data.tolist() == [1, 1]


# ---- kinks, overflow ----


def test_kinks_have_the_slopes_of_nn():
    x = Value([-1.0, 0.0, 2.0])
    x.relu().sum().backward()
    assert x.grad.tolist() == activations.relu.slope(x.data).tolist() == [0, 0, 1]
    abs(x).sum().backward()
    assert x.grad.tolist() == [-1, 0, 1]
    zero = Value(0.0)
    zero.relu().backward()
    assert zero.grad == 0


def test_of_equal_maxima_the_first_takes_all():
    x = Value([[2.0, 5.0, 5.0], [5.0, 1.0, 0.0]])
    x.max().backward()
    assert x.grad.tolist() == [[0, 1, 0], [0, 0, 0]]
    x.max(axis=1).sum().backward()
    assert x.grad.tolist() == [[0, 1, 0], [1, 0, 0]]


def test_sigmoid_and_softmax_do_not_overflow():
    assert Value([-1000.0, 1000.0]).sigmoid().data.tolist() == [0, 1]
    assert Value([1000.0, 0.0]).softmax().data.tolist() == [1, 0]


# ---- memory ----


def test_no_value_is_part_of_a_cycle():
    """A graph goes at once when its result goes: the garbage collector finds nothing."""
    gc.collect()
    gc.disable()
    try:
        x = Value(MATRIX)
        y = (x.softmax() @ x.T).tanh().max(axis=0).mean() * 2
        y.backward()
        del x, y
        assert gc.collect() == 0
    finally:
        gc.enable()


# ---- what Python asks ----


def test_micrograds_calls_work():
    a, b = Value(-4.0), Value(2)
    c = a + b
    d = a * b + b**3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g += 10.0 / f
    g.backward()
    assert (g.data, a.grad, b.grad) == pytest.approx((24.70408163265306, 138.83381924198252, 645.5772594752186))


def test_a_value_shows_itself():
    assert repr(Value(2, "x")) == "Value(data=2.0, grad=0.0, label='x')"
    assert repr(Value(2) * 3) == "Value(data=6.0, grad=0.0)"


def test_a_value_of_one_number_is_a_float_and_rows_can_be_walked():
    assert float(Value(2.5) * 2) == 5
    assert [row.data.tolist() for row in Value([[1, 2], [3, 4]])] == [[1, 2], [3, 4]]
    assert len(Value([1, 2, 3])) == 3 and Value(1.0).shape == ()


def test_values_are_told_apart_in_a_dictionary():
    x, y = Value(1.0), Value(1.0)
    assert {x: "x", y: "y"}[y] == "y"


X, W = Value(2.0, "x"), Value(MATRIX)


@pytest.mark.parametrize(
    ("wrong", "kind", "message"),
    [
        (lambda: Value(X), TypeError, "a Value already"),
        (lambda: Value(1, 2), TypeError, r"name as label, received 2. Write Value\(1, label='x'\)"),
        (lambda: X < 3, TypeError, "not compared"),
        (lambda: X == 2, TypeError, "not compared"),
        (lambda: X and 1, TypeError, "neither true nor false"),
        (lambda: len(X), TypeError, "single number has no length"),
        (lambda: list(X), TypeError, "single number has no length"),
        (lambda: X + "a", TypeError, "number or an array of numbers, received 'a' of type str"),
        (lambda: None * X, TypeError, "received None"),
        (lambda: W + np.ones(3), ValueError, r"\+ expected shapes that broadcast, received \(3, 2\) and \(3,\)"),
        (lambda: W + Value(np.ones(3)), ValueError, r"\+ expected shapes that broadcast"),
        (lambda: W - Value(np.ones(3)), ValueError, "- expected shapes that broadcast"),
        (lambda: W * Value(np.ones(3)), ValueError, r"\* expected shapes that broadcast"),
        (lambda: W / Value(np.ones(3)), ValueError, "/ expected shapes that broadcast"),
        (lambda: W @ W, ValueError, r"Did you mean a.T @ b\?"),
        (lambda: X.softmax(), ValueError, r"softmax expected axes of an array of shape \(\)"),
        (lambda: W.sum(axis=2), ValueError, r"sum expected axes of an array of shape \(3, 2\), received axis=2"),
        (lambda: W.reshape(4), ValueError, r"shape for 6 entries, received \(4,\)"),
        (lambda: W[5], IndexError, r"index into shape \(3, 2\), received 5"),
        (lambda: X[0], IndexError, r"index into shape \(\), received 0"),
        (lambda: W.backward(), ValueError, r"single number, this Value has shape \(3, 2\). Try .sum"),
        (lambda: W.backward(1.0), ValueError, r"seed of shape \(3, 2\), received \(\)"),
        (lambda: X.backward("a"), TypeError, "received 'a'"),
        (lambda: Value(-1.0).log(), ValueError, "log has no finite result for -1"),
        (lambda: Value(0.0) ** -1, ValueError, "power has no finite result for 0"),
        (lambda: Value(-2.0) ** 0.5, ValueError, "power has no finite result for -2"),
        (lambda: Value(1000.0).exp(), ValueError, "exp has no finite result for 1000. Numbers up to 709"),
        (lambda: X / 0, ValueError, r"/ has no finite result for 2 and 0. Is there a 0 below"),
        (lambda: 1 / (X - 2), ValueError, "/ has no finite result for 1 and 0"),
        (lambda: X**MATRIX, TypeError, r"one number beside a Value, received an array of shape \(3, 2\)"),
    ],
)
def test_errors_say_what_was_expected(wrong, kind, message):
    with pytest.raises(kind, match=message):
        wrong()
