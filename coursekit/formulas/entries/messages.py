"""A neuron gets messages from its senders, and sends blame back to them."""

import numpy as np

from coursekit.autodiff import Value
from coursekit.formulas.draws import number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import example, model, stack, traced
from coursekit.nn import Sequential
from coursekit.nn.activations import sigmoid, tanh
from coursekit.nn.layers import Dense
from coursekit.nn.losses import MeanSquaredError
from coursekit.nn.optimizers import SGD

_SENDERS, _RECEIVERS = "BCD", "PQR"
_NET = stack(sizes=(3, 1, 3), batch=1, bends=(tanh, tanh))
_LAST = {"pred": number(0.1, 0.9), "target": number(0, 1)}


def _named(v):
    """Neuron A with senders B, C, D and receivers P, Q, R; what it knows and what reaches it, by name."""
    one = example(v)
    W1, W2 = one["weight"][1][:, 0], one["weight"][2][0]
    return {
        **{f"act_{s}": x for s, x in zip(_SENDERS, one["input"], strict=True)},
        **{f"weight_{s},A": w for s, w in zip(_SENDERS, W1, strict=True)},
        **{f"weight_A,{r}": w for r, w in zip(_RECEIVERS, W2, strict=True)},
        **{f"delta_{r}": d for r, d in zip(_RECEIVERS, one["delta"][2], strict=True)},
        "bias_A": one["bias"][1][0],
        "net_A": one["net"][1][0],
        "delta_PQR": one["dloss_one/dact"][1][0],
        "delta_A": one["delta"][1][0],
        "f": tanh,
        "f'": tanh.slope,
        **_answers_of_the_net_input(v),
        **{"dloss_one/dweight_B,A": one["dloss_one/dweight"][1][0, 0], "dloss_one/dbias_A": one["delta"][1][0]},
    }


def _answers_of_the_net_input(v):
    """d z_A / d w_BA and d z_A / d b_A, by autodiff."""
    w, b = Value(v["Weight"][1][:, 0]), Value(v["Bias"][1][0])
    ((w * v["Input"][0]).sum() + b).backward()
    return {"dnet/dweight_AB,A": w.grad[0], "dnet/dbias_AA": b.grad}


def _blame(backward, v):
    """What the layer of P, Q, R sends back to A, given what reaches P, Q, R themselves."""
    net = model(v)
    net.forward(v["Input"])
    dL_da = net.loss.gradient(v["Target"], net.outputs[-1])
    return backward(net.layers[1], dL_da)[0, 0]


def _stepped(SGD, v):
    optimizer = SGD(learning_rate=v["rate"])
    found = np.array([v["weight_B,A"], v["bias_A"]])
    optimizer.apply(found, np.array([v["dloss_one/dweight_B,A"], v["dloss_one/dbias_A"]]))
    return tuple(found)


def _prediction(v):
    """One logistic output unit that ends at `pred`, and the two derivatives of its chain, by autodiff."""
    z = Value(np.log(v["pred"] / (1 - v["pred"])))
    a = z.sigmoid()
    ((a - v["target"]) ** 2).backward()
    dL = a.grad
    a.backward()
    return {"net": z.data, "dloss_one/dpred": dL, "dpred/dnet": z.grad, "f'": sigmoid.slope}


def _last_delta(backward, v):
    layer = Dense(1, "sigmoid", use_bias=False, dtype="float64")
    layer.build((1,))
    layer.set_weights([[[1.0]]])
    a = layer(np.array([[v["net"]]]))
    backward(layer, MeanSquaredError().gradient(np.array([[v["target"]]]), a))
    return layer.delta[0, 0]


FORMULAS = (
    Formula(
        id="NEURON-FORWARD",
        name="what neuron A receives and sends on",
        template=r"@net@_A = @bias@_A + @weight@_{B,A}\, @act@_B + @weight@_{C,A}\, @act@_C + \dots"
        r" + @weight@_{D,A}\, @act@_D,\qquad @act@_A = @f@(@net@_A)",
        function=Sequential.trace,
        slides=("P3", "P4"),
        lesson="05",
        judges=(
            reads(
                traced(lambda trace, v: (trace[0].z[0, 0], trace[0].a[0, 0])),
                _NET,
                gives=("net_A", "act_A"),
                more=_named,
            ),
        ),
    ),
    Formula(
        id="NEURON-BLAME",
        name="blame that reaches neuron A from its receivers",
        template=r"@delta@_{PQR} = @weight@_{A,P}\, @delta@_P + @weight@_{A,Q}\, @delta@_Q + \dots"
        r" + @weight@_{A,R}\, @delta@_R",
        function=Dense.backward,
        slides=("P5",),
        lesson="05",
        judges=(reads(_blame, _NET, gives="delta_PQR", more=_named),),
    ),
    Formula(
        id="NEURON-DELTA",
        name="error of neuron A",
        template=r"@delta@_A = @delta@_{PQR}\, @f@'(@net@_A)",
        function=Sequential.trace,
        slides=("P5",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[0].delta[0, 0]), _NET, gives="delta_A", more=_named),),
    ),
    Formula(
        id="NEURON-GRAD",
        name="gradient of a weight of neuron A: its error times what the sender sent",
        template=r"\frac{\partial @loss_one@}{\partial @weight@_{B,A}}"
        r" = @delta@_A \frac{\partial @net@_A}{\partial @weight@_{B,A}} = @delta@_A\, @act@_B",
        function=Sequential.trace,
        slides=("P7", "P8", "P9"),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[0].dW[0, 0]), _NET, gives="dloss_one/dweight_B,A", more=_named),),
    ),
    Formula(
        id="NEURON-BIAS-GRAD",
        name="gradient of the bias of neuron A",
        template=r"\frac{\partial @loss_one@}{\partial @bias@_A}"
        r" = @delta@_A \frac{\partial @net@_A}{\partial @bias@_A} = @delta@_A \cdot 1",
        function=Sequential.trace,
        slides=("P10",),
        lesson="05",
        judges=(reads(traced(lambda trace, v: trace[0].db[0]), _NET, gives="dloss_one/dbias_A", more=_named),),
    ),
    Formula(
        id="NEURON-STEP",
        name="neuron A goes one step downhill",
        template=r"@weight@_{B,A} \leftarrow @weight@_{B,A} - @rate@"
        r" \frac{\partial @loss_one@}{\partial @weight@_{B,A}},\qquad"
        r" @bias@_A \leftarrow @bias@_A - @rate@ \frac{\partial @loss_one@}{\partial @bias@_A}",
        function=SGD,
        slides=("P7", "P8", "P9", "P10"),
        lesson="05",
        judges=(reads(_stepped, {**_NET, "rate": number(0.01, 1)}, gives=("weight_B,A", "bias_A"), more=_named),),
    ),
    Formula(
        id="PRED-DELTA",
        name="error of the output neuron for the squared error without half",
        template=r"@delta@_{\mathrm{pred}} ="
        r" \frac{\partial @loss_one@}{\partial @pred@} \frac{\partial @pred@}{\partial @net@}"
        r" = 2\,(@pred@ - @target@)\, @f@'(@net@)",
        function=Dense.backward,
        slides=("P11",),
        lesson="05",
        judges=(reads(_last_delta, _LAST, gives="delta_pred", more=_prediction),),
    ),
)
"""Formulas of the view of one neuron."""
