"""Where loss and output unit fit together, the slope of the unit cancels."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, one_hot_rows, one_of, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import model, stack, traced
from coursekit.nn import Sequential
from coursekit.nn.activations import linear, sigmoid, softmax
from coursekit.nn.layers import Dense
from coursekit.nn.losses import BinaryCrossentropy, CategoricalCrossentropy, HalfSquaredError

_NEURON = {**stack(sizes=(3, 1), bends=(sigmoid,)), "target": wholes(4), "examples": fixed(4)}
_SLOW = {"act": number(0.05, 0.95), "target": one_of((0.0, 1.0)), "input": number()}
_YES_NO = {"pred": number(0.05, 0.95), "target": number(0, 1)}
_ONE_HOT = {"net": array(1, 3), "target": one_hot_rows(1, 3), "classes": fixed(3)}
_LINEAR = stack(sizes=(3, 2), batch=1, bends=(linear,))


def _neuron(v):
    """One logistic unit on four examples: net inputs, and what the unit needs in small letters."""
    net = v["Input"] @ v["Weight"][1][:, 0] + v["Bias"][1][0]
    return {"input": v["Input"], "weight": v["Weight"][1][:, 0], "net": net, "act": sigmoid(net), "sigmoid": sigmoid}


def _dW(loss):
    def call(trace, v):
        return trace(model(v, loss), v["Input"], v["target"][:, None])[0].dW[:, 0]

    return call


def _slow(loss):
    """d loss / d w of a unit with output `act`, at the bend of a real layer."""

    def call(backward, v):
        layer = Dense(1, "sigmoid", use_bias=False, dtype="float64")
        layer.build((1,))
        layer.set_weights([[[np.log(v["act"] / (1 - v["act"])) / v["input"]]]])
        a = layer(np.array([[v["input"]]]))
        backward(layer, loss.gradient(np.array([[v["target"]]]), a), need_dx=False)
        return layer.kernel.grad[0, 0]

    return call


def _binary(delta, v):
    return delta(np.array([[v["target"]]]), np.array([[v["pred"]]]))[0, 0]


def _one_row(v):
    return {"net": v["net"][0], "target": v["target"][0], "act": softmax(v["net"][0])}


def _forward(v):
    net = model(v)
    return {"pred": net(v["Input"])[0], "target": v["Target"][0]}


FORMULAS = (
    Formula(
        id="SQUARED-GRADIENT",
        name="gradient of the half squared error for one logistic unit",
        template=r"\frac{\partial @loss@}{\partial @weight@_j} = \frac{1}{@examples@} \sum_{n=1}^{@examples@}"
        r" @input@_{nj} (@sigmoid@(@net@_n) - @target@_n)\, @sigmoid@(@net@_n) (1 - @sigmoid@(@net@_n))",
        function=Sequential.trace,
        slides=("D20", "D29", "D33"),
        lesson="10",
        judges=(reads(_dW("half_squared_error"), _NEURON, free={"j": 3}, gives="dloss/dweight", more=_neuron),),
    ),
    Formula(
        id="BCE-GRADIENT",
        name="gradient of the cross-entropy for one logistic unit",
        template=r"\frac{\partial @loss@}{\partial @weight@_j} = \frac{1}{@examples@} \sum_{n=1}^{@examples@}"
        r" @input@_{nj} (@sigmoid@(@net@_n) - @target@_n)",
        function=Sequential.trace,
        slides=("D33",),
        lesson="10",
        judges=(reads(_dW("binary_crossentropy"), _NEURON, free={"j": 3}, gives="dloss/dweight", more=_neuron),),
    ),
    Formula(
        id="SLOW-SQUARED",
        name="one neuron with the half squared error: the slope of the unit slows it down",
        template=r"\frac{\partial @loss_one@}{\partial @weight@} = (@act@ - @target@)\, @act@ (1 - @act@)\, @input@",
        function=Dense.backward,
        slides=("D33",),
        lesson="10",
        judges=(reads(_slow(HalfSquaredError()), _SLOW, gives="dloss_one/dweight"),),
    ),
    Formula(
        id="SLOW-CROSS-ENTROPY",
        name="one neuron with the cross-entropy: the slope of the unit cancels",
        template=r"\frac{\partial @loss_one@}{\partial @weight@} ="
        r" \frac{@act@ - @target@}{@act@ (1 - @act@)}\, @act@ (1 - @act@)\, @input@ = (@act@ - @target@)\, @input@",
        function=Dense.backward,
        slides=("D33",),
        lesson="10",
        judges=(reads(_slow(BinaryCrossentropy()), _SLOW, gives="dloss_one/dweight"),),
    ),
    Formula(
        id="DELTA-SIGMOID",
        name="sigmoid and binary cross-entropy fit together",
        template=r"\frac{\partial @loss_one@}{\partial @net@} ="
        r" \frac{@pred@ - @target@}{@pred@ (1 - @pred@)} \cdot @pred@ (1 - @pred@) = @pred@ - @target@",
        function=BinaryCrossentropy().delta,
        slides=("C23", "D33"),
        lesson="10",
        judges=(reads(_binary, _YES_NO, gives="dloss_one/dnet"),),
    ),
    Formula(
        id="DELTA-SOFTMAX",
        name="softmax and cross-entropy fit together",
        template=r"\frac{\partial @loss_one@}{\partial @net@_k} ="
        r" \sum_{j=1}^{@classes@} -\frac{@target@_j}{@act@_j} \cdot @act@_j ([j = k] - @act@_k)"
        r" = @act@_k - @target@_k",
        function=CategoricalCrossentropy().delta,
        slides=("C23", "D35"),
        lesson="10",
        judges=(
            reads(
                lambda f, v: f(v["target"][None], v["act"][None])[0],
                _ONE_HOT,
                gives="dloss_one/dnet",
                free={"k": 3},
                more=_one_row,
            ),
        ),
    ),
    Formula(
        id="DELTA-LINEAR",
        name="identity and half squared error fit together",
        template=r"\frac{\partial @loss_one@}{\partial @net@_j}"
        r" = (@pred@_j - @target@_j) \cdot 1 = @pred@_j - @target@_j",
        function=Sequential.trace,
        slides=("C13", "C23"),
        lesson="10",
        judges=(
            reads(
                traced(lambda trace, v: trace[0].delta[0]),
                _LINEAR,
                gives="dloss_one/dnet",
                free={"j": 2},
                more=_forward,
            ),
        ),
    ),
    Formula(
        id="DELTA-GENERAL",
        name="error at an output whose units answer to each other's net inputs",
        template=r"@delta@_k = \sum_{j=1}^{@classes@}"
        r" \frac{\partial @loss_one@}{\partial @act@_j} \frac{\partial @act@_j}{\partial @net@_k}",
        function=CategoricalCrossentropy().delta,
        slides=("D19", "D35"),
        lesson="10",
        judges=(
            reads(
                lambda f, v: f(v["target"][None], v["act"][None])[0],
                _ONE_HOT,
                gives="delta",
                free={"k": 3},
                more=lambda v: {**_one_row(v), **_by_softmax(_one_row(v))},
            ),
        ),
    ),
)
"""Formulas of losses paired with output units."""


def _by_softmax(v):
    """d loss / d a from the loss, and d a / d z, row by row, as softmax sends it back."""
    a = v["act"]
    dL = CategoricalCrossentropy().gradient(v["target"][None], a[None])[0]
    return {"dloss_one/dact": dL, "dact/dnet": np.array([softmax.backward(e, v["net"], a) for e in np.eye(len(a))])}
