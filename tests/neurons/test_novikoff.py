"""The bound holds for every order and every rate, and its margin is the widest there is."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, novikoff_bound, separable_functions, train_perceptron

X, AND = binary_inputs(2), np.array([0, 0, 0, 1])


@pytest.mark.parametrize("y", [AND, 2 * AND - 1])
def test_and(y):
    bound = novikoff_bound(X, y)
    assert (bound.R2, bound.bound, bound.gamma2) == (3, 51, Fraction(1, 17))
    assert bound.gamma == pytest.approx(0.2425, abs=5e-5)
    assert bound.w == pytest.approx(np.array([-3, 2, 2]) / math.sqrt(17))
    assert sum(train_perceptron(X, AND).mistakes) == 11 <= bound.bound


def test_the_separator_has_length_one_and_margin_gamma():
    rng = np.random.default_rng(0)
    points = rng.normal(size=(40, 3))
    y = (points @ [1, -2, 0.5] > 0.2).astype(int)
    bound = novikoff_bound(points, y)
    margins = np.where(y == 1, 1, -1) * (np.column_stack([np.ones(40), points]) @ bound.w)
    assert np.linalg.norm(bound.w) == pytest.approx(1) and margins.min() == pytest.approx(bound.gamma, rel=1e-9)


@pytest.mark.parametrize("y", separable_functions(2))
def test_no_direction_has_a_wider_margin(y):
    """Judge: 20,000 directions all over the sphere."""
    signed = np.column_stack([np.ones(4), X]) * np.where(np.array(y) == 1, 1, -1)[:, None]
    rng = np.random.default_rng(3)
    w = rng.normal(size=(3, 20_000))
    best = (signed @ (w / np.linalg.norm(w, axis=0))).min(axis=0).max()
    gamma = novikoff_bound(X, y).gamma
    assert 0.9 * gamma <= best <= gamma + 1e-12


@pytest.mark.parametrize("y", separable_functions(2))
def test_no_order_and_no_rate_makes_more_mistakes(y):
    limit = novikoff_bound(X, y).bound
    for order in itertools.permutations(range(4)):
        run = train_perceptron(X[list(order)], np.array(y)[list(order)])
        assert run.converged and sum(run.mistakes) <= limit


def test_no_margin_for_xor():
    with pytest.raises(ValueError, match="No line separates these classes"):
        novikoff_bound(X, [0, 1, 1, 0])


@pytest.mark.parametrize(
    ("X", "y", "sentence"),
    [
        (X, [0, 1], r"shape \(4,\), received \(2,\)"),
        (X, [0, 1, 2, 3], "received 2. Labels are answers"),
        ([1, 2], [0, 1], r"shape \(N, n\), received \(2,\)"),
    ],
)
def test_what_does_not_fit(X, y, sentence):
    with pytest.raises(ValueError, match=sentence):
        novikoff_bound(X, y)
