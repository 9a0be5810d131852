"""Plain text for a terminal holds no LaTeX."""

import pytest

from coursekit.formulas import FORMULAS
from coursekit.formulas.latex import plain


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\sigma(z) = \frac{1}{1 + e^{-z}}", "σ(z) = 1 / (1 + e^(-z))"),
        (r"\frac{1}{B} \sum_{n=1}^{B} x_n", "(1 / B) Σ_(n=1)^B x_n"),
        (r"\begin{cases} 1 & z \geq 0 \\ 0 & z < 0 \end{cases}", "1 if z ≥ 0; 0 if z < 0"),
        (r"\tilde{\delta} = \frac{\partial E}{\partial z_j}\frac{du}{dx}", "δ\N{COMBINING TILDE} = ∂E/∂z_j du/dx"),
        (r"(\Delta W^{[l+1]\top}) \odot x", "(Δ W[l+1]ᵀ) ⊙ x"),
        (r"W^{(1)}_{ij} x", "W^(1)_ij x"),
        (r"W^{[1]} \leftarrow {\beta_1}^\tau", "W[1] ← β_1^τ"),
    ],
)
def test_examples(latex, text):
    assert plain(latex) == text


@pytest.mark.parametrize("id", FORMULAS)
def test_no_backslash_or_brace_is_left(id):
    assert not set(str(FORMULAS[id])) & set("\\{}@")
