"""Hebb's rule learns AND in one coding, and XOR in none."""

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, hebb_update, train_hebb

X = binary_inputs(2)
AND, XOR = np.array([0, 0, 0, 1]), np.array([0, 1, 1, 0])


def test_zeros_and_ones_say_yes_to_everything():
    run = train_hebb(X, AND)
    assert run.w.tolist() == [1, 1, 1] and run.unit()(X).tolist() == [1, 1, 1, 1] and not run.converged


def test_plus_and_minus_one_learn_and():
    run = train_hebb(2 * X - 1, 2 * AND - 1)
    assert run.w.tolist() == [-2, 2, 2] and run.unit()(2 * X - 1).tolist() == [-1, -1, -1, 1] and run.converged


def test_xor_leaves_nothing():
    run = train_hebb(2 * X - 1, 2 * XOR - 1)
    assert run.w.tolist() == [0, 0, 0] and not run.converged


def test_the_weights_are_one_matrix_product():
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(7, 3)), rng.choice([-1, 1], size=(7, 2))
    product = np.column_stack([np.ones(7), X]).T @ Y
    assert train_hebb(X, Y, eta=0.5, epochs=3).w == pytest.approx(1.5 * product)


def test_one_update():
    assert hebb_update([0, 1], [2, 3], -1, eta=0.5).tolist() == [-1, -0.5]
    assert hebb_update(np.zeros((2, 3)), [1, 2], [1, 0, 1]).tolist() == [[1, 0, 1], [2, 0, 2]]


def test_it_never_stops_growing():
    assert train_hebb(X, AND, epochs=50).w.tolist() == [50, 50, 50]


def test_exactly():
    assert repr(train_hebb(X, AND, eta=0.1, epochs=3, exact=True)).endswith("w = (3/10, 3/10, 3/10)")


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: hebb_update([0, 0], [1, 2, 3], 1), r"received \(3,\), \(2,\) and \(\)"),
        (lambda: hebb_update([0, 0], [1, 2], 1, eta=0), "eta expected a number above 0"),
        (lambda: train_hebb(X, [0, 1, 2, 0]), "received 2. Labels are answers"),
        (lambda: train_hebb(X, AND, epochs=0), "epochs expected a whole number from 1"),
    ],
)
def test_what_does_not_fit(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
