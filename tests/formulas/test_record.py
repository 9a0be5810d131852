"""A formula prints in the notation of the course, in that of a deck, and in a terminal."""

import dataclasses

import pytest

from coursekit.formulas import formula
from coursekit.nn import activations


def test_the_function_is_that_of_the_library():
    assert formula("SIGMOID").function is activations.get("sigmoid")


def test_notation_of_the_course():
    assert formula("SIGMOID").latex == r"\sigma(z) = \frac{1}{1 + e^{-z}}"


def test_another_dialect_is_a_substitution():
    symbols = {"net": "I", "sigmoid": "f"}
    assert formula("SIGMOID").latex_in(symbols) == r"f(I) = \frac{1}{1 + e^{-I}}"


def test_markdown_names_the_record():
    assert formula("LINEAR").markdown == "<!-- formula: LINEAR -->\n$$\nf(z) = z\n$$"


def test_rendering():
    assert formula("LINEAR")._repr_latex_() == r"$\displaystyle f(z) = z$"
    assert repr(formula("LINEAR")) == "LINEAR: f(z) = z"


def test_a_formula_without_judge_does_not_pass():
    with pytest.raises(AssertionError, match="LINEAR has no judge"):
        dataclasses.replace(formula("LINEAR"), judges=()).check()
