"""Spacing is silent; names stay in one piece."""

from coursekit.formulas.latex.tokens import is_name, tokenize


def test_spacing_is_dropped():
    assert tokenize(r"a \, + \quad \Big( b \Big)") == ["a", "+", "(", "b", ")"]


def test_names_are_one_piece():
    assert tokenize(r"@net@ \mathrm{TP} \hat{y} \hat y \eta") == ["net", "TP", "hat y", "hat y", r"\eta"]
    assert all(is_name(token) for token in ("net", "hat y", r"\eta")) and not is_name("+")


def test_spellings_of_the_same_sign_are_one():
    assert tokenize(r"\tfrac \ge \le \log") == tokenize(r"\frac \geq \leq \ln")
