"""Without a bias no unit does better on AND than guessing; with one it is right."""

import numpy as np
import pytest

from coursekit.neurons import TLU, best_on_grid, best_without_bias, binary_inputs

X, AND, XOR = binary_inputs(2), [0, 0, 0, 1], [0, 1, 1, 0]


def test_and_without_a_bias_is_half_right():
    assert best_without_bias(X, AND).accuracy == 0.5
    finer = np.linspace(-3, 3, 121)
    assert best_without_bias(X, AND, grid=finer).accuracy == 0.5


def test_random_weights_far_from_the_grid_do_no_better():
    w = np.random.default_rng(0).normal(scale=100, size=(2, 10_000))
    assert ((X @ w >= 0) == np.array(AND)[:, None]).mean(axis=0).max() == 0.5


@pytest.mark.parametrize(("y", "accuracy"), [(AND, 1), (XOR, 0.75)])
def test_with_a_bias(y, accuracy):
    best = best_on_grid(X, y)
    assert best.accuracy == accuracy == np.mean(TLU(best.w, best.b)(X) == y)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: best_on_grid(X, [0, 1]), r"shape \(4,\), received \(2,\)"),
        (lambda: best_on_grid(X, [-1, 1, 1, 1]), r"Try \(y \+ 1\) / 2\.$"),
        (lambda: best_on_grid(np.ones((4, 9)), AND), "Try a smaller grid"),
        (lambda: best_on_grid(X, AND, grid=[]), "0 values for 3 numbers are 0 units"),
    ],
)
def test_what_cannot_be_searched(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
