"""What is no number is refused at the door, and a float counts as the decimal it is written as."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons.checking import alike, count, exactly, fraction, frozen, numbers, points, rate


@pytest.mark.parametrize(
    ("value", "exact"), [(0.1, Fraction(1, 10)), (np.int64(3), 3), (1e-7, Fraction(1, 10**7)), (True, 1)]
)
def test_a_float_counts_as_it_is_written(value, exact):
    assert fraction(value) == exact and isinstance(fraction(value), Fraction)


def test_one_fraction_makes_all_exact():
    a, b = alike(numbers("a", [Fraction(1, 3), 1]), numbers("b", [0.5]))
    assert [type(value) for value in (*a, *b)] == [Fraction] * 3
    assert alike(numbers("a", [1]))[0].dtype == float


def test_shape_is_kept():
    assert exactly(np.zeros((2, 3))).shape == (2, 3) and exactly(0.5)[()] == Fraction(1, 2)


@pytest.mark.parametrize(
    "values", ["one", ["1", "2"], [1, None], [[1, 2], [3]], [1j], {"a": 1}, [Fraction(1, 2), np.nan]]
)
def test_no_numbers(values):
    with pytest.raises(ValueError, match="it expected numbers in rows of one length"):
        numbers("it", values)


@pytest.mark.parametrize("values", [np.nan, [1, np.inf]])
def test_no_finite_numbers(values):
    with pytest.raises(ValueError, match="it expected finite numbers"):
        numbers("it", values)


def test_points_stand_in_rows():
    with pytest.raises(ValueError, match=r"shape \(N, 3\), received \(3, 5\). Did you pass X.T\?"):
        points(np.ones((3, 5)), 3)
    with pytest.raises(ValueError, match=r"shape \(N, n\), received \(0, 2\)"):
        points(np.ones((0, 2)))


@pytest.mark.parametrize("value", [0, -1, [1]])
def test_a_rate_is_one_number_above_zero(value):
    with pytest.raises(ValueError, match="eta expected a number above 0"):
        rate("eta", value)


@pytest.mark.parametrize("value", [0, 1.5, "3", True])
def test_a_count_is_whole(value):
    with pytest.raises(ValueError, match="n expected a whole number from 1"):
        count("n", value)


def test_frozen_is_read_only():
    with pytest.raises(ValueError, match="read-only"):
        frozen(np.zeros(1))[0] = 1
