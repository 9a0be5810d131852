"""The nine-weight net gives the golden table, and SymPy finds the same nine slopes."""

import json
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from coursekit.dialects import NINE, comp9444, convert

GOLDEN = json.loads((Path(__file__).parent.parent / "golden.json").read_text())
REF, PIECES = GOLDEN["comp9444_ref"], GOLDEN["fill_in"]
P, X, T = REF["params"], REF["x"], REF["t"]


@pytest.mark.parametrize("g", ["sigmoid", "tanh"])
def test_the_golden_table(g):
    expected, found = REF[g], comp9444.gradients(P, X, T, g)
    d = comp9444.partials(P, X, T, g)
    assert comp9444.forward(P, X, g)["z"] == pytest.approx(expected["z"], rel=1e-12)
    assert comp9444.error(P, X, T, g) == pytest.approx(expected["E"], rel=1e-12)
    assert d["dE/dz"] * d["dz/ds"] == pytest.approx(expected["dE_ds"], rel=1e-12)
    assert {name: round(found[name], 6) for name in NINE} == {name: expected[name] for name in NINE}


@pytest.mark.parametrize("g", ["sigmoid", "tanh"])
def test_sympy_finds_the_same_nine_slopes(g):
    w = dict(zip(NINE, sp.symbols(NINE), strict=True))
    bend = sp.tanh if g == "tanh" else lambda s: 1 / (1 + sp.exp(-s))
    y = [bend(w[f"b{i}"] + w[f"w{i}1"] * X[0] + w[f"w{i}2"] * X[1]) for i in (1, 2)]
    E = (bend(w["c"] + w["v1"] * y[0] + w["v2"] * y[1]) - sp.Rational("0.9")) ** 2 / 2
    at = {w[name]: sp.Rational(str(P[name])) for name in NINE}
    found = comp9444.gradients(P, X, T, g)
    for name in NINE:
        assert abs(float(sp.diff(E, w[name]).subs(at).evalf(30)) - found[name]) < 1e-16


def test_the_answers_of_l17_and_l19():
    d, q = comp9444.partials(P, X, T), comp9444.forward(P, X)
    assert (d["ds/dv1"], d["ds/dv2"], d["ds/dc"]) == (q["y1"], q["y2"], 1)
    assert (d["ds/dy1"], d["ds/dy2"]) == (P["v1"], P["v2"])
    assert (d["du1/dw11"], d["du1/dw12"], d["du2/dw21"], d["du2/dw22"]) == (1, -1, 1, -1)
    assert d["dE/dz"] == q["z"] - T and d["dz/ds"] == pytest.approx(q["z"] * (1 - q["z"]))


def test_the_pieces_fall_into_place():
    """The key of L15: [2,4], [2,4,7], [2,4,1,5,3], and piece 6 is left over."""
    key = {"dE/ds": "dE_ds", "dE/dv1": "dE_dv1", "dE/dwij": "dE_dwij"}
    assert {name: list(comp9444.FILL_IN[name]) for name in key} == {name: PIECES[k] for name, k in key.items()}
    assert list(comp9444.SPARE) == PIECES["spare"] == sorted(set(comp9444.PIECES) - set(PIECES["dE_dwij"]) - {7})
    assert comp9444.fill_in("dE/dwij", [3, 5, 1, 4, 2]) and not comp9444.fill_in("dE/dv1", [2, 4, 6])


def test_the_pieces_multiply_to_the_gradients():
    d, slopes = comp9444.partials(P, X, T), comp9444.gradients(P, X, T)
    assert comp9444.product((2, 4, 7), d) == pytest.approx(slopes["v1"], rel=1e-12)
    assert comp9444.product((2, 4, 6), d) == pytest.approx(slopes["v2"], rel=1e-12)
    for i in (1, 2):
        for j in (1, 2):
            assert comp9444.product((2, 4, 1, 5, 3), d, i, j) == pytest.approx(slopes[f"w{i}{j}"], rel=1e-12)


def test_patterns_add_up():
    """Erratum L-03: E is a sum over patterns, so are its slopes."""
    x, t = np.array([[1.0, -1.0], [0.5, 2.0], [-3.0, 0.1]]), np.array([0.9, 0.1, 0.4])
    each = [comp9444.gradients(P, row, target) for row, target in zip(x, t, strict=True)]
    together = comp9444.gradients(P, x, t)
    for name in NINE:
        assert together[name] == pytest.approx(sum(g[name] for g in each), rel=1e-12)
    assert comp9444.error(P, x, t) == pytest.approx(sum(comp9444.error(P, *pair) for pair in zip(x, t, strict=True)))


def test_the_nine_numbers_as_one_vector():
    theta = comp9444.flatten(P)
    assert theta.shape == (9,) and theta[0] == P["c"] and theta[6] == P["w21"]
    assert comp9444.unflatten(theta) == P
    with pytest.raises(ValueError, match=r"Expected nine numbers in the order .* received shape \(8,\)"):
        comp9444.unflatten(theta[:8])


def test_the_wrong_index_gives_nothing(network):
    """Erratum L-02: read literally, w12 would reach the output through unit 2 as well, where it has no effect."""
    model = network([2, 2, 1])
    model.set_weights(convert(P, "COMP9444", "course").weights)
    slope = model.gradients(np.array([X], dtype=float), np.array([[T]]))[0]
    assert slope[1, 0] == pytest.approx(0.013056, abs=1e-6)
    assert comp9444.gradients(P, X, T)["w12"] == pytest.approx(slope[1, 0], rel=1e-12)


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match=r"two inputs, \(2,\) or \(N, 2\), received \(2, 3\). Did you pass x.T\?"):
        comp9444.forward(P, np.ones((2, 3)))
    with pytest.raises(ValueError, match="Unknown derivative 'dE/dv'. Did you mean 'dE/dv1'?"):
        comp9444.fill_in("dE/dv", [2])
    with pytest.raises(ValueError, match="pieces are numbered 1 to 7, received 8"):
        comp9444.fill_in("dE/ds", [2, 8])
