"""The gradients of a net with one hidden layer, worked out with paper and pencil."""

import numpy as np

from coursekit.autodiff import Value
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import example, passes, stack, traced
from coursekit.nn import Sequential
from coursekit.nn.activations import linear, sigmoid, tanh
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.optimizers import SGD

_LINEAR = stack(sizes=(3, 4, 1), batch=1, bends=(linear, linear))
_NO_BIAS = {**_LINEAR, "Bias": fixed({1: np.zeros(4), 2: np.zeros(1)})}
_BENT = stack(sizes=(3, 4, 1), batch=1, bends=(tanh, sigmoid))
_BATCH = stack(sizes=(3, 4, 2), bends=(linear, linear))
_BENT_BATCH = stack(sizes=(3, 4, 2), bends=(tanh, sigmoid))
_PAIR = {"pred": number(), "target": number()}
_STEP = {"weight": array(2, 3), "rate": number(0.01, 1), "dloss/dweight": array(2, 3)}


def _to_one(v):
    """Small letters of a net with one output, and the derivatives between prediction, net input and parameters."""
    one = example(v)
    weight, bias = {**one["weight"], 2: one["weight"][2][:, 0]}, {**one["bias"], 2: one["bias"][2][0]}
    slopes = {f"dpred/d{name}": value for name, value in _of_prediction(v).items()}
    named = {"pred": one["act"][2][0], "target": one["target"][0], "dloss_one/dpred": one["dloss_one/dact"][2][0]}
    return {**one, "weight": weight, "bias": bias, **slopes, **named, "dnet[2]/dweight[2]": _of_last_net(v)}


def _of_prediction(v):
    """Derivatives of the prediction by everything below: the gradients of a loss that is the prediction itself."""
    by = passes(v, loss=lambda A, Y: A.sum())
    W, b, Z = by["dloss/dWeight"], by["dloss/dBias"], by["dloss/dNet"]
    return {"weight[1]": W[1], "weight[2]": W[2][:, 0], "bias[1]": b[1], "bias[2]": b[2][0], "net[2]": Z[2][0, 0]}


def _of_last_net(v):
    w = Value(v["Weight"][2][:, 0])
    (w * example(v)["act"][1]).sum().backward()
    return w.grad


def _grad(layer, name):
    """One gradient of the trace; that of the output unit without its axis of length one."""

    def pick(trace, v):
        found = getattr(trace[layer - 1], name)
        return found if layer == 1 else found[..., 0]

    return traced(pick)


def _all_four(trace, v):
    first, second = trace.layers
    return second.delta, second.dW, first.dW, second.db, first.db


def _sgd(SGD, v):
    SGD(learning_rate=v["rate"]).apply(v["weight"], v["dloss/dweight"])
    return v["weight"]


FORMULAS = (
    Formula(
        id="GRAD-PRED",
        name="how the half squared error answers to the prediction",
        template=r"\frac{\partial @loss_one@}{\partial @pred@} = @pred@ - @target@",
        function=HalfSquaredError().gradient,
        slides=("C13", "L16"),
        lesson="05",
        judges=(
            reads(
                lambda f, v: f(np.array([[v["target"]]]), np.array([[v["pred"]]]))[0, 0], _PAIR, gives="dloss_one/dpred"
            ),
        ),
    ),
    Formula(
        id="GRAD-W2",
        name="gradient of a weight of the output unit",
        template=r"\frac{\partial @loss_one@}{\partial @weight@^{[2]}_j} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @weight@^{[2]}_j}"
        r" = (@pred@ - @target@) \sum_{i=1}^{@width@_0} @input@_i\, @weight@^{[1]}_{ij}",
        function=Sequential.trace,
        slides=("C13",),
        lesson="05",
        judges=(reads(_grad(2, "dW"), _NO_BIAS, free={"j": 4}, gives="dloss_one/dweight[2]", more=_to_one),),
    ),
    Formula(
        id="GRAD-W1",
        name="gradient of a weight of the hidden layer",
        template=r"\frac{\partial @loss_one@}{\partial @weight@^{[1]}_{ij}} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @weight@^{[1]}_{ij}}"
        r" = (@pred@ - @target@)\, @weight@^{[2]}_j\, @input@_i",
        function=Sequential.trace,
        slides=("C13",),
        lesson="05",
        judges=(reads(_grad(1, "dW"), _LINEAR, free={"i": 3, "j": 4}, gives="dloss_one/dweight[1]", more=_to_one),),
    ),
    Formula(
        id="GRAD-B2",
        name="gradient of the bias of the output unit",
        template=r"\frac{\partial @loss_one@}{\partial @bias@^{[2]}} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @bias@^{[2]}}"
        r" = @pred@ - @target@",
        function=Sequential.trace,
        slides=("C15",),
        lesson="05",
        judges=(reads(_grad(2, "db"), _LINEAR, gives="dloss_one/dbias[2]", more=_to_one),),
    ),
    Formula(
        id="GRAD-B1",
        name="gradient of a bias of the hidden layer",
        template=r"\frac{\partial @loss_one@}{\partial @bias@^{[1]}_j} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @bias@^{[1]}_j}"
        r" = (@pred@ - @target@)\, @weight@^{[2]}_j",
        function=Sequential.trace,
        slides=("C15",),
        lesson="05",
        judges=(reads(_grad(1, "db"), _LINEAR, free={"j": 4}, gives="dloss_one/dbias[1]", more=_to_one),),
    ),
    Formula(
        id="GRADS-MATRIX",
        name="all gradients of two linear layers",
        template=r"\begin{aligned} @Delta@^{[2]} &= \frac{1}{@batch@} (@Pred@ - @Target@) \\"
        r" \nabla_{@Weight@^{[2]}} @loss@ &= @Act@^{[1]\top} @Delta@^{[2]} \\"
        r" \nabla_{@Weight@^{[1]}} @loss@ &= @Input@^\top \big(@Delta@^{[2]} @Weight@^{[2]\top}\big) \\"
        r" \nabla_{@Bias@^{[2]}} @loss@ &= @ones@^\top @Delta@^{[2]} \\"
        r" \nabla_{@Bias@^{[1]}} @loss@ &= @ones@^\top \big(@Delta@^{[2]} @Weight@^{[2]\top}\big) \end{aligned}",
        function=Sequential.trace,
        slides=("C15", "C16"),
        lesson="05",
        judges=(
            reads(
                traced(_all_four),
                _BATCH,
                gives=("Delta[2]", "dloss/dWeight[2]", "dloss/dWeight[1]", "dloss/dBias[2]", "dloss/dBias[1]"),
                more=lambda v: {"Pred": passes(v)["Act"][2], "Act": passes(v)["Act"]},
            ),
        ),
    ),
    Formula(
        id="OUTPUT-CHAIN",
        name="gradient of a weight of an output unit with activation",
        template=r"\frac{\partial @loss_one@}{\partial @weight@^{[2]}_j} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @net@^{[2]}}"
        r" \frac{\partial @net@^{[2]}}{\partial @weight@^{[2]}_j}",
        function=Sequential.trace,
        slides=("C19",),
        lesson="06",
        judges=(reads(_grad(2, "dW"), _BENT, free={"j": 4}, gives="dloss_one/dweight[2]", more=_to_one),),
    ),
    Formula(
        id="OUTPUT-GRAD",
        name="gradient of the weights of an output layer with activation",
        template=r"\nabla_{@Weight@^{[2]}} @loss@ = @Act@^{[1]\top}"
        r" \Big(\frac{\partial @loss@}{\partial @Pred@} \odot @f@_2'(@Net@^{[2]})\Big)",
        function=Sequential.trace,
        slides=("C19",),
        lesson="06",
        judges=(
            reads(
                traced(lambda trace, v: trace[1].dW),
                _BENT_BATCH,
                gives="dloss/dWeight[2]",
                more=lambda v: (by := passes(v)) | {"dloss/dPred": by["dloss/dAct"][2]},
            ),
        ),
    ),
    Formula(
        id="STEP-DOWN",
        name="one weight goes one step downhill",
        template=r"@weight@_{ij} \leftarrow @weight@_{ij} - @rate@"
        r" \frac{\partial @loss@}{\partial @weight@_{ij}}",
        function=SGD,
        slides=("C10", "C12", "L10"),
        lesson="05",
        judges=(reads(_sgd, _STEP, gives="weight", free={"i": 2, "j": 3}),),
    ),
)
"""Formulas of the worked two-layer examples."""
