"""The judges refuse what differs, what cannot be read, and a wrong derivative."""

import dataclasses

import pytest

from coursekit.formulas import formula
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import Disagreement, nudges, reads, slope_of

SLOPE = formula("SIGMOID-SLOPE")


def test_the_message_shows_both_values_and_the_point():
    wrong = dataclasses.replace(formula("SIGMOID"), template=r"@sigmoid@(@net@) = \frac{1}{1 + e^{@net@}}")
    with pytest.raises(Disagreement, match=r"SIGMOID: .* the LaTeX gives .*, the code .*, at net="):
        wrong.check()


def test_latex_that_cannot_be_read_is_refused():
    with pytest.raises(Disagreement, match="No value for 'nett'"):
        dataclasses.replace(formula("LINEAR"), template="@f@(@net@) = @nett@").check()


def test_a_shape_that_differs_is_refused():
    judge = reads(lambda f, v: [1.0, 1.0], {"net": fixed(1.0)})
    with pytest.raises(Disagreement, match="LINEAR"):
        judge(formula("LINEAR"))


def test_sympy_refuses_a_wrong_derivative_by_itself():
    judge = slope_of(lambda: formula("SIGMOID"), {"net": number()})
    with pytest.raises(Disagreement, match="the derivative of SIGMOID is"):
        judge(dataclasses.replace(SLOPE, template="s = @sigmoid@(@net@)"))
    judge(SLOPE)


def test_nudging_refuses_a_wrong_derivative():
    draws = {"pred": number(), "target": number()}
    judge = nudges(lambda: formula("HALF-SQUARED-ONE"), draws, {"dloss_one/dpred": "pred"})
    judge(formula("GRAD-PRED"))
    wrong = dataclasses.replace(formula("GRAD-PRED"), template=formula("GRAD-PRED").template + " + 0.001")
    with pytest.raises(Disagreement, match="GRAD-PRED: for dloss_one/dpred"):
        judge(wrong)


def test_one_left_side_may_be_asked_for_by_name():
    judge = reads(lambda f, v: f(v["net"]), {"net": number()}, gives="f(net)")
    judge(formula("LINEAR"))
    with pytest.raises(Disagreement, match=r"for f\(net\) the LaTeX gives None"):
        judge(dataclasses.replace(formula("LINEAR"), template="@f@'(@net@) = @net@"))


def test_code_cannot_change_the_values_it_is_judged_on():
    def spoil(f, v):
        v["Weight"] *= 0
        return v["Weight"]

    same = dataclasses.replace(formula("SGD"), template="@Weight@ = @Weight@")
    with pytest.raises(Disagreement, match="SGD"):
        reads(spoil, {"Weight": array(2, low=1)})(same)
