"""The classic algorithm, pattern by pattern: errors are wanted minus found, and updates add."""

from coursekit.formulas.draws import fixed, number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import binary_crossentropy, example, model, stack, traced
from coursekit.nn import Sequential
from coursekit.nn.activations import sigmoid
from coursekit.nn.losses import MeanSquaredError
from coursekit.nn.optimizers import SGD

_OUTPUTS = 2
_NET = stack(sizes=(3, 4, _OUTPUTS), batch=1, bends=(sigmoid, sigmoid))
_DEEP = {**stack(batch=1, bends=(sigmoid, sigmoid, sigmoid)), "l": fixed(2)}
_STEP = {**_NET, "rate": number(0.01, 1)}
_BATCH = {**stack(sizes=(3, 2), bends=(sigmoid,)), "classes": fixed(2), "examples": fixed(4)}


def _classic(v):
    """Classic errors are minus the error signals of the summed cross-entropy, here from autodiff."""
    one = example(v, binary_crossentropy)
    errors = {l: -_OUTPUTS * delta for l, delta in one["delta"].items()}
    return {
        "pred": one["act"][2],
        "target": one["target"],
        "net": one["net"][1],
        "act": one["act"][1],
        "weight": one["weight"][2],
        "delta": -errors[2],
        "error_out": errors[2],
        "f'": sigmoid.slope,
    }


def _error(layer):
    return traced(lambda trace, v: -_OUTPUTS * trace[layer - 1].delta[0], loss="binary_crossentropy")


def _change(trace, v):
    """The change that a step downhill gives to the output weights."""
    net = model(v, "binary_crossentropy")
    return -v["rate"] * _OUTPUTS * trace(net, v["Input"], v["Target"])[1].dW


def _changed(trace, v):
    change = _change(trace, v)
    return change, v["Weight"][2] + change


def _ascent(v):
    one = example(v)
    return {**one, "ascent": {l: -delta for l, delta in one["delta"].items()}}


def _ascent_of(pick_layer):
    return traced(lambda trace, v: -trace[pick_layer(v) - 1].delta[0])


def _added(SGD, v):
    one = example(v)
    W, dW = v["Weight"][v["l"]].copy(), one["dloss_one/dweight"][v["l"]]
    SGD(learning_rate=v["rate"]).apply(W, dW)
    return W


FORMULAS = (
    Formula(
        id="CLASSIC-OUTPUT",
        name="classic error of an output unit: wanted minus found",
        template=r"@error_out@_j = @target@_j - @pred@_j = -@delta@_j",
        function=Sequential.trace,
        slides=("K6", "K7", "K8", "K9", "K10", "K11"),
        lesson="06",
        judges=(reads(_error(2), _NET, gives="error_out", free={"j": 2}, more=_classic),),
    ),
    Formula(
        id="CLASSIC-HIDDEN",
        name="classic error of a hidden unit",
        template=r"@error_hidden@_i = @f@'(@net@_i) \sum_{j=1}^{@width@_2} @weight@_{ij}\, @error_out@_j",
        function=Sequential.trace,
        slides=("K6", "K7", "K8", "K9", "K10", "K11"),
        lesson="06",
        judges=(reads(_error(1), _NET, gives="error_hidden", free={"i": 4}, more=_classic),),
    ),
    Formula(
        id="CLASSIC-STEP",
        name="classic change of a weight: error of the receiver times activation of the sender",
        template=r"@change@_{ij} = @rate@\, @error_out@_j\, @act@_i,"
        r"\qquad @weight@_{ij} \leftarrow @weight@_{ij} + @change@_{ij}",
        function=Sequential.trace,
        slides=("K6", "K7", "K8", "K9", "K10", "K11"),
        lesson="06",
        judges=(reads(_changed, _STEP, free={"i": 4, "j": 2}, gives=("change", "weight"), more=_classic),),
    ),
    Formula(
        id="CLASSIC-TOTAL",
        name="total error of an epoch, by squares",
        template=r"@sum_squares@ = \sum_{n=1}^{@examples@} \sum_{j=1}^{@classes@} (@target@_{nj} - @pred@_{nj})^2",
        function=MeanSquaredError(),
        slides=("K11",),
        lesson="06",
        judges=(
            reads(
                lambda f, v: v["target"].size * f(v["target"], v["pred"]),
                _BATCH,
                gives="sum_squares",
                more=lambda v: {"target": v["Target"], "pred": model(v)(v["Input"])},
            ),
        ),
    ),
    Formula(
        id="ASCENT-OUTPUT",
        name="error of a logistic output unit with the sign turned",
        template=r"@ascent@^{[@depth@]}_k ="
        r" (@target@_k - @act@^{[@depth@]}_k)\, @act@^{[@depth@]}_k (1 - @act@^{[@depth@]}_k)",
        function=Sequential.trace,
        slides=("D24",),
        lesson="06",
        judges=(reads(_ascent_of(lambda v: v["depth"]), _DEEP, free={"k": 3}, gives="ascent[depth]", more=_ascent),),
    ),
    Formula(
        id="ASCENT-HIDDEN",
        name="error of a logistic hidden unit with the sign turned",
        template=r"@ascent@^{[l]}_j = @act@^{[l]}_j (1 - @act@^{[l]}_j)"
        r" \sum_{k=1}^{@width@_{l+1}} @weight@^{[l+1]}_{jk}\, @ascent@^{[l+1]}_k",
        function=Sequential.trace,
        slides=("D24",),
        lesson="06",
        judges=(reads(_ascent_of(lambda v: v["l"]), _DEEP, free={"j": 2}, gives="ascent[l]", more=_ascent),),
    ),
    Formula(
        id="ASCENT-STEP",
        name="with the sign turned, the step adds",
        template=r"@weight@^{[l]}_{ij} \leftarrow @weight@^{[l]}_{ij}"
        r" + @rate@\, @act@^{[l-1]}_i\, @ascent@^{[l]}_j",
        function=SGD,
        slides=("D24", "D35"),
        lesson="06",
        judges=(
            reads(_added, {**_DEEP, "rate": number(0.01, 1)}, free={"i": 4, "j": 2}, gives="weight[l]", more=_ascent),
        ),
    ),
)
"""Formulas of the classic algorithm."""
