"""LaTeX as slides write it is spelled out and then read with numbers."""

import numpy as np
import pytest

from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.latex import NotReadable


def test_an_expression_and_a_statement_give_the_same():
    gives = reading({"a": 3.0, "b": 4.0})
    assert gives("a b") == gives("c = a b") == 12


def test_spelling_is_replaced_in_order():
    gives = reading({"h": 2.0, "a": 5.0}, {"a^{L-1}": "h", "a^L": "a"})
    assert gives("a^L - a^{L-1}") == 3


def test_free_indices_run():
    gives = reading({"a": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0, 5.0])}, free={"i": 2, "j": 3})
    assert np.array_equal(gives("D_{ij} = a_i b_j"), np.outer([1, 2], [3, 4, 5]))


def test_an_expected_failure_is_no_number():
    assert np.isnan(reading({"a": np.ones((4, 1)), "b": np.ones((2, 1))}, fails="mismatch")("a b"))


def test_other_failures_are_raised():
    with pytest.raises(NotReadable, match="No value for 'c'"):
        reading({"a": 1.0}, fails="mismatch")("a c")
