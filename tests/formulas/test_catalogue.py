"""LaTeX and code of every formula agree, and the judge finds every small slip."""

import dataclasses
import json
import pathlib
import re

import numpy as np
import pytest

from coursekit.formulas import FORMULAS, check_slide, formula, lesson
from coursekit.formulas.latex import roles

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())

SWAPS = [
    (r"\wedge", r"\vee"),
    (r"\vee", r"\wedge"),
    (r"\lnot", ""),
    (r"\max", r"\min"),
    (r"\geq", ">"),
    (r"\leq", "<"),
    (r"\ln", r"\exp"),
    (r"\odot", "+"),
    ("_{nj}", "_{jn}"),
    ("_k", "_j"),
    ("_i", "_1"),
    ("_{l-1}", "_l"),
]
SIGN_OR_NUMBER = re.compile(r"@\w+@|\\\w+|([+-])|(\d+(?:\.\d+)?)")


def slips(template):
    """The template with one sign turned, one minus lost, one number raised, or one sign or index swapped."""
    for match in SIGN_OR_NUMBER.finditer(template):
        before, after = template[: match.start()], template[match.end() :]
        if sign := match.group(1):
            yield before + ("-" if sign == "+" else "+") + after
            if sign == "-":
                yield before + after
        elif number := match.group(2):
            yield before + f"{float(number) + 1:g}" + after
    for old, new in SWAPS:
        for match in re.finditer(re.escape(old) + r"(?![a-z])", template):
            yield template[: match.start()] + new + template[match.end() :]


@pytest.mark.parametrize("id", FORMULAS)
def test_latex_and_code_agree(id):
    formula(id).check()


@pytest.mark.parametrize("id", [id for id in FORMULAS if any(slips(FORMULAS[id].template))])
def test_every_small_slip_in_the_latex_is_refused(id):
    for wrong in slips(FORMULAS[id].template):
        with pytest.raises(AssertionError, match=r"\w"):
            dataclasses.replace(FORMULAS[id], template=wrong).check()


@pytest.mark.parametrize("id", ["SIGMOID", "SIGMOID-SLOPE", "TANH-SLOPE", "SOFTMAX"])
def test_code_off_by_a_thousandth_is_refused(id):
    right = FORMULAS[id].function
    with pytest.raises(AssertionError, match=f"{id}: .* the LaTeX gives"):
        dataclasses.replace(FORMULAS[id], function=lambda z: 1.001 * right(z)).check()


def test_the_planted_slips_are_many():
    assert sum(len(list(slips(f.template))) for f in FORMULAS.values()) > 150


@pytest.mark.parametrize("id", FORMULAS)
def test_slides_and_lesson_exist(id):
    assert formula(id).id == id and formula(id).slides
    assert [check_slide(code) for code in formula(id).slides]
    assert lesson(formula(id).lesson)


def test_every_role_has_a_symbol_and_none_is_left():
    for entry in FORMULAS.values():
        assert "@" not in entry.latex and roles(entry.template)


def test_unknown_formula_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown formula 'SIGMOD'. Did you mean 'sigmoid'?"):
        formula("SIGMOD")
    with pytest.raises(ValueError, match="Did you mean 'tanh-slope'?"):
        formula("tanh-slop")


def test_ids_may_be_written_small():
    assert formula("tanh-slope") is FORMULAS["TANH-SLOPE"]


def test_golden_counts():
    count = formula("COUNT-TOTAL").function
    for sizes in ("4-4-3", "784-512-10", "960-4-30", "1216-29-45"):
        assert count([int(n) for n in sizes.split("-")]) == GOLDEN["counts"][sizes]
    assert count([2, 2, 1], use_bias=False) == GOLDEN["counts"]["linear_221_nobias"]


def test_golden_loss_and_softmax():
    example, logits = GOLDEN["linear_221"], GOLDEN["softmax_ce"]
    loss = formula("HALF-SQUARED").function([[example["y"]]], [[example["yhat"]]])
    assert loss == pytest.approx(example["loss"])
    a = formula("SOFTMAX").function(np.array(logits["z"]))
    assert a == pytest.approx(logits["a"], abs=1e-6)
    assert formula("FUSED-DELTA").function(np.eye(3)[[logits["class"]]], a[None])[0] == pytest.approx(
        logits["grad"], abs=1e-6
    )
