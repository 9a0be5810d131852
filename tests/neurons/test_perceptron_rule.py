"""One step of the perceptron rule: towards what was wrongly refused, away from what was wrongly accepted."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import perceptron_update


def test_the_three_cases_of_one_unit():
    w, x = [0.5, -1, 2], [1, 2, 1]
    assert perceptron_update(w, x, 1).tolist() == w
    assert perceptron_update(w, x, 0).tolist() == [-0.5, -3, 1]
    assert perceptron_update([-1, 0, 0], x, 1, eta=2).tolist() == [1, 4, 2]


def test_three_outputs_learn_side_by_side():
    rng = np.random.default_rng(0)
    for _ in range(50):
        W, x, y = rng.normal(size=(3, 3)), rng.normal(size=3), rng.integers(0, 2, 3)
        alone = [perceptron_update(W[:, j], x, y[j], eta=0.3) for j in range(3)]
        assert perceptron_update(W, x, y, eta=0.3) == pytest.approx(np.column_stack(alone))


@pytest.mark.parametrize("n_out", [None, 4])
def test_both_codings_give_the_same_weights(n_out):
    rng = np.random.default_rng(1)
    for _ in range(100):
        shape = (3,) if n_out is None else (3, n_out)
        W, x, y = rng.integers(-2, 3, shape), rng.integers(-2, 3, 3), rng.integers(0, 2, shape[1:])
        assert np.array_equal(perceptron_update(W, x, y), perceptron_update(W, x, 2 * y - 1, convention="pm1"))


def test_a_tie_is_a_mistake_only_for_no():
    assert perceptron_update([0, 0], [1, 1], 1).tolist() == [0, 0]
    assert perceptron_update([0, 0], [1, 1], 0).tolist() == [-1, -1]


def test_without_the_gate_right_answers_change_weights_too():
    right = dict(W=[1, 1], x=[1, 1], y=1, convention="pm1")
    assert perceptron_update(**right).tolist() == [1, 1]
    assert perceptron_update(**right, gated=False).tolist() == [2, 2]


def test_what_came_in_is_left_alone():
    W = np.zeros(2)
    perceptron_update(W, [1, 1], 0)
    assert not W.any()


def test_fractions_stay_exact():
    assert perceptron_update([0, 0], [1, 3], 0, eta=Fraction(1, 3)).tolist() == [Fraction(-1, 3), -1]


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (dict(W=[0, 0], x=[1, 1, 0], y=1), r"received \(3,\), \(2,\) and \(\). Does x have its leading 1\?"),
        (dict(W=np.zeros((2, 3)), x=[1, 1], y=1), r"received \(2,\), \(2, 3\) and \(\)"),
        (dict(W=[0, 0], x=[1, 1], y=-1), "or convention='pm1'"),
        (dict(W=[0, 0], x=[1, 1], y=0, convention="pm1"), "or convention='01'"),
        (dict(W=[0, 0], x=[1, 1], y=1, convention="+-1"), r"Unknown convention '\+-1'"),
        (dict(W=[0, 0], x=[1, 1], y=1, eta=0), "eta expected a number above 0, received 0"),
        (dict(W=[0, 0], x=[1, 1], y=1, gated=False), "gated=False expected convention='pm1'"),
        (dict(W=["a", "b"], x=[1, 1], y=1), "W expected numbers"),
    ],
)
def test_what_does_not_fit(args, sentence):
    with pytest.raises(ValueError, match=sentence):
        perceptron_update(**args)
