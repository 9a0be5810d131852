"""Why gradients fade on their way back, and how far out the sum of many random weights lies."""

import math

import numpy as np

from coursekit.examples import chain, saturation, sd_preactivation, slow_neuron
from coursekit.formulas.draws import array, fixed, number, whole
from coursekit.formulas.judge import Disagreement, reads
from coursekit.formulas.record import Formula
from coursekit.nn.activations import sigmoid, tanh

_FOUR = {"weight": array(4), "bias": array(4), "input": number(), "target": number(0, 1)}
_SLOPES = {"sigmoid'": fixed(sigmoid.slope), "tanh'": fixed(tanh.slope)}
_STRONG = {"weight": number(0.5, 100), "depth": whole(2, 8)}
_RANDOM = {"on": whole(1, 900), "sd_weight": number(0.1, 1), "sd_bias": number(0.1, 1)}


def _run(chain, v):
    return chain(v["weight"], v["bias"], v["input"], v["target"])


def _inside(v):
    found = _run(chain, v)
    return {"net": found.z, "act": found.a, "delta": found.db}


def _passed(chain, v):
    """The share of the error signal that equal weights pass on where every net input is 0, the steepest place."""
    w = np.full(v["depth"], v["weight"])
    found = chain(w, np.append(0.0, -0.5 * w[1:]), x=0.0)
    return found.db[0] / found.db[-1]


def _head_start(slow_neuron, v):
    """First move of the bias with cross-entropy, in units of the first move with the quadratic loss."""
    runs = [slow_neuron(v["weight"], v["bias"], epochs=1, loss=loss) for loss in ("crossentropy", "quadratic")]
    return float(np.divide(*(run.biases[1] - run.biases[0] for run in runs)))


def _never_more(formula):
    """A limit: whatever the biases, no chain passes on more."""
    rng = np.random.default_rng(0)
    for depth in range(2, 8):
        w = rng.uniform(-1, 1, depth)
        found = formula.function(w, rng.normal(size=depth))
        if abs(found.db[0] / found.db[-1]) > (np.abs(w).max() / 4) ** (depth - 1):
            raise Disagreement(f"{formula.id}: a chain of {depth} neurons passed on more than the bound.")


def _steepest_at_zero(f):
    """A judge by SymPy: only at 0 is the slope of f stationary, and the code is nowhere steeper than there."""

    def judge(formula) -> None:
        import sympy

        z = sympy.Symbol("z", real=True)
        slope = sympy.diff({"sigmoid": 1 / (1 + sympy.exp(-z)), "tanh": sympy.tanh(z)}[f.name], z)
        places = sympy.solveset(sympy.diff(slope, z).rewrite(sympy.exp), z, sympy.S.Reals)
        top = float(slope.subs(z, 0))
        if places != sympy.FiniteSet(0) or formula.function(np.linspace(-9, 9, 2001)).max() > top + 1e-12:
            raise Disagreement(
                f"{formula.id}: the slope is stationary at {places} instead of 0 only, or steeper there."
            )

    return judge


FORMULAS = (
    Formula(
        id="CHAIN-OF-FOUR",
        name="gradient of the first bias in a chain of four neurons",
        template=r"\frac{\partial @cost@}{\partial @act@_4} = @act@_4 - @target@,\qquad"
        r" \frac{\partial @cost@}{\partial @bias@_1} = @sigmoid@'(@net@_1)\,@weight@_2\,@sigmoid@'(@net@_2)"
        r"\,@weight@_3\,@sigmoid@'(@net@_3)\,@weight@_4\,@sigmoid@'(@net@_4)"
        r"\,\frac{\partial @cost@}{\partial @act@_4}",
        function=chain,
        slides=("D25",),
        lesson="09",
        judges=(
            reads(lambda f, v: (_run(f, v).db[0],), {**_FOUR, **_SLOPES}, more=_inside, gives=(r"dcost/dbias_1",)),
        ),
    ),
    Formula(
        id="CHAIN-BACK",
        name="error signal one neuron further back in a chain",
        template=r"@delta@_l = @sigmoid@'(@net@_l)\,@weight@_{l+1}\,@delta@_{l+1}",
        function=chain,
        slides=("D25",),
        lesson="09",
        judges=(
            reads(lambda f, v: _run(f, v).db[:3], {**_FOUR, **_SLOPES}, free={"l": 3}, more=_inside, gives="delta"),
        ),
    ),
    Formula(
        id="SIGMOID-STEEPEST",
        name="largest slope of the sigmoid",
        template=r"@sigmoid@'(0) = \frac{1}{4}",
        function=sigmoid.slope,
        slides=("D25",),
        lesson="09",
        judges=(reads(lambda f, v: f(0.0), _SLOPES, gives="sigmoid'(0)"), _steepest_at_zero(sigmoid)),
    ),
    Formula(
        id="TANH-STEEPEST",
        name="largest slope of tanh",
        template=r"@tanh@'(0) = 1",
        function=tanh.slope,
        slides=("D25", "D39"),
        lesson="09",
        judges=(reads(lambda f, v: f(0.0), _SLOPES, gives="tanh'(0)"), _steepest_at_zero(tanh)),
    ),
    Formula(
        id="CHAIN-BOUND",
        name="the most that arrives of an error signal at the first of L neurons with weights w",
        template=r"@passed@ = \Big(\frac{@weight@}{4}\Big)^{@depth@ - 1}",
        function=chain,
        slides=("D25",),
        lesson="09",
        judges=(reads(_passed, _STRONG, gives="passed"), _never_more),
    ),
    Formula(
        id="SD-NET-INPUT",
        name="spread of a net input with random weights, for inputs that are 1",
        template=r"@sd_net@ = \sqrt{@on@\,@sd_weight@^2 + @sd_bias@^2}",
        function=sd_preactivation,
        slides=("D30", "D43"),
        lesson="09",
        judges=(reads(lambda f, v: f(v["on"], v["sd_weight"], v["sd_bias"]), _RANDOM, gives="sd_net"),),
    ),
    Formula(
        id="SATURATED-SHARE",
        name="share of units whose net input lies farther out than c",
        template=r"@sd_net@ = @sd_weight@ \sqrt{@on@},\qquad"
        r" @beyond@ = \mathrm{erfc}\Big(\frac{@far@}{@sd_net@ \sqrt{2}}\Big)",
        function=saturation,
        slides=("D30",),
        lesson="09",
        judges=(
            reads(
                lambda f, v: f(v["on"], v["sd_weight"]).beyond(v["far"]),
                {**_RANDOM, "on": whole(1, 30), "far": number(0.5, 5), "erfc": fixed(math.erfc)},
                gives="beyond",
            ),
        ),
    ),
    Formula(
        id="SLOW-NEURON",
        name="how much faster a sure and wrong neuron starts to learn with cross-entropy",
        template=r"@act@ = @sigmoid@(@weight@ + @bias@),\qquad"
        r" \frac{\Delta @bias@_{\mathrm{crossentropy}}}{\Delta @bias@_{\mathrm{quadratic}}}"
        r" = \frac{1}{@act@\,(1 - @act@)}",
        function=slow_neuron,
        slides=("D29", "D33"),
        lesson="10",
        judges=(
            reads(
                _head_start,
                {"weight": number(), "bias": number(), "sigmoid": fixed(sigmoid)},
                gives=r"\frac{\Deltabias_{crossentropy}}{\Deltabias_{quadratic}}",
            ),
        ),
    ),
)
"""Formulas of vanishing gradients and saturation."""
