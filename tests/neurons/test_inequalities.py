"""The demands of XOR contradict each other, and adding them shows it."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
import sympy

from coursekit.neurons import contradiction, separable, xor_inequalities


def test_the_four_demands_of_xor():
    assert xor_inequalities().demands == ("w0 < 0", "w0 + w2 >= 0", "w0 + w1 >= 0", "w0 + w1 + w2 < 0")


def test_added_up_they_say_zero_is_more_than_zero():
    proof = xor_inequalities()
    assert proof.multipliers == (1, 1, 1, 1) and proof.total == (0, 0, 0)
    assert repr(proof).endswith("0 w0 + 0 w1 + 0 w2 > 0, that is 0 > 0.")


def test_sympy_adds_them_up():
    """Judge: SymPy brings every demand to one side and adds; what is left is 0, and 0 > 0 is false."""
    demands = xor_inequalities().symbolic()
    total = sum((d.lhs if isinstance(d, sympy.GreaterThan) else -d.lhs) for d in demands)
    assert sympy.expand(total) == 0 and sympy.StrictGreaterThan(total, 0) == sympy.false


@pytest.mark.parametrize("n", [2, 3])
def test_every_certificate_of_a_function_checks_out(n):
    rng = np.random.default_rng(0)
    tables = list(itertools.product((0, 1), repeat=2**n))
    for i in rng.permutation(len(tables))[:60]:
        if not separable(tables[i]):
            proof = contradiction(tables[i])
            assert not any(proof.total) and min(proof.multipliers) >= 0
            assert any(m and not answer for m, answer in zip(proof.multipliers, tables[i], strict=True))


def test_a_certificate_of_other_demands_is_no_proof():
    forged = type(xor_inequalities())((0, 1, 1, 1), xor_inequalities().rows, (1, 1, 1, 1))
    assert any(forged.total)


def test_a_separable_function_answers_with_its_weights():
    with pytest.raises(ValueError, match=r"\(0, 0, 0, 1\) is separable: the weights \(-3, 2, 2\), bias first"):
        contradiction((0, 0, 0, 1))


def test_the_sympy_relations_are_those_of_the_text():
    values = dict(zip(sympy.symbols("w0:3", real=True), (Fraction(-1, 2), 1, 1), strict=True))
    assert [bool(d.subs(values)) for d in xor_inequalities().symbolic()] == [True, True, True, False]
