"""How a nudge travels: through one gate, along a chain, and along all paths at once."""

import numpy as np

from coursekit.autodiff import Value, numerical_gradient
from coursekit.examples import circuit_logistic, circuit_xyz
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.activations import sigmoid, tanh

_NUDGE = {"f": fixed(tanh), "input": number(), "nudge": number(0.01, 0.5)}
_INSIDE = {name: fixed(f) for name, f in {"f": tanh, "f'": tanh.slope, "g": sigmoid, "g'": sigmoid.slope}.items()}
_PAIR = {"inner": number(0.5, 2), "inner2": number(0.5, 2)}
_PATHS = {"matrix": array(3, 2), "input": array(2), "width": fixed({1: 3})}
_XYZ = {"circuit_x": number(), "circuit_y": number(), "circuit_z": number()}
_LOGISTIC = {"weight": array(2), "input": array(2), "bias": number()}
_GATES = ("inner_1", "inner_2", "inner_3", "pred")


def _slope(backward, output, input):
    """d output / d input, by autodiff."""
    backward(output)
    return input.grad


def _links(v):
    """A chain x, u = tanh x, y = sigmoid u: the slope of every link by itself."""
    x, u = Value(v["input"]), Value(float(np.tanh(v["input"])))
    return {
        "dinner/dinput": _slope(Value.backward, x.tanh(), x),
        "douter/dinner": _slope(Value.backward, u.sigmoid(), u),
    }


def _chain(backward, v):
    x = Value(v["input"])
    return _slope(backward, x.tanh().sigmoid(), x)


def _arms(v):
    """Two paths from x to y = u v, with u = x^2 and v = tanh x: the slope of every link by itself."""
    x, other = Value(v["input"]), Value(v["input"])
    u, w = Value(v["input"] ** 2), Value(float(np.tanh(v["input"])))
    (u * w).backward()
    return {
        "dinner/dinput": _slope(Value.backward, x**2, x),
        "dinner2/dinput": _slope(Value.backward, other.tanh(), other),
        "douter/dinner": u.grad,
        "douter/dinner2": w.grad,
    }


def _both_arms(backward, v):
    x = Value(v["input"])
    return _slope(backward, x**2 * x.tanh(), x)


def _steps(v):
    """From x through u = tanh(M x) to L = sum of u^2: the slopes of both steps."""
    x, u = Value(v["input"]), Value(np.tanh(v["matrix"] @ v["input"]))
    rows = [_slope(Value.backward, (Value(row) * x).sum().tanh(), x) for row in v["matrix"]]
    return {"dloss/dinner": _slope(Value.backward, (u * u).sum(), u), "dinner/dinput": np.array(rows)}


def _all_paths(backward, v):
    x = Value(v["input"])
    u = (Value(v["matrix"]) @ x).tanh()
    return _slope(backward, (u * u).sum(), x)


def _two(operate, v):
    y = operate(Value(v["inner"]), Value(v["inner2"]))
    return y.data, *(1.0 * slope for slope in (y.da, y.db))


def _one(operate, v):
    y = operate(Value(v["inner"]))
    return y.data, y.da


def _arriving(backward, v):
    u = Value(v["inner"])
    backward(u.tanh(), v["dloss/douter"])
    return u.grad


def _through(v):
    u = Value(v["inner"])
    return {"douter/dinner": _slope(Value.backward, u.tanh(), u)}


def _xyz(circuit_xyz, v):
    steps = circuit_xyz(*v.values()).steps
    return steps["q"].data, steps["f"].data


def _xyz_back(circuit_xyz, v):
    grads = circuit_xyz(v["circuit_x"], v["circuit_y"], v["circuit_z"]).gradients()
    return tuple(grads[name] for name in "qzxy")


def _xyz_links(v):
    q = Value(v["circuit_x"]) + Value(v["circuit_y"])
    return {"circuit_q": q.data, "dcircuit_q/dcircuit_x": q.da, "dcircuit_q/dcircuit_y": q.db}


def _gate_by_gate(circuit_logistic, v):
    return tuple(step.data for step in list(circuit_logistic(v["weight"], v["input"], v["bias"]).steps.values())[1:])


def _logistic_back(circuit_logistic, v):
    grads = circuit_logistic(v["weight"], v["input"], v["bias"]).gradients()
    return np.array([grads["w0"], grads["w1"]]), np.array([grads["x0"], grads["x1"]]), grads["b"]


def _logistic_forward(v):
    net = float(v["weight"] @ v["input"] + v["bias"])
    return {"net": net, "pred": sigmoid(net)}


FORMULAS = (
    Formula(
        id="CENTRAL-DIFFERENCE",
        name="a derivative measured by nudging",
        template=r"\frac{\Delta @outer@}{\Delta @input@} ="
        r" \frac{@f@(@input@ + @nudge@) - @f@(@input@ - @nudge@)}{2 @nudge@}",
        function=numerical_gradient,
        slides=("C12", "C13", "L13"),
        lesson="04",
        judges=(
            reads(lambda f, v: f(v["f"], v["input"], eps=v["nudge"]), _NUDGE, gives=r"\frac{\Deltaouter}{\Deltainput}"),
        ),
    ),
    Formula(
        id="CHAIN",
        name="chain rule",
        template=r"\frac{d@outer@}{d@input@} = \frac{d@outer@}{d@inner@} \frac{d@inner@}{d@input@}",
        function=Value.backward,
        slides=("L13", "L15", "C12", "C13"),
        lesson="04",
        judges=(reads(_chain, {"input": number()}, gives="douter/dinput", more=_links),),
    ),
    Formula(
        id="CHAIN-INSIDE",
        name="chain rule, function in function",
        template=r"(@g@ \circ @f@)'(@input@) = @g@'(@f@(@input@))\, @f@'(@input@)",
        function=Value.backward,
        slides=("L13", "D45"),
        lesson="04",
        judges=(reads(_chain, {**_INSIDE, "input": number()}, gives=r"(g\circf)'(input)"),),
    ),
    Formula(
        id="TWO-PATHS",
        name="chain rule along two paths",
        template=r"\frac{d@outer@}{d@input@} ="
        r" \frac{\partial @outer@}{\partial @inner@} \frac{d@inner@}{d@input@}"
        r" + \frac{\partial @outer@}{\partial @inner2@} \frac{d@inner2@}{d@input@}",
        function=Value.backward,
        slides=("C12", "P11", "D47"),
        lesson="04",
        judges=(reads(_both_arms, {"input": number(0.2, 2)}, gives="douter/dinput", more=_arms),),
    ),
    Formula(
        id="MANY-PATHS",
        name="chain rule along all paths",
        template=r"\frac{\partial @loss@}{\partial @input@_i} = \sum_{j=1}^{@width@_1}"
        r" \frac{\partial @loss@}{\partial @inner@_j} \frac{\partial @inner@_j}{\partial @input@_i}",
        function=Value.backward,
        slides=("P11", "D21"),
        lesson="04",
        judges=(reads(_all_paths, _PATHS, gives="dloss/dinput", free={"i": 2}, more=_steps),),
    ),
    Formula(
        id="GATE-BACK",
        name="what a gate sends back: what arrives times its own slope",
        template=r"\frac{\partial @loss@}{\partial @inner@} ="
        r" \frac{\partial @loss@}{\partial @outer@} \frac{\partial @outer@}{\partial @inner@}",
        function=Value.backward,
        slides=("D47", "D48"),
        lesson="04",
        judges=(reads(_arriving, {"inner": number(), "dloss/douter": number()}, gives="dloss/dinner", more=_through),),
    ),
    Formula(
        id="GATE-SUM",
        name="slopes of a sum",
        template=r"@outer@ = @inner@ + @inner2@,\qquad \frac{\partial @outer@}{\partial @inner@} = 1,"
        r"\qquad \frac{\partial @outer@}{\partial @inner2@} = 1",
        function=Value.__add__,
        slides=("D47", "D48"),
        lesson="04",
        judges=(reads(_two, _PAIR, gives=("outer", "douter/dinner", "douter/dinner2")),),
    ),
    Formula(
        id="GATE-PRODUCT",
        name="slopes of a product",
        template=r"@outer@ = @inner@ @inner2@,\qquad \frac{\partial @outer@}{\partial @inner@} = @inner2@,"
        r"\qquad \frac{\partial @outer@}{\partial @inner2@} = @inner@",
        function=Value.__mul__,
        slides=("D47", "D48"),
        lesson="04",
        judges=(reads(_two, _PAIR, gives=("outer", "douter/dinner", "douter/dinner2")),),
    ),
    Formula(
        id="GATE-EXP",
        name="slope of the exponential",
        template=r"@outer@ = e^{@inner@},\qquad \frac{d@outer@}{d@inner@} = @outer@",
        function=Value.exp,
        slides=("D48",),
        lesson="04",
        judges=(reads(_one, _PAIR, gives=("outer", "douter/dinner")),),
    ),
    Formula(
        id="GATE-INVERSE",
        name="slope of one divided by something",
        template=r"@outer@ = \frac{1}{@inner@},\qquad \frac{d@outer@}{d@inner@} = -\frac{1}{@inner@^2}",
        function=Value.__rtruediv__,
        slides=("D48",),
        lesson="04",
        judges=(reads(lambda f, v: _one(lambda u: f(u, 1.0), v), _PAIR, gives=("outer", "douter/dinner")),),
    ),
    Formula(
        id="CIRCUIT",
        name="a circuit of two gates",
        template=r"@circuit_q@ = @circuit_x@ + @circuit_y@,\qquad @circuit_f@ = @circuit_q@ @circuit_z@",
        function=circuit_xyz,
        slides=("D47",),
        lesson="04",
        judges=(reads(_xyz, _XYZ, gives=("circuit_q", "circuit_f")),),
    ),
    Formula(
        id="CIRCUIT-BACK",
        name="slopes of the circuit of two gates",
        template=r"\begin{aligned} \frac{\partial @circuit_f@}{\partial @circuit_q@} &= @circuit_z@"
        r" \\ \frac{\partial @circuit_f@}{\partial @circuit_z@} &= @circuit_q@"
        r" \\ \frac{\partial @circuit_f@}{\partial @circuit_x@} &="
        r" \frac{\partial @circuit_f@}{\partial @circuit_q@} \frac{\partial @circuit_q@}{\partial @circuit_x@}"
        r" = @circuit_z@ \cdot 1"
        r" \\ \frac{\partial @circuit_f@}{\partial @circuit_y@} &="
        r" \frac{\partial @circuit_f@}{\partial @circuit_q@} \frac{\partial @circuit_q@}{\partial @circuit_y@}"
        r" = @circuit_z@ \cdot 1 \end{aligned}",
        function=circuit_xyz,
        slides=("D47",),
        lesson="04",
        judges=(
            reads(_xyz_back, _XYZ, gives=tuple(f"dcircuit_f/dcircuit_{name}" for name in "qzxy"), more=_xyz_links),
        ),
    ),
    Formula(
        id="LOGISTIC-GATES",
        name="the sigmoid, gate by gate",
        template=r"@inner@_1 = -@net@,\qquad @inner@_2 = e^{@inner@_1},\qquad @inner@_3 = 1 + @inner@_2,"
        r"\qquad @pred@ = \frac{1}{@inner@_3}",
        function=circuit_logistic,
        slides=("D48",),
        lesson="04",
        judges=(reads(_gate_by_gate, _LOGISTIC, gives=_GATES, more=_logistic_forward),),
    ),
    Formula(
        id="LOGISTIC-BACK",
        name="slopes of a logistic unit",
        template=r"\frac{\partial @pred@}{\partial @weight@_i} = @pred@ (1 - @pred@)\, @input@_i,"
        r"\qquad \frac{\partial @pred@}{\partial @input@_i} = @pred@ (1 - @pred@)\, @weight@_i,"
        r"\qquad \frac{\partial @pred@}{\partial @bias@} = @pred@ (1 - @pred@)",
        function=circuit_logistic,
        slides=("D48",),
        lesson="04",
        judges=(
            reads(
                _logistic_back,
                _LOGISTIC,
                free={"i": 2},
                gives=("dpred/dweight", "dpred/dinput", "dpred/dbias"),
                more=_logistic_forward,
            ),
        ),
    ),
)
"""Formulas of the chain rule."""
