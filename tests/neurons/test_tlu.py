"""A threshold unit is a weighted sum, a bias and a step."""

import dataclasses

import numpy as np
import pytest

from coursekit.neurons import TLU


def test_the_sum_decides_against_the_threshold():
    rng = np.random.default_rng(1)
    w, T, X = rng.normal(size=3), 0.7, rng.normal(size=(200, 3))
    by_threshold = [float(sum(wi * xi for wi, xi in zip(w, x, strict=True)) >= T) for x in X]
    assert TLU(w, -T)(X).tolist() == by_threshold


def test_one_input_gives_a_number_and_a_batch_gives_a_row():
    unit = TLU([1, 1], -1.5)
    assert unit([1, 1]) == 1.0 and isinstance(unit([1, 1]), float)
    assert unit([[1, 1], [0, 1]]).tolist() == [1, 0]


def test_plus_minus_coding():
    assert TLU([1, 1], -1.5, out="pm1")([[1, 1], [0, 1]]).tolist() == [1, -1]


def test_a_unit_is_frozen_down_to_its_weights():
    weights = np.array([1.0, 1.0])
    unit = TLU(weights, 0)
    weights[0] = 9
    assert unit.w[0] == 1
    with pytest.raises(ValueError, match="read-only"):
        unit.w[0] = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign"):
        unit.b = 1


def test_on_the_decision_line_the_net_input_is_zero():
    unit = TLU([2, -4], 3)
    slope, intercept = unit.decision_line()
    assert (slope, intercept) == (0.5, 0.75)
    assert unit.net_input([7, slope * 7 + intercept]) == 0


def test_wrong_shape_suggests_the_transpose():
    with pytest.raises(ValueError, match=r"\(batch, 2\), received \(2, 5\). Did you pass x.T\?"):
        TLU([1, 1], 0)(np.ones((2, 5)))


def test_weights_must_be_a_row():
    with pytest.raises(ValueError, match=r"weights of shape \(n,\), received \(1, 2\)"):
        TLU([[1, 1]], 0)


def test_unknown_coding():
    with pytest.raises(ValueError, match=r"out='01' or out='pm1', received out='0/1'"):
        TLU([1], 0, out="0/1")


@pytest.mark.parametrize(
    ("w", "sentence"), [([2, 0], "stands at x1 = -1.5"), ([0, 0], "no line"), ([1, 2, 3], "2 inputs, this one has 3")]
)
def test_a_line_without_slope_is_explained(w, sentence):
    with pytest.raises(ValueError, match=sentence):
        TLU(w, 3).decision_line()
