"""A bias, a weight of a constant input and a threshold turned round are the same thing."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import add_bias_column, net_input, threshold_to_bias


def test_a_column_of_ones_does_what_a_bias_does():
    rng = np.random.default_rng(0)
    X, W, b = rng.normal(size=(500, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    assert add_bias_column(X) @ np.vstack([b, W]) == pytest.approx(net_input(X, W, b), rel=1e-12, abs=1e-12)
    assert net_input(X[0], W[:, 0], b[0]) == pytest.approx(sum(X[0] * W[:, 0]) + b[0])


def test_threshold_and_bias_agree_on_random_points():
    rng = np.random.default_rng(1)
    X, w, T = rng.normal(size=(500, 3)), rng.normal(size=3), 0.3
    by_threshold = [sum(wi * xi for wi, xi in zip(w, x, strict=True)) >= T for x in X]
    assert (add_bias_column(X) @ threshold_to_bias(w, T) >= 0).tolist() == by_threshold


def test_threshold_and_bias_agree_at_ties():
    w, T = [2, -1], 3
    on_the_line = np.array([[k, 2 * k - 3] for k in range(-5, 6)])
    assert threshold_to_bias(w, T).tolist() == [-3, 2, -1]
    assert (on_the_line @ w == T).all() and not (add_bias_column(on_the_line) @ threshold_to_bias(w, T)).any()


def test_fractions_stay_exact():
    third = Fraction(1, 3)
    assert net_input([third, 1], [3, third], -third) == 1
    assert threshold_to_bias([third], 0.1).tolist() == [Fraction(-1, 10), third]
    assert add_bias_column([[third]]).tolist() == [[1, third]]


def test_shapes_of_results():
    x, X = np.ones(2), np.ones((5, 2))
    assert [net_input(a, w, b).shape for a in (x, X) for w, b in ((x, 0), (np.ones((2, 3)), np.ones(3)))] == [
        (), (3,), (5,), (5, 3)
    ]  # fmt: skip
    assert add_bias_column(x).tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: net_input(np.ones((2, 5)), np.ones(2), 0), r"received \(2, 5\) and \(2,\). Did you pass x.T\?"),
        (
            lambda: net_input(np.ones(2), np.ones((2, 3)), np.ones(2)),
            r"one bias per unit, shape \(3,\), received \(2,\)",
        ),
        (lambda: net_input("ab", [1], 0), "x expected numbers"),
        (lambda: add_bias_column(1), r"shape \(N, n\) or \(n,\), received \(\)"),
        (lambda: add_bias_column([[1, 2], [3]]), "X expected numbers in rows of one length"),
        (lambda: add_bias_column([[np.nan]]), "X expected finite numbers"),
        (lambda: threshold_to_bias([[1]], 0), r"one threshold, received \(1, 1\) and \(\)"),
        (lambda: threshold_to_bias([1], [0]), r"one threshold, received \(1,\) and \(1,\)"),
    ],
)
def test_what_does_not_fit(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
