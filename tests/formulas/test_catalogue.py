"""LaTeX and code of every formula agree, and the judge finds every small slip."""

import dataclasses
import json
import pathlib
import re

import numpy as np
import pytest

from coursekit.formulas import FORMULAS, check_slide, formula, lesson
from coursekit.formulas.latex import read, roles
from coursekit.nn.activations import sigmoid, tanh

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())

BACKPROP_LESSONS = {
    "04": "CENTRAL-DIFFERENCE CHAIN CHAIN-INSIDE TWO-PATHS MANY-PATHS GATE-BACK GATE-SUM GATE-PRODUCT GATE-EXP "
    "GATE-INVERSE CIRCUIT CIRCUIT-BACK LOGISTIC-UNIT LOGISTIC-GATES LOGISTIC-BACK COMPOSE",
    "05": "NINE-WEIGHTS NINE-OUTPUT-PIECES NINE-DS NINE-OUTPUT NINE-HIDDEN-PIECES NINE-HIDDEN NINE-HIDDEN-BIAS "
    "HALF-SQUARED-ONE GRAD-PRED GRAD-W2 GRAD-W1 GRAD-B2 GRAD-B1 GRADS-MATRIX STEP-DOWN NEURON-FORWARD NEURON-BLAME "
    "NEURON-DELTA NEURON-GRAD NEURON-BIAS-GRAD NEURON-STEP PRED-DELTA",
    "06": "FEED-FORWARD BP1 BP1-UNIT BP1-COLUMN BP1-SQUARED BP2 BP2-UNIT BP2-COLUMN BP3 BP3-UNIT BP4 BP4-UNIT "
    "BP4-COLUMN MEAN-GRADIENT CLASSIC-OUTPUT CLASSIC-HIDDEN CLASSIC-STEP CLASSIC-TOTAL ASCENT-OUTPUT ASCENT-HIDDEN",
}

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
    ("_{ij}", "_{ji}"),
    ("_{jk}", "_{kj}"),
    ("_{B,A}", "_{A,B}"),
    ("[l]", "[l+1]"),
    ("[l+1]", "[l]"),
    ("'(", "("),
    (r"\top}", "}"),
]
SYMMETRIC = {"FISHER-EMPIRICAL", "FISHER-LOGISTIC", "HESSIAN"}
"""Matrices for which turning i and j around is no slip."""

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
        if id in SYMMETRIC and "_{ji}" in wrong:
            continue
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


def test_golden_worked_example_by_the_latex_of_its_gradients():
    example = {name: np.array(value) for name, value in GOLDEN["linear_221"].items() if name[0] in "xyhWd"}
    values = {"Input": example["x"], "Act": {1: example["h"][None]}, "Weight": {2: example["W2"]}, "ones": np.ones(1)}
    values |= {"Pred": example["yhat"].reshape(1, 1), "Target": example["y"].reshape(1, 1), "batch": 1}
    said = read(formula("GRADS-MATRIX").template, values)
    for name, key in {"dW1": "dWeight[1]", "dW2": "dWeight[2]", "db1": "dBias[1]", "db2": "dBias[2]"}.items():
        assert np.ravel(said[f"dloss/{key}"]) == pytest.approx(np.ravel(example[name]))


@pytest.mark.parametrize("g", [sigmoid, tanh])
def test_golden_nine_weights_by_their_latex(g):
    golden = GOLDEN["comp9444_ref"]
    p, expected = golden["params"], golden[g.name]
    weights = {"weight": np.array([[p["w11"], p["w12"]], [p["w21"], p["w22"]]]), "bias": np.array([p["b1"], p["b2"]])}
    weights |= {"weight_out": np.array([p["v1"], p["v2"]]), "bias_out": p["c"]}
    values = {**weights, "input": np.array(golden["x"]), "target": golden["t"], "f": g}
    said = read(formula("NINE-WEIGHTS").template, values)
    assert (said["pred"], said["error_sum"]) == pytest.approx((expected["z"], expected["E"]))


def test_golden_circuits_by_their_latex():
    xyz, logistic = GOLDEN["graph_xyz"], GOLDEN["graph_logistic"]
    f, grads = formula("CIRCUIT").function(*xyz["at"]), formula("CIRCUIT-BACK").function(*xyz["at"]).gradients()
    assert (f.output.data, *map(grads.get, "xyzq")) == (xyz["f"], *(xyz[f"df_d{name}"] for name in "xyzq"))
    values = {"input": np.array(logistic["x"]), "weight": np.array(logistic["w"]), "pred": logistic["f"]}
    said = read(formula("LOGISTIC-BACK").template, values, free={"i": 2})
    for name, key in {"dweight": "dw", "dinput": "dx", "dbias": "db"}.items():
        assert said[f"dpred/{name}"] == pytest.approx(logistic[key])


@pytest.mark.parametrize(("lesson", "ids"), BACKPROP_LESSONS.items())
def test_the_backprop_lessons_have_their_formulas(lesson, ids):
    assert {id: FORMULAS[id].lesson for id in ids.split()} == dict.fromkeys(ids.split(), lesson)


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
