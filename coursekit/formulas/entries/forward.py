"""The way forward: one unit, one layer, two layers, any number of layers, in sums and in matrices."""

import numpy as np

from coursekit.examples import nine_weights
from coursekit.formulas.draws import array, fixed, number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import columns, example, passes, stack, traced
from coursekit.nn import Input, Sequential
from coursekit.nn.activations import linear, sigmoid, tanh
from coursekit.nn.layers import Activation, Dense

_UNIT = {"weight": array(3), "input": array(3), "bias": number(), "inputs": fixed(3), "sigmoid": fixed(sigmoid)}
_ANY = {**stack(), "l": whole(1, 3)}
_ONE = {**stack(batch=1), "l": fixed(2)}
_LINEAR = stack(sizes=(3, 4, 2), bends=(linear, linear))
_NO_BIAS = {**_LINEAR, "Bias": fixed({1: np.zeros(4), 2: np.zeros(2)})}
_ONE_OUTPUT = stack(sizes=(3, 4, 1), batch=1, bends=(linear, linear))
_ONE_OUTPUT_NO_BIAS = {**_ONE_OUTPUT, "Bias": fixed({1: np.zeros(4), 2: np.zeros(1)})}
_NINE = {
    "weight": array(2, 2),
    "bias": array(2),
    "weight_out": array(2),
    "bias_out": number(),
    "input": array(2),
    "target": number(0, 1),
    "f": fixed(sigmoid),
}


def _unit(Dense, v):
    layer = Dense(1, "sigmoid", dtype="float64")
    layer.build((3,))
    layer.set_weights([v["weight"][:, None], [v["bias"]]])
    return layer(v["input"][None])[0, 0]


def _composed(Sequential, v):
    return Sequential([Input((1,)), Activation(v["f"], dtype="float64"), Activation(v["g"], dtype="float64")])(
        [[v["input"]]]
    )[0, 0]


def _nine(nine_weights, v):
    w, b, (v1, v2), c = v["weight"], v["bias"], v["weight_out"], v["bias_out"]
    names = {"w11": w[0, 0], "w12": w[0, 1], "w21": w[1, 0], "w22": w[1, 1], "b1": b[0], "b2": b[1]}
    return tuple(
        nine_weights("sigmoid", {**names, "v1": v1, "v2": v2, "c": c}, v["input"], v["target"]).values.values()
    )


def _to_one(v):
    """Small letters of a net with one output: weight[2] is a vector, bias[2] a number."""
    one = example(v)
    weight, bias = {**one["weight"], 2: one["weight"][2][:, 0]}, {**one["bias"], 2: one["bias"][2][0]}
    return {**one, "weight": weight, "bias": bias}


def _z_and_a(trace, v):
    return trace[v["l"] - 1].z, trace[v["l"] - 1].a


FORMULAS = (
    Formula(
        id="LOGISTIC-UNIT",
        name="one logistic unit",
        template=r"@pred@ = @sigmoid@\Big(@bias@ + \sum_{i=1}^{@inputs@} @weight@_i @input@_i\Big)"
        r" = \frac{1}{1 + e^{-(@bias@ + \sum_{i=1}^{@inputs@} @weight@_i @input@_i)}}",
        function=Dense,
        slides=("D4", "D48"),
        lesson="04",
        judges=(reads(_unit, _UNIT, gives="pred"),),
    ),
    Formula(
        id="COMPOSE",
        name="a function of a function",
        template=r"(@g@ \circ @f@)(@input@) = @g@(@f@(@input@))",
        function=Sequential,
        slides=("D45",),
        lesson="04",
        judges=(
            reads(_composed, {"f": fixed(tanh), "g": fixed(sigmoid), "input": number()}, gives=r"(g\circf)(input)"),
        ),
    ),
    Formula(
        id="NINE-WEIGHTS",
        name="the net with nine weights, w (to, from)",
        template=r"\begin{aligned}"
        r" @net@_1 &= @bias@_1 + @weight@_{11} @input@_1 + @weight@_{12} @input@_2 \\"
        r" @net@_2 &= @bias@_2 + @weight@_{21} @input@_1 + @weight@_{22} @input@_2 \\"
        r" @hidden@_1 &= @f@(@net@_1) \\ @hidden@_2 &= @f@(@net@_2) \\"
        r" @out_net@ &= @bias_out@ + @weight_out@_1 @hidden@_1 + @weight_out@_2 @hidden@_2 \\"
        r" @pred@ &= @f@(@out_net@) \\"
        r" @error_sum@ &= \frac{1}{2} (@pred@ - @target@)^2 \end{aligned}",
        function=nine_weights,
        slides=("L6", "L14"),
        lesson="05",
        judges=(reads(_nine, _NINE, gives=("net_1", "net_2", "hidden_1", "hidden_2", "out_net", "pred", "error_sum")),),
    ),
    Formula(
        id="UNIT-ACT",
        name="activation of one unit, w (from, to)",
        template=r"@act@^{[l]}_j = @f@_l\Big(\sum_{i=1}^{@width@_{l-1}}"
        r" @weight@^{[l]}_{ij}\, @act@^{[l-1]}_i + @bias@^{[l]}_j\Big)",
        function=Sequential.trace,
        slides=("P2", "K6"),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[1].a[0]), _ONE, free={"j": 2}, gives="act[l]", more=example),),
    ),
    Formula(
        id="UNIT-ACT-TO-FROM",
        name="activation of one unit, w (to, from)",
        template=r"@act@^{[l]}_j = @f@_l\Big(\sum_{k=1}^{@width@_{l-1}}"
        r" @weight@^{[l]}_{jk}\, @act@^{[l-1]}_k + @bias@^{[l]}_j\Big)",
        function=Sequential.trace,
        slides=("P2", "D11", "D13", "D14"),
        lesson="05",
        judges=(
            reads(
                traced(lambda trace, v: trace[1].a[0]),
                _ONE,
                free={"j": 2},
                gives="act[l]",
                more=lambda v: {**example(v), "weight": columns(v)["weight"]},
            ),
        ),
    ),
    Formula(
        id="COLUMN-ACT",
        name="one layer, one example as a column, w (to, from)",
        template=r"@net@^{[l]} = @weight@^{[l]} @act@^{[l-1]} + @bias@^{[l]},\qquad @act@^{[l]} = @f@_l(@net@^{[l]})",
        function=Sequential.trace,
        slides=("D15", "P2"),
        lesson="05",
        judges=(
            reads(
                traced(lambda trace, v: tuple(a.T for a in _z_and_a(trace, v))),
                {**stack(batch=1), "l": whole(1, 3)},
                gives=("net[l]", "act[l]"),
                more=columns,
            ),
        ),
    ),
    Formula(
        id="FEED-FORWARD",
        name="forward pass of a batch, layer by layer",
        template=r"@Net@^{[l]} = @Act@^{[l-1]} @Weight@^{[l]} + @Bias@^{[l]},\qquad @Act@^{[l]} = @f@_l(@Net@^{[l]})",
        function=Sequential.trace,
        slides=("D16", "D23", "C19"),
        lesson="06",
        judges=(reads(traced(_z_and_a), _ANY, gives=("Net[l]", "Act[l]"), more=passes),),
    ),
    Formula(
        id="TWO-LAYERS",
        name="two linear layers without bias",
        template=r"@Pred@ = @Input@ @Weight@^{[1]} @Weight@^{[2]}",
        function=Sequential.trace,
        slides=("C11",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[1].a), _NO_BIAS, gives="Pred"),),
    ),
    Formula(
        id="TWO-LAYERS-SUM",
        name="two linear layers without bias, as sums",
        template=r"@pred@ = \sum_{j=1}^{@width@_1} @weight@^{[2]}_j"
        r" \sum_{i=1}^{@width@_0} @input@_i\, @weight@^{[1]}_{ij}",
        function=Sequential.trace,
        slides=("C11",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[1].a[0, 0]), _ONE_OUTPUT_NO_BIAS, gives="pred", more=_to_one),),
    ),
    Formula(
        id="TWO-LAYERS-BIAS",
        name="two linear layers",
        template=r"@Pred@ = (@Input@ @Weight@^{[1]} + @Bias@^{[1]})\, @Weight@^{[2]} + @Bias@^{[2]}",
        function=Sequential.trace,
        slides=("C14",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[1].a), _LINEAR, gives="Pred"),),
    ),
    Formula(
        id="TWO-LAYERS-BIAS-SUM",
        name="two linear layers, as sums",
        template=r"@pred@ = \sum_{j=1}^{@width@_1} @weight@^{[2]}_j"
        r" \Big(\sum_{i=1}^{@width@_0} @input@_i\, @weight@^{[1]}_{ij} + @bias@^{[1]}_j\Big) + @bias@^{[2]}",
        function=Sequential.trace,
        slides=("C14",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[1].a[0, 0]), _ONE_OUTPUT, gives="pred", more=_to_one),),
    ),
    Formula(
        id="TWO-LAYERS-ACT",
        name="two layers with activations",
        template=r"@Net@^{[2]} = @f@_1(@Input@ @Weight@^{[1]} + @Bias@^{[1]})\, @Weight@^{[2]} + @Bias@^{[2]},"
        r"\qquad @Pred@ = @f@_2(@Net@^{[2]})",
        function=Sequential.trace,
        slides=("C19",),
        lesson="05",
        judges=(
            reads(
                traced(lambda trace, v: (trace[1].z, trace[1].a)),
                stack(sizes=(3, 4, 2), bends=(tanh, sigmoid)),
                gives=("Net[2]", "Pred"),
            ),
        ),
    ),
)
"""Formulas of the forward pass."""
