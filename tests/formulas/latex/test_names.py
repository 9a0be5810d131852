"""A name keeps its primes, its layer and its index, and derivatives have names of their own."""

import pytest

from coursekit.formulas.latex.names import derivative_ahead, quantity_ahead
from coursekit.formulas.latex.parser import Parser
from coursekit.formulas.latex.tokens import tokenize


@pytest.mark.parametrize(
    ("latex", "name", "subscript"),
    [
        ("w_{ij}", "w", "ij"),
        ("W^{[l-1]}_{ij}", "W[l-1]", "ij"),
        ("f_l'", "f'", "l"),
        (r"\frac{\partial E}{\partial w_{ij}}", "dE/dw", "ij"),
        (r"\frac{\partial z_A}{\partial w_{B,A}}", "dz/dw", "AB,A"),
        (r"\frac{dy}{dx}", "dy/dx", ""),
        (r"\nabla_{W^{[l]}} E", "dE/dW[l]", ""),
        (r"\nabla_a E_n", "dE/da", "n"),
        (r"\nabla_{w}", "d/dw", ""),
    ],
)
def test_names(latex, name, subscript):
    parser = Parser(tokenize(latex))
    assert quantity_ahead(parser) and parser.name() == (name, tuple(subscript)) and not parser.peek()


@pytest.mark.parametrize("latex", [r"\frac{1}{2}", r"\frac{d}{2}", r"\frac{\Delta y}{\Delta x}", "x", "2"])
def test_no_derivative(latex):
    assert not derivative_ahead(Parser(tokenize(latex)))
