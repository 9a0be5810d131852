"""Votes of alike examples read digits, bend where a line cannot, and solve the equation they are said to solve."""

import numpy as np
import pytest

from coursekit.datasets import digits, toy
from coursekit.examples import kernel_machine


def test_reads_digits_about_as_well_as_the_machines_of_the_nineties():
    (x, y), (x_test, y_test) = digits.load_data()
    assert (kernel_machine(x / 16, y, degree=3)(x_test / 16) != y_test).mean() < 0.02


def test_one_is_a_line_and_two_solves_xor():
    X, y = toy.xor()
    assert kernel_machine(X, y[:, 0], degree=2)(X).tolist() == [0, 1, 1, 0]
    assert kernel_machine(X, y[:, 0], degree=1)(X).tolist() != [0, 1, 1, 0]


def test_the_votes_are_ridge_regression_in_the_kernels_own_features():
    """(1 + u v)^2 of numbers is the product of (1, sqrt 2 u, u^2): the same answer from the primal equation."""
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=12), rng.integers(0, 2, 12)
    machine = kernel_machine(x[:, None], y, degree=2, ridge=0.3)
    u = x / np.sqrt(machine.scale)
    features = np.column_stack([np.ones(12), np.sqrt(2) * u, u**2])
    primal = np.linalg.solve(features.T @ features + 0.3 * np.eye(3), features.T @ np.eye(2)[y])
    np.testing.assert_allclose(machine.votes(x[:, None]), features @ primal, atol=1e-9)


@pytest.mark.parametrize("wrong", [{"degree": 0}, {"ridge": 0.0}, {"y": [0]}])
def test_what_cannot_be_fitted_is_named(wrong):
    with pytest.raises(ValueError, match="kernel_machine expected one class per example"):
        kernel_machine(**({"x": np.eye(2), "y": [0, 1]} | wrong))
