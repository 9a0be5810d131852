"""Second-order methods reach the golden numbers, and the Fisher matrix is the Hessian where it should be."""

import numpy as np
import pytest
import sympy

from coursekit.nn import Input, Sequential, layers
from coursekit.nn import second_order as so

A, B, START, LOWEST = [[3, 1], [1, 2]], [1, -1], [4, -3], [0.6, -0.8]
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(40, 3)), rng.integers(2, size=40)


def quadratic(w):
    return np.array(A) @ w - np.array(B)


def cross_entropy_gradient(theta):
    return X.T @ (1 / (1 + np.exp(-X @ theta)) - Y) / len(X)


def test_conjugate_gradients_need_two_steps_newton_one_steepest_descent_twenty_five():
    path = so.conjugate_gradient(A, B, START)
    np.testing.assert_allclose(path[1], [1.078652, -2.634831], atol=1e-6)
    np.testing.assert_allclose(path[2], LOWEST, atol=1e-14)
    np.testing.assert_allclose(so.newton(quadratic, START)[1], LOWEST, atol=1e-9)
    downhill = so.steepest_descent(A, B, START, tol=1e-8)
    assert len(path) == 3 and len(downhill) - 1 == 25
    np.testing.assert_allclose(downhill[-1], LOWEST, atol=1e-8)


@pytest.mark.parametrize("n", [1, 3, 8])
def test_conjugate_gradients_are_done_after_n_steps(n):
    M = np.random.default_rng(n).normal(size=(n, n))
    M, b = M @ M.T + np.eye(n), np.arange(1.0, n + 1)
    path = so.conjugate_gradient(M, b, np.zeros(n))
    assert len(path) <= n + 1
    np.testing.assert_allclose(path[-1], np.linalg.solve(M, b), rtol=1e-8)


def test_the_hessian_of_a_polynomial_is_sympys():
    x, y = sympy.symbols("x y")
    f = x**3 * y + x * y**2
    slope = sympy.lambdify((x, y), [sympy.diff(f, x), sympy.diff(f, y)])
    true = np.array(sympy.hessian(f, (x, y)).subs({x: 1.5, y: -0.5}), dtype=float)
    np.testing.assert_allclose(so.hessian(lambda w: np.array(slope(*w)), [1.5, -0.5]), true, atol=1e-8)


def test_the_hessian_of_a_network_is_symmetric_and_predicts_the_next_gradient():
    model = Sequential([Input((2,)), layers.Dense(2, "tanh", dtype="float64"), layers.Dense(1, dtype="float64")])
    model.compile("sgd", "mse")
    gradient = so.gradient_of(model, X[:, :2], X[:, 2:])
    theta = model.theta.copy()
    H, step = so.hessian(gradient, theta), 1e-4 * rng.normal(size=theta.size)
    np.testing.assert_allclose(gradient(theta + step) - gradient(theta), H @ step, atol=1e-6)


def test_fisher_is_the_hessian_of_logistic_regression():
    theta = np.array([0.3, -0.2, 0.5])
    np.testing.assert_allclose(so.logistic_fisher(X, theta), so.hessian(cross_entropy_gradient, theta), atol=1e-9)


def test_the_empirical_fisher_is_the_mean_outer_product():
    np.testing.assert_allclose(so.empirical_fisher(X), np.mean([np.outer(g, g) for g in X], axis=0))


def test_a_natural_step_does_not_care_how_parameters_are_named():
    """theta = M phi: the same function after the step, whichever of the two is used."""
    theta, M = np.array([0.3, -0.2, 0.5]), np.array([[2.0, 1, 0], [0, 1, 1], [1, 0, 3]])
    g, F = cross_entropy_gradient(theta), so.logistic_fisher(X, theta)
    phi = so.natural_gradient_step(np.linalg.solve(M, theta), M.T @ g, M.T @ F @ M, eta=0.7)
    np.testing.assert_allclose(M @ phi, so.natural_gradient_step(theta, g, F, eta=0.7), rtol=1e-10)
    plain = M @ (np.linalg.solve(M, theta) - 0.7 * M.T @ g)
    assert not np.allclose(plain, theta - 0.7 * g)


@pytest.mark.parametrize(
    ("do", "message"),
    [
        (lambda: so.conjugate_gradient([[1, 0], [0, -1]], B, START), "positive curvature"),
        (lambda: so.conjugate_gradient([[1, 2], [0, 1]], B, START), "symmetric"),
        (lambda: so.steepest_descent(A, [1], START), r"received \(2, 2\), \(1,\) and \(2,\)"),
        (lambda: so.newton(lambda w: np.ones(2), [0, 0]), "the ground is flat. Try damping"),
    ],
)
def test_mistakes_are_named(do, message):
    with pytest.raises(ValueError, match=message):
        do()
