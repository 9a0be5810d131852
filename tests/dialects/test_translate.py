"""A formula in another dialect has the deck's letters, and where vectors are columns its products turned round."""

import numpy as np
import pytest

from coursekit.dialects import DIALECTS, convert, dialect
from coursekit.dialects.translate import TO_FROM, latex
from coursekit.formulas import FORMULAS, formula
from coursekit.formulas.latex.reading import read


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("course", "Z = XW + b"),
        ("COMP4630", r"\mathbf{z} = \mathbf{X} \mathbf{W} + \mathbf{b}"),
        ("COMP9444", "u = wx + b"),
        ("POZNAN", r"\mathbf{z} = \mathbf{W} \mathbf{a}^{(0)} + \mathbf{b}"),
        ("CSCI4360", "z = wx + b"),
        ("CMSC373", r"I = \bar{x} w + \bar{b}"),
    ],
)
def test_the_layer_in_every_dialect(name, written):
    assert dialect(name).latex(formula("LAYER-NET")) == written


def test_products_turn_round_factor_by_factor():
    template = r"@Delta@^{[l]} = (@Delta@^{[l+1]}@Weight@^{[l+1]\top}) \odot @f@'(@Net@^{[l]})"
    assert latex(dialect("course"), template) == r"\Delta^{[l]} = (\Delta^{[l+1]}W^{[l+1]\top}) \odot f'(Z^{[l]})"
    assert latex(dialect("D"), template) == r"\delta^{l} = (w^{l+1\top}\delta^{l+1}) \odot \sigma'(z^{l})"
    gradient = r"@Act@^{[l-1]\top}@Delta@^{[l]}"
    assert latex(dialect("D"), gradient) == r"\delta^{l}a^{l-1\top}"
    assert latex(dialect("C"), gradient) == r"\mathbf{h}^{(l-1)\top}\Delta^{(l)}"
    assert latex(dialect("P"), "@Act@^{[l-1]}@Weight@^{[l]}") == r"\mathbf{W}^{(l-1)}\mathbf{a}^{(l-1)}"
    assert latex(dialect("P"), r"@ones@^\top @Delta@") == r"\delta \mathbf{1}"


def test_indices_of_weights_turn_round():
    assert latex(dialect("L"), r"\sum_i @weight@_{ij} @input@_i") == r"\sum_i w_{ji} x_i"
    assert latex(dialect("K"), r"@weight@_{ij}") == "w_{ij}"
    assert latex(dialect("D"), "@change@_{ij}") == r"\Delta w_{ji}"


def test_formulas_written_to_from_turn_round_where_the_deck_does_not():
    net = formula("NINE-WEIGHTS")
    assert "u_1 &= b_1 + w_{11} x_1 + w_{12} x_2" in dialect("COMP9444").latex(net)
    assert "w_{11} x_1 + w_{21} x_2" in dialect("COMP4630").latex(net)
    assert set(TO_FROM) <= set(FORMULAS)


def test_layers_in_numbers_are_those_of_the_deck():
    """W(1) of C is W(0) of P, w^2 of D, hidden for K and w for L."""
    template = "@Weight@^{[1]} @Weight@^{[2]}_j @Net@^{[2]}"
    written = {d: latex(dialect(d), template) for d in "CKL"}
    assert written["C"] == r"\mathbf{W}^{(1)} \mathbf{W}^{(2)}_j \mathbf{z}^{(2)}"
    assert written["K"] == r"w^{\mathrm{hidden}} w^{\mathrm{output}}_j I^{\mathrm{output}}"
    assert written["L"] == "s v_j w"
    assert latex(dialect("D"), "@Act@^{[1]} + @weight@^{[1]}_{ij}") == "a^{2} + w^{2}_{ji}"
    assert latex(dialect("P"), "@Act@^{[1]} + @weight@^{[1]}_{ij}") == r"\mathbf{a}^{(1)} + w^{(0)}_{ji}"


def test_an_index_of_f_of_i_goes_inside():
    assert latex(dialect("K"), "@act@^{[l-1]}_i @f@_l'(@net@_i)") == "f(I^{(l-1)}_i) f_l'(I_i)"


def test_a_number_of_examples_does_not_count_itself():
    written = dialect("CSCI4360").latex(formula("HALF-SUM-SQUARED"))
    assert r"\sum_{i=1}^{n} (" in written and "_i - y_i)^2" in written and "_n" not in written


def test_turned_formulas_still_compute(network):
    """COLLAPSE is read aloud in column letters with column parameters: both of its sides agree with the core."""
    model = network([3, 4, 2], "linear")
    p = convert(model.get_weights(), "course", "CSCI4360")
    x = np.random.default_rng(1).normal(size=(5, 3))
    values = {"W2": p.W[2], "W3": p.W[3], "b2": p.b[2], "b3": p.b[3], "x": x.T}
    written = dialect("CSCI4360").latex(formula("COLLAPSE")).replace("a^L", "a")
    for old, new in (
        ("w^2", r"\mathrm{W2}"),
        ("w^3", r"\mathrm{W3}"),
        ("b^2", r"\mathrm{b2}"),
        ("b^3", r"\mathrm{b3}"),
    ):
        written = written.replace(old, new)
    np.testing.assert_allclose(read(written, values)["a"], model(x).T, rtol=1e-12)


@pytest.mark.parametrize("name", DIALECTS)
def test_every_formula_can_be_written(name):
    for entry in FORMULAS.values():
        written = dialect(name).latex(entry)
        assert (
            "@" not in written and written.count("{") == written.count("}") and written.count("(") == written.count(")")
        )
        assert "@" not in entry.latex_in(dialect(name).symbols)
    assert all(dialect("course").latex(entry) == entry.latex for entry in FORMULAS.values())
