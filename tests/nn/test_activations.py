"""Every activation is compared with its formula in SymPy, and its slope with SymPy's derivative."""

import numpy as np
import pytest
import sympy

from coursekit.autodiff import relative_error
from coursekit.nn import activations

z = sympy.Symbol("z", real=True)
FORMULAS = {
    "linear": z,
    "sigmoid": 1 / (1 + sympy.exp(-z)),
    "tanh": (sympy.exp(z) - sympy.exp(-z)) / (sympy.exp(z) + sympy.exp(-z)),
    "relu": sympy.Piecewise((z, z > 0), (0, True)),
    "leaky_relu": sympy.Piecewise((z, z > 0), (z / 5, True)),
    "softplus": sympy.log(1 + sympy.exp(z)),
    "softsign": z / (1 + sympy.Abs(z)),
    "exponential": sympy.exp(z),
}
POINTS = np.array([-3.0, -0.7, -0.1, 0.2, 1.0, 2.5])


@pytest.mark.parametrize("name", FORMULAS)
def test_value_and_slope_are_the_formula_and_its_derivative(name):
    f = activations.get(name)
    value = [float(FORMULAS[name].subs(z, p)) for p in POINTS]
    slope = [float(sympy.diff(FORMULAS[name], z).subs(z, p).doit()) for p in POINTS]
    np.testing.assert_allclose(f(POINTS), value, rtol=1e-12)
    np.testing.assert_allclose(f.slope(POINTS), slope, rtol=1e-12)


@pytest.mark.parametrize("name", FORMULAS)
def test_a_layer_gets_the_same_numbers_written_into_its_work_array(name):
    f, out, back = activations.get(name), np.empty_like(POINTS), np.empty_like(POINTS)
    a = f.value(POINTS, out=out)
    np.testing.assert_array_equal(a, f(POINTS))
    np.testing.assert_allclose(f.backward(np.full_like(POINTS, 2.0), POINTS, a, out=back), 2 * f.slope(POINTS))


@pytest.mark.parametrize(("name", "slope"), [("relu", 0), ("leaky_relu", 0.2), ("softsign", 1)])
def test_the_slope_at_the_kink_is_the_one_that_is_documented(name, slope):
    assert activations.get(name).slope(0.0) == slope


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_sigmoid_stays_finite_and_exact_far_out(dtype):
    far = np.array([-1000, -80, 0, 80, 1000], dtype)
    a = activations.sigmoid(far)
    assert a.dtype == dtype and a[0] >= 0 and a[4] == 1 and a[2] == 0.5
    np.testing.assert_allclose(a[1], np.exp(-80.0), rtol=1e-5)
    assert np.isfinite(activations.sigmoid.slope(far)).all()


def test_softmax_rows_sum_to_one_even_for_huge_logits():
    a = activations.softmax(np.array([[1000.0, 1000.0, 999.0], [-1000.0, 0.0, 1.0]]))
    np.testing.assert_allclose(a.sum(axis=1), 1)
    np.testing.assert_allclose(a[0, 0] / a[0, 2], np.e)


def test_softmax_sends_errors_back_through_its_whole_jacobian():
    logits, da = np.array([[1.0, 2.0, -0.5]]), np.array([[0.3, -1.0, 2.0]])
    a = activations.softmax(logits)
    jacobian = np.diag(a[0]) - np.outer(a[0], a[0])
    assert relative_error(activations.softmax.backward(da, logits, a), da @ jacobian) < 1e-14


def test_softmax_has_no_elementwise_slope():
    with pytest.raises(TypeError, match="no elementwise slope"):
        activations.softmax.slope(np.ones(3))


def test_softmax_of_two_is_sigmoid_of_the_difference():
    assert np.isclose(activations.softmax(np.array([1.7, 0.0]))[0], activations.sigmoid(1.7))


@pytest.mark.parametrize("name", FORMULAS)
def test_numbers_lists_and_integers_are_welcome(name):
    f = activations.get(name)
    assert np.ndim(f(1)) == 0 and f([1, 2]).shape == (2,) and np.ndim(f.slope(1)) == 0


def test_inputs_are_not_changed():
    points = POINTS.copy()
    for name in FORMULAS:
        activations.get(name)(points)
        activations.get(name).slope(points)
    np.testing.assert_array_equal(points, POINTS)


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown activation 'rleu'. Did you mean 'relu'?"):
        activations.get("rleu")


def test_none_means_linear_and_objects_pass_through():
    assert activations.get(None) is activations.linear and activations.get(activations.tanh) is activations.tanh


def test_something_else_is_refused():
    with pytest.raises(TypeError, match="Expected a name or an object for the activation, received 3"):
        activations.get(3)
