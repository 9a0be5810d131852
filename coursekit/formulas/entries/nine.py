"""Nine derivatives of the nine-weight net, first in pieces, then put together."""

import numpy as np

from coursekit.autodiff import Value
from coursekit.examples import nine_weights
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.entries import forward
from coursekit.formulas.judge import nudges, reads
from coursekit.formulas.record import Formula
from coursekit.nn.activations import tanh

_NET = {
    "weight": array(2, 2),
    "bias": array(2),
    "weight_out": array(2),
    "bias_out": number(),
    "input": array(2),
    "target": number(0, 1),
    "f": fixed(tanh),
    "f'": fixed(tanh.slope),
}
_OUTPUT_PIECES = (
    "derror_sum/dpred",
    "dpred/dout_net",
    "dout_net/dweight_out_1",
    "dout_net/dweight_out_2",
    "dout_net/dbias_out",
)
_PLACES = {"dhidden/dnet": (3, 2), "dnet/dweight": (2, 0), "dnet/dbias": (2, 1)}
_HIDDEN_PIECES = ("dout_net/dhidden", "dhidden/dnet", "dnet/dweight", "dnet/dbias")


def _grads(backward, output, *inputs):
    """d output / d input for every input, by autodiff."""
    backward(output)
    return tuple(value.grad for value in inputs)


def _forward(v):
    """Values of the net after a forward pass; autodiff starts from any of them."""
    w, b, x = Value(v["weight"]), Value(v["bias"]), Value(v["input"])
    net = w @ x + b
    return w, b, net, net.tanh()


def _above(v):
    """Values above the hidden units, with the hidden outputs as inputs."""
    h, w, b = Value(_forward(v)[3].data), Value(v["weight_out"]), Value(v["bias_out"])
    s = (w * h).sum() + b
    out = s.tanh()
    return h, w, b, s, out, (out - v["target"]) ** 2 / 2


def _pieces(v, backward=Value.backward):
    """Every derivative of one quantity by the one before it, from autodiff, and the quantities themselves."""
    h, w_out, b_out, s, out, E = _above(v)
    (dE,), (dout,) = _grads(backward, E, out), _grads(backward, out, s)
    ds = dict(zip(("hidden", "weight_out", "bias_out"), _grads(backward, s, h, w_out, b_out), strict=True))
    hidden = {name: _jacobian(backward, v, *places) for name, places in _PLACES.items()}
    named = {"hidden": h.data, "out_net": s.data, "pred": out.data, "net": _forward(v)[2].data}
    return {
        **named,
        "derror_sum/dpred": dE,
        "dpred/dout_net": dout,
        "derror_sum/dout_net": dE * dout,
        **{f"dout_net/d{name}": grad for name, grad in ds.items()},
        **hidden,
    }


def _jacobian(backward, v, output, input):
    """Row i: the derivative of entry i of one Value of `_forward` by another."""
    passes = [_forward(v) for _ in range(2)]
    return np.array([_grads(backward, values[output][i], values[input])[0] for i, values in enumerate(passes)])


def _output_pieces(backward, v):
    p = _pieces(v, backward)
    first, second = p["dout_net/dweight_out"]
    return p["derror_sum/dpred"], p["dpred/dout_net"], first, second, p["dout_net/dbias_out"]


def _hidden_pieces(backward, v):
    p = _pieces(v, backward)
    own = [np.array([rows[i, i] for i in range(2)]) for rows in map(p.get, _HIDDEN_PIECES[1:])]
    return p["dout_net/dhidden"], *own


def _gradients(nine_weights, v):
    w, b, (v1, v2), c = v["weight"], v["bias"], v["weight_out"], v["bias_out"]
    names = {"w11": w[0, 0], "w12": w[0, 1], "w21": w[1, 0], "w22": w[1, 1], "b1": b[0], "b2": b[1]}
    return nine_weights("tanh", {**names, "v1": v1, "v2": v2, "c": c}, v["input"], v["target"]).gradients


def _above_of(nine_weights, v):
    g = _gradients(nine_weights, v)
    return np.array([g["v1"], g["v2"]]), g["c"]


def _below_of(nine_weights, v):
    g = _gradients(nine_weights, v)
    return np.array([[g["w11"], g["w12"]], [g["w21"], g["w22"]]])


def _biases_of(nine_weights, v):
    g = _gradients(nine_weights, v)
    return np.array([g["b1"], g["b2"]])


def _slopes(by, free):
    """A judge that nudges the LaTeX of NINE-WEIGHTS."""
    return nudges(lambda: next(f for f in forward.FORMULAS if f.id == "NINE-WEIGHTS"), _NET, by, free, _pieces)


FORMULAS = (
    Formula(
        id="NINE-OUTPUT-PIECES",
        name="pieces at the output unit",
        template=r"\frac{\partial @error_sum@}{\partial @pred@} = @pred@ - @target@,\qquad"
        r" \frac{\partial @pred@}{\partial @out_net@} = @f@'(@out_net@),\qquad"
        r" \frac{\partial @out_net@}{\partial @weight_out@_1} = @hidden@_1,\qquad"
        r" \frac{\partial @out_net@}{\partial @weight_out@_2} = @hidden@_2,\qquad"
        r" \frac{\partial @out_net@}{\partial @bias_out@} = 1",
        function=Value.backward,
        slides=("L16", "L17"),
        lesson="05",
        judges=(reads(_output_pieces, _NET, gives=_OUTPUT_PIECES, more=_pieces),),
    ),
    Formula(
        id="NINE-DS",
        name="how the loss answers to the net input of the output unit",
        template=r"\frac{\partial @error_sum@}{\partial @out_net@} ="
        r" \frac{\partial @error_sum@}{\partial @pred@} \frac{\partial @pred@}{\partial @out_net@}"
        r" = (@pred@ - @target@)\, @f@'(@out_net@)",
        function=nine_weights,
        slides=("L15", "L17"),
        lesson="05",
        judges=(reads(lambda f, v: _gradients(f, v)["s"], _NET, gives="derror_sum/dout_net", more=_pieces),),
    ),
    Formula(
        id="NINE-OUTPUT",
        name="gradients of the three numbers of the output unit",
        template=r"\frac{\partial @error_sum@}{\partial @weight_out@_j} ="
        r" \frac{\partial @error_sum@}{\partial @out_net@} \frac{\partial @out_net@}{\partial @weight_out@_j}"
        r" = \frac{\partial @error_sum@}{\partial @out_net@}\, @hidden@_j,\qquad"
        r" \frac{\partial @error_sum@}{\partial @bias_out@} = \frac{\partial @error_sum@}{\partial @out_net@}",
        function=nine_weights,
        slides=("L15", "L17"),
        lesson="05",
        judges=(
            reads(
                _above_of, _NET, free={"j": 2}, gives=("derror_sum/dweight_out", "derror_sum/dbias_out"), more=_pieces
            ),
            _slopes({"derror_sum/dweight_out": "weight_out", "derror_sum/dbias_out": "bias_out"}, {"j": 2}),
        ),
    ),
    Formula(
        id="NINE-HIDDEN-PIECES",
        name="pieces at the hidden units, w (to, from)",
        template=r"\frac{\partial @out_net@}{\partial @hidden@_i} = @weight_out@_i,\qquad"
        r" \frac{\partial @hidden@_i}{\partial @net@_i} = @f@'(@net@_i),\qquad"
        r" \frac{\partial @net@_i}{\partial @weight@_{ij}} = @input@_j,\qquad"
        r" \frac{\partial @net@_i}{\partial @bias@_i} = 1",
        function=Value.backward,
        slides=("L18", "L19"),
        lesson="05",
        judges=(reads(_hidden_pieces, _NET, free={"i": 2, "j": 2}, gives=_HIDDEN_PIECES, more=_pieces),),
    ),
    Formula(
        id="NINE-HIDDEN",
        name="gradients of the four hidden weights, w (to, from): a product of five factors",
        template=r"\frac{\partial @error_sum@}{\partial @weight@_{ij}} ="
        r" \frac{\partial @error_sum@}{\partial @pred@} \frac{\partial @pred@}{\partial @out_net@}"
        r" \frac{\partial @out_net@}{\partial @hidden@_i} \frac{\partial @hidden@_i}{\partial @net@_i}"
        r" \frac{\partial @net@_i}{\partial @weight@_{ij}}"
        r" = \frac{\partial @error_sum@}{\partial @out_net@}\, @weight_out@_i\, @f@'(@net@_i)\, @input@_j",
        function=nine_weights,
        slides=("L15", "L19"),
        lesson="05",
        judges=(
            reads(_below_of, _NET, gives="derror_sum/dweight", free={"i": 2, "j": 2}, more=_pieces),
            _slopes({"derror_sum/dweight": "weight"}, {"i": 2, "j": 2}),
        ),
    ),
    Formula(
        id="NINE-HIDDEN-BIAS",
        name="gradients of the two hidden biases",
        template=r"\frac{\partial @error_sum@}{\partial @bias@_i} ="
        r" \frac{\partial @error_sum@}{\partial @out_net@} \frac{\partial @out_net@}{\partial @hidden@_i}"
        r" \frac{\partial @hidden@_i}{\partial @net@_i} \frac{\partial @net@_i}{\partial @bias@_i}"
        r" = \frac{\partial @error_sum@}{\partial @out_net@}\, @weight_out@_i\, @f@'(@net@_i)",
        function=nine_weights,
        slides=("L18", "L19"),
        lesson="05",
        judges=(
            reads(_biases_of, _NET, gives="derror_sum/dbias", free={"i": 2}, more=_pieces),
            _slopes({"derror_sum/dbias": "bias"}, {"i": 2}),
        ),
    ),
)
"""Formulas of the nine-weight net's backward pass."""
