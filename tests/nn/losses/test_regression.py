"""Squared and absolute errors give the numbers of a calculation by hand."""

import numpy as np
import pytest

from coursekit.nn import losses

Y, P = np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([[0.5, 0.5], [0.0, 1.0]])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mse", (0.25 + 0.25 + 0 + 1) / 4),
        ("mae", (0.5 + 0.5 + 0 + 1) / 4),
        ("half_squared_error", (0.25 + 0.25 + 0 + 1) / 2 / 2),
    ],
)
def test_values_by_hand(name, value):
    assert losses.get(name)(Y, P) == pytest.approx(value, abs=1e-15)


def test_half_squared_error_of_the_worked_example():
    """COMP 4630: prediction 2.162 for target 1."""
    assert losses.HalfSquaredError()([[1.0]], [[2.162]]) == pytest.approx(0.675122)


def test_mean_squared_error_is_twice_the_half_one_for_one_output():
    """Erratum C-19: the gradients are 2.324 and 1.162."""
    y, p = np.array([[1.0]]), np.array([[2.162]])
    assert losses.MeanSquaredError().gradient(y, p)[0, 0] == pytest.approx(2.324)
    assert losses.HalfSquaredError().gradient(y, p)[0, 0] == pytest.approx(1.162)


def test_the_subgradient_at_the_kink_is_zero():
    assert losses.MeanAbsoluteError().gradient(np.array([[1.0]]), np.array([[1.0]]))[0, 0] == 0


def test_targets_of_another_width_are_refused():
    with pytest.raises(ValueError, match=r"targets of shape \(batch, 2\), received \(2, 3\)"):
        losses.get("mse")(np.ones((2, 3)), P)


def test_one_output_takes_a_plain_row_of_targets():
    assert losses.get("mse")([1.0, 2.0], [[1.0], [3.0]]) == 0.5
