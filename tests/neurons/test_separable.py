"""Fourteen of the sixteen functions of two inputs are separable; XOR and XNOR are the other two."""

import itertools

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, separable, separable_functions, train_perceptron


def test_fourteen_of_sixteen():
    missing = set(itertools.product((0, 1), repeat=4)) - set(separable_functions(2))
    assert len(separable_functions(2)) == 14 and missing == {(0, 1, 1, 0), (1, 0, 0, 1)}


def test_every_function_of_one_input():
    assert len(separable_functions(1)) == 4


def test_small_whole_weights_find_the_same_functions_of_three_inputs():
    """Judge: units with weights -2..2 and half-way biases compute 104 functions, the published number."""
    X, found = binary_inputs(3), set()
    for *w, b in itertools.product(range(-2, 3), range(-2, 3), range(-2, 3), np.arange(-6.5, 7)):
        found.add(tuple((X @ w + b >= 0).astype(int).tolist()))
    assert len(found) == 104 and set(separable_functions(3)) == found


@pytest.mark.parametrize("y", list(itertools.product((0, 1), repeat=4)))
def test_the_perceptron_rule_agrees(y):
    assert train_perceptron(binary_inputs(2), y).converged == separable(y)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_parity_is_never_separable_and_majority_always(n):
    ones = binary_inputs(n).sum(axis=1)
    assert not separable(ones % 2) and separable((ones > n / 2).astype(int))


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: separable([0, 1, 1]), r"2, 4, 8, ... answers, received shape \(3,\)"),
        (lambda: separable([1]), "a truth table of"),
        (lambda: separable([-1, 1, 1, -1]), r"Try \(y \+ 1\) / 2\.$"),
        (lambda: separable(1), r"received shape \(\)"),
        (lambda: separable_functions(4), "n from 1 to 3, received 4"),
    ],
)
def test_what_is_no_truth_table(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
