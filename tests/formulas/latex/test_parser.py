"""Rounding, the largest over an index, and the inverse of a matrix are read as they are meant."""

import numpy as np
import pytest

from coursekit.formulas.latex.arithmetic import NotReadable
from coursekit.formulas.latex.reading import read

X = np.array([3.0, -1.0, 2.0])


def said(latex, **values):
    """What the only statement says."""
    return list(read(latex, values).values())[-1]


def test_rounding_up_and_down():
    assert said(r"T = \left\lceil \frac{N}{B} \right\rceil", N=1050, B=100) == 11
    assert said(r"k = 2 \lfloor t / T \rfloor", t=29, T=10) == 4


def test_the_largest_and_smallest_over_an_index():
    assert said(r"R = \max_{n \leq N} x_n^2", x=X, N=3) == 9
    assert said(r"g = \min_{n \leq N} x_n", x=X, N=3) == -1
    assert said(r"g = \min_{n \leq N} x_n + 1", x=X, N=1) == 4


@pytest.mark.parametrize("limit", ["n", "n < N", "n = 1"])
def test_a_largest_value_without_its_limit_is_refused(limit):
    with pytest.raises(NotReadable, match="written with its limit"):
        said(rf"R = \max_{{{limit}}} x_n", x=X, N=3)


def test_an_index_below_a_logarithm_is_refused():
    with pytest.raises(NotReadable, match="written with its limit"):
        said(r"R = \ln_{n \leq N} x_n", x=X, N=3)


def test_the_inverse_of_a_matrix():
    A = np.array([[3.0, 1.0], [1.0, 2.0]])
    assert said("w = A^{-1}b", A=A, b=np.array([1.0, -1.0])) == pytest.approx([0.6, -0.8])
    with pytest.raises(NotReadable, match="A matrix to a power is unclear"):
        said("w = A^2", A=A)


def test_a_cosine():
    assert said(r"c = \cos(t / 2)", t=2 * np.pi) == pytest.approx(-1)


def test_an_entry_before_the_first_is_refused():
    """Not taken from the end, as Python would."""
    with pytest.raises(NotReadable, match="Entries are counted from 1"):
        said("y = x_0", x=X)
    with pytest.raises(NotReadable, match="Entries are counted from 1"):
        said(r"y = \sum_{l=1}^{3} x_{l-1}", x=X)
