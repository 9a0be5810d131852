"""Inputs come in counting order."""

import pytest

from coursekit.neurons import binary_inputs


def test_two_lines():
    assert binary_inputs(2).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]


def test_row_number_k_spells_k():
    assert [int("".join(map(str, row)), 2) for row in binary_inputs(5)] == list(range(32))


@pytest.mark.parametrize(("n", "sentence"), [(0, "whole number from 1"), (1.5, "received 1.5"), (17, r"2\^17 rows")])
def test_too_few_and_too_many_lines(n, sentence):
    with pytest.raises(ValueError, match=sentence):
        binary_inputs(n)
