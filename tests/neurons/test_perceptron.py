"""A layer of threshold units learns each output from its own mistakes."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import Perceptron, binary_inputs, train_perceptron

X = binary_inputs(2)
AND, OR, NOR = [0, 0, 0, 1], [0, 1, 1, 1], [1, 0, 0, 0]


def test_two_inputs_and_three_outputs():
    layer, Y = Perceptron(2, 3), np.column_stack([AND, OR, NOR])
    assert (layer.W.shape, layer.b.shape) == ((2, 3), (3,))
    run = layer.fit(X, Y)
    assert run.converged and np.array_equal(layer(X), Y) and layer(X[3]).tolist() == [1, 1, 0]
    assert layer.W.T.tolist() == [[2, 1], [1, 1], [-1, -1]] and layer.b.tolist() == [-3, -1, 0]


@pytest.mark.parametrize("y", [AND, np.array(AND)[:, None]])
def test_one_unit_takes_labels_in_a_row_or_a_column(y):
    unit = Perceptron(2)
    run = unit.fit(X, y)
    assert run.w.tolist() == [-3, 2, 1] and run.mistakes == train_perceptron(X, AND).mistakes
    assert unit(X).tolist() == [[0], [0], [0], [1]]


def test_training_goes_on_from_the_weights_that_are_there():
    whole, halves = Perceptron(2), Perceptron(2)
    whole.fit(X, AND, max_epochs=4)
    halves.fit(X, AND, max_epochs=2)
    halves.fit(X, AND, max_epochs=2)
    assert np.array_equal(whole.W, halves.W) and np.array_equal(whole.b, halves.b)


def test_exactly_trained_it_still_answers():
    unit = Perceptron(2, convention="pm1")
    unit.fit(X, 2 * np.array(AND) - 1, eta=0.1, exact=True)
    assert unit.b[0] == Fraction(-3, 10) and unit(X)[:, 0].tolist() == [-1, -1, -1, 1]


def test_a_batch_is_not_on_line():
    assert Perceptron(2).fit(X, AND, online=False).mistakes != Perceptron(2).fit(X, AND).mistakes


def test_it_says_what_it_is():
    assert repr(Perceptron(2, 3)) == "Perceptron(2, 3), W (2, 3), b (3,), labels 0 and 1"


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: Perceptron(0), "n_in expected a whole number from 1, received 0"),
        (lambda: Perceptron(2, 1.5), "n_out expected a whole number from 1"),
        (lambda: Perceptron(2, convention="10"), "Unknown convention '10'"),
        (lambda: Perceptron(3).fit(X, AND), r"shape \(N, 3\), received \(4, 2\)"),
        (lambda: Perceptron(2, 3).fit(X, AND), r"with 3 outputs expected labels of shape \(4, 3\), received \(4,\)"),
        (lambda: Perceptron(2).fit(X, [1, -1, 1, 1]), "or convention='pm1'"),
        (lambda: Perceptron(2)(X.T), r"Did you pass x.T\?"),
    ],
)
def test_what_does_not_fit(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()
