"""Single units that fire by counting, and three rules by which a single unit learns."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, one_of, whole, wholes
from coursekit.formulas.judge import Disagreement, reads
from coursekit.formulas.record import Formula
from coursekit.neurons import (
    adaline_update,
    add_bias_column,
    hebb_update,
    mp_neuron,
    net_input,
    novikoff_bound,
    perceptron_update,
    step,
    threshold_to_bias,
    train_perceptron,
)

_LINES = {"input": wholes(3), "inputs": fixed(3), "veto": wholes(2), "vetoes": fixed(2), "threshold": whole(0, 3)}
_TIE = {**_LINES, "input": fixed(np.array([0.0, 1, 1])), "veto": fixed(np.zeros(2)), "threshold": one_of([1, 2, 3])}
_ONE_VETO = {**_TIE, "threshold": fixed(1), "veto": one_of([np.array([1.0, 0]), np.array([0.0, 1])])}
_UNIT = {"input": array(3), "weight": array(3), "inputs": fixed(3), "threshold": number()}
_LAYER = {"Input": array(4, 3), "Weight": array(3, 2), "Bias": array(2), "inputs": fixed(3)}
_WITH_ONE = {"inputs": fixed(3), "rate": number(0.1, 1), "input": lambda rng: np.append(1.0, rng.uniform(-2, 2, 3))}
_OUTPUTS = {**_WITH_ONE, "Weight": array(4, 3), "target": wholes(3)}
_ONE = {**_WITH_ONE, "weight": array(4)}
_ADALINE = {**_ONE, "target": number(), "rate": number(0.1, 1.9)}
_FREE = {"i": 4, "j": 3}
_PLUS_MINUS = fixed(lambda z: step(z, low=-1))
_SIGNS = {
    **_OUTPUTS,
    "target": lambda rng: 2.0 * rng.integers(0, 2, 3) - 1,
    "step": _PLUS_MINUS,
    r"step_\pm": _PLUS_MINUS,
}


def _count(rule):
    def call(mp_neuron, v):
        n, m = len(v["input"]), len(v["veto"])
        return mp_neuron([*v["input"], *v["veto"]], v["threshold"], inhibitory=range(n, n + m), rule=rule)

    return tuple(reads(call, draws, gives="act") for draws in (_LINES, _TIE, _ONE_VETO))


def _as_bias(threshold_to_bias, v):
    wide = threshold_to_bias(v["weight"], v["threshold"])
    return wide[0], wide @ add_bias_column(v["input"])


def _with_column(add_bias_column, v):
    return add_bias_column(v["Input"]) @ np.vstack([v["Bias"], v["Weight"]])


def _update(**options):
    return lambda f, v: f(v["Weight"], v["input"], v["target"], v["rate"], **options)


def _change(perceptron_update, v):
    return perceptron_update(v["weight"], v["input"], v["target"], v["rate"]) - v["weight"]


def _adaline(adaline_update, v):
    return adaline_update(v["weight"], v["input"], v["target"], v["rate"])


def _after_adaline(v):
    return {"weight'": _adaline(adaline_update, v)}


def _left_over(adaline_update, v):
    return v["target"] - _adaline(adaline_update, v) @ v["input"]


def _separable(v):
    """Six points with the labels of a line, and the separator with the widest margin."""
    labels = np.where(v["points"] @ v["line"][1:] + v["line"][0] >= 0, 1, -1)
    return {
        "input": add_bias_column(v["points"]),
        "target": labels,
        "weight": 3 * novikoff_bound(v["points"], labels).w,
    }


def _bound(novikoff_bound, v):
    found = novikoff_bound(v["points"], v["target"])
    return np.sqrt(found.R2), found.gamma, found.bound


def _no_run_makes_more_mistakes(formula):
    """A limit: trained perceptrons stay below the bound."""
    rng = np.random.default_rng(0)
    for _ in range(4):
        v = {"points": rng.uniform(-2, 2, (6, 2)), "line": rng.uniform(-2, 2, 3)}
        v |= _separable(v)
        run = train_perceptron(v["points"], v["target"], convention="pm1", max_epochs=10_000)
        if not run.converged or sum(run.mistakes) > formula.function(v["points"], v["target"]).bound:
            raise Disagreement(f"{formula.id}: a perceptron made {sum(run.mistakes)} mistakes, more than the bound.")


def _xor_nets(net_input, v):
    z00, z01, z10, z11 = (net_input(np.array(x), v["weight"], v["bias"]) for x in ([0, 0], [0, 1], [1, 0], [1, 1]))
    if not np.isclose(z01 + z10, z00 + z11):
        raise Disagreement("XOR-CLASH: the net inputs do not balance.")
    return z01 + z10


FORMULAS = (
    Formula(
        id="MP-NEURON",
        name="McCulloch-Pitts neuron with inhibitory lines",
        template=r"@act@ = \Big[\sum_{i=1}^{@inputs@} @input@_i \geq @threshold@\Big]"
        r"\,\Big[\sum_{k=1}^{@vetoes@} @veto@_k = 0\Big]",
        function=mp_neuron,
        slides=("C4",),
        lesson="01",
        judges=_count(">="),
    ),
    Formula(
        id="MP-NEURON-STRICT",
        name="McCulloch-Pitts neuron that must exceed its threshold",
        template=r"@act@ = \Big[\sum_{i=1}^{@inputs@} @input@_i > @threshold@\Big]"
        r"\,\Big[\sum_{k=1}^{@vetoes@} @veto@_k = 0\Big]",
        function=mp_neuron,
        slides=("C4",),
        lesson="01",
        judges=_count(">"),
    ),
    Formula(
        id="THRESHOLD-TO-BIAS",
        name="a threshold is the weight of an input that is always 1",
        template=r"@weight@_0 = -@threshold@,\qquad @input@_0 = 1,\qquad"
        r" @net@ = @weight@_0@input@_0 + \sum_{i=1}^{@inputs@} @weight@_i@input@_i",
        function=threshold_to_bias,
        slides=("K4",),
        lesson="01",
        judges=(reads(_as_bias, _UNIT, gives=("weight_0", "net")),),
    ),
    Formula(
        id="BIAS-COLUMN",
        name="biases are the weights of a column of ones",
        template=r"@Net@_{kj} = 1 \cdot @Bias@_j + \sum_{i=1}^{@inputs@} @Input@_{ki}@Weight@_{ij}",
        function=add_bias_column,
        slides=("C14", "K4"),
        lesson="01",
        judges=(reads(_with_column, _LAYER, free={"k": 4, "j": 2}, gives="Net"),),
    ),
    Formula(
        id="HEBB",
        name="Hebb's rule",
        template=r"@Weight@_{ij} \leftarrow @Weight@_{ij} + @rate@\,@input@_i@target@_j",
        function=hebb_update,
        slides=("C6",),
        lesson="02",
        judges=(reads(_update(), _OUTPUTS, free=_FREE, gives="Weight"),),
    ),
    Formula(
        id="PERCEPTRON-01",
        name="perceptron rule for labels 0 and 1",
        template=r"@pred@_j = @step@\Big(\sum_{i=0}^{@inputs@} @Weight@_{ij}@input@_i\Big),\qquad"
        r" @Weight@_{ij} \leftarrow @Weight@_{ij} + @rate@\,(@target@_j - @pred@_j)\,@input@_i",
        function=perceptron_update,
        slides=("C6",),
        lesson="02",
        judges=(reads(_update(), {**_OUTPUTS, "step": fixed(step)}, free=_FREE, gives="Weight"),),
    ),
    Formula(
        id="PERCEPTRON-PM1",
        name="perceptron rule for labels -1 and +1, on mistakes only",
        template=r"@pred@_j = @step@_{\pm}\Big(\sum_{i=0}^{@inputs@} @Weight@_{ij}@input@_i\Big),\qquad"
        r" @Weight@_{ij} \leftarrow @Weight@_{ij} + @rate@\,[@pred@_j \neq @target@_j]\,@target@_j@input@_i",
        function=perceptron_update,
        slides=("K3",),
        lesson="02",
        judges=(reads(_update(convention="pm1"), _SIGNS, free=_FREE, gives="Weight"),),
    ),
    Formula(
        id="PERCEPTRON-SAME",
        name="both codings of the labels change the weights alike",
        template=r"@pred@ = @step@(@weight@^\top @input@),\qquad @target@_{\pm} = 2@target@ - 1,\qquad"
        r" @pred@_{\pm} = 2@pred@ - 1,\qquad @rate@\,(@target@ - @pred@)\,@input@"
        r" = @rate@\,[@pred@_{\pm} \neq @target@_{\pm}]\,@target@_{\pm}@input@",
        function=perceptron_update,
        slides=("C6", "K3"),
        lesson="02",
        judges=(reads(_change, {**_ONE, "target": whole(0, 1), "step": fixed(step)}),),
    ),
    Formula(
        id="ADALINE",
        name="Adaline, the normalised delta rule",
        template=r"@residual@ = @target@ - @weight@^\top @input@,\qquad"
        r" @weight@ \leftarrow @weight@ + @rate@\,@residual@\,\frac{@input@}{\lVert @input@ \rVert^2}",
        function=adaline_update,
        slides=("K8",),
        lesson="02",
        judges=(reads(_adaline, _ADALINE, gives="weight"),),
    ),
    Formula(
        id="ADALINE-SHRINK",
        name="a step of Adaline leaves a fixed share of the error",
        template=r"@target@ - @weight@'^\top @input@ = (1 - @rate@)\,(@target@ - @weight@^\top @input@)",
        function=adaline_update,
        slides=("K8",),
        lesson="02",
        judges=(reads(_left_over, _ADALINE, more=_after_adaline),),
    ),
    Formula(
        id="NOVIKOFF",
        name="largest number of mistakes on separable data",
        template=r"@radius@ = \max_{n \leq @examples@} \lVert @input@_n \rVert,\qquad"
        r" @margin@ = \min_{n \leq @examples@} \frac{@target@_n\,@weight@^\top @input@_n}{\lVert @weight@ \rVert}"
        r",\qquad @bound@ = \frac{@radius@^2}{@margin@^2}",
        function=novikoff_bound,
        slides=("C6",),
        lesson="02",
        judges=(
            reads(
                _bound,
                {"points": array(6, 2), "line": array(3), "examples": fixed(6)},
                more=_separable,
                gives=("radius", "margin", "bound"),
            ),
            _no_run_makes_more_mistakes,
        ),
    ),
    Formula(
        id="XOR-CLASH",
        name="what XOR wants to be positive equals what it wants to be negative",
        template=r"(@weight@_2 + @bias@) + (@weight@_1 + @bias@) = @bias@ + (@weight@_1 + @weight@_2 + @bias@)",
        function=net_input,
        slides=("C5", "C7", "L3"),
        lesson="02",
        judges=(reads(_xor_nets, {"weight": array(2), "bias": number()}),),
    ),
)
"""Formulas of learning rules."""
