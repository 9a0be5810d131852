"""More ways to bend a net input, and what softmax has to do with the sigmoid."""

import numpy as np

from coursekit.autodiff import Value
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads, slope_of
from coursekit.formulas.record import Formula
from coursekit.nn.activations import LeakyRelu, exponential, sigmoid, softmax, softplus, softsign
from coursekit.nn.initializers import Constant
from coursekit.nn.layers import PReLU

_NET = {"net": number(-4, 4)}
_SIGMOID = {**_NET, "sigmoid": fixed(sigmoid)}
_LEAK = {"net": fixed(np.array([-2.0, -1e-9, 0.0, 1e-9, 2.0])), "leak": number(0.05, 0.5)}
_ONE_LEAK = {**_NET, "leak": number(0.05, 0.5)}
_LOGITS = {"net": array(4), "classes": fixed(4)}


def _plainly(f, v):
    return f(v["net"])


def _leaky(LeakyRelu, v):
    return LeakyRelu(v["leak"])(v["net"])


def _leaky_slope(slope, v):
    return slope(LeakyRelu(v["leak"]), v["net"])


def _prelu(PReLU, v):
    layer = PReLU(alpha_initializer=Constant(v["leak"]), dtype="float64")
    out = layer(np.array([[v["net"]]]))
    layer.backward(np.ones((1, 1)))
    return out[0, 0], layer.alpha.grad[0]


def _size(absolute, v):
    gates = [absolute(Value(z)) for z in v["net"]]
    return np.array([y.data for y in gates]), np.array([y.da for y in gates])


def _rows_of_jacobian(backward, v):
    """Row j: d a_j / d z, as softmax sends back a gradient that is 1 at a_j alone."""
    a = softmax(v["net"])
    return np.array([backward(unit, v["net"], a) for unit in np.eye(len(a))])


def _backward(backward, v):
    return backward(v["dloss/dact"], v["net"], softmax(v["net"]))


def _act(v):
    return {"act": softmax(v["net"])}


FORMULAS = (
    Formula(
        id="LEAKY-RELU",
        name="leaky rectified linear unit",
        template=r"@f@(@net@) = \begin{cases} @net@ & @net@ > 0 \\ @leak@\, @net@ & @net@ \leq 0 \end{cases}",
        function=LeakyRelu,
        slides=("C21",),
        lesson="10",
        judges=(
            reads(_leaky, {"net": fixed(np.array([-2.0, 0.0, 0.5, 2.0])), "leak": number(0.05, 0.5)}, gives="f(net)"),
        ),
    ),
    Formula(
        id="LEAKY-RELU-SLOPE",
        name="slope of the leaky rectified linear unit",
        template=r"@f@'(@net@) = \begin{cases} 1 & @net@ > 0 \\ @leak@ & @net@ \leq 0 \end{cases}",
        function=LeakyRelu.slope,
        slides=("C21",),
        lesson="10",
        judges=(reads(_leaky_slope, _LEAK, gives="f'(net)"),),
    ),
    Formula(
        id="PRELU",
        name="rectified linear unit that learns its leak",
        template=r"@f@(@net@) = \max(0, @net@) + @leak@ \min(0, @net@),"
        r"\qquad \frac{\partial @f@}{\partial @leak@} = \min(0, @net@)",
        function=PReLU,
        slides=("C21",),
        lesson="10",
        judges=(reads(_prelu, _ONE_LEAK, gives=("f(net)", "df/dleak")),),
    ),
    Formula(
        id="ABSOLUTE",
        name="absolute value",
        template=r"@f@(@net@) = \lvert @net@ \rvert,\qquad"
        r" @f@'(@net@) = \begin{cases} 1 & @net@ > 0 \\ 0 & @net@ = 0 \\ -1 & @net@ < 0 \end{cases}",
        function=Value.__abs__,
        slides=("C21",),
        lesson="10",
        judges=(reads(_size, {"net": fixed(np.array([-2.0, -1e-9, 0.0, 1e-9, 2.0]))}, gives=("f(net)", "f'(net)")),),
    ),
    Formula(
        id="SOFTPLUS",
        name="softplus, the soft rectified linear unit",
        template=r"@f@(@net@) = \ln(1 + e^{@net@})",
        function=softplus,
        slides=("D41",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f(net)"),),
    ),
    Formula(
        id="SOFTPLUS-SLOPE",
        name="slope of softplus",
        template=r"@f@'(@net@) = \frac{1}{1 + e^{-@net@}}",
        function=softplus.slope,
        slides=("D41",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f'(net)"), slope_of(lambda: _BY_ID["SOFTPLUS"], _NET)),
    ),
    Formula(
        id="SOFTSIGN",
        name="softsign",
        template=r"@f@(@net@) = \frac{@net@}{1 + \lvert @net@ \rvert}",
        function=softsign,
        slides=("D44",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f(net)"),),
    ),
    Formula(
        id="SOFTSIGN-SLOPE",
        name="slope of softsign",
        template=r"@f@'(@net@) = \frac{1}{(1 + \lvert @net@ \rvert)^2}",
        function=softsign.slope,
        slides=("D44",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f'(net)"),),
    ),
    Formula(
        id="EXPONENTIAL",
        name="exponential unit",
        template=r"@f@(@net@) = e^{@net@}",
        function=exponential,
        slides=("K26",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f(net)"),),
    ),
    Formula(
        id="EXPONENTIAL-SLOPE",
        name="slope of the exponential unit",
        template=r"@f@'(@net@) = e^{@net@}",
        function=exponential.slope,
        slides=("K26",),
        lesson="10",
        judges=(reads(_plainly, _NET, gives="f'(net)"), slope_of(lambda: _BY_ID["EXPONENTIAL"], _NET)),
    ),
    Formula(
        id="SOFTMAX-SIGMOID",
        name="softmax of two logits, one of them 0, is the sigmoid",
        template=r"@act@_1 = \frac{e^{@net@}}{e^{@net@} + e^0} = @sigmoid@(@net@)",
        function=softmax,
        slides=("C23",),
        lesson="10",
        judges=(reads(lambda f, v: f(np.array([v["net"], 0.0]))[0], _SIGMOID, gives="act_1"),),
    ),
    Formula(
        id="SOFTMAX-SLOPES",
        name="every output of softmax answers to every net input",
        template=r"\frac{\partial @act@_j}{\partial @net@_k} = @act@_j ([j = k] - @act@_k)",
        function=softmax.backward,
        slides=("C23", "D35"),
        lesson="10",
        judges=(reads(_rows_of_jacobian, _LOGITS, gives="dact/dnet", free={"j": 4, "k": 4}, more=_act),),
    ),
    Formula(
        id="SOFTMAX-BACK",
        name="what softmax sends back",
        template=r"\frac{\partial @loss@}{\partial @net@_j} = @act@_j \Big(\frac{\partial @loss@}{\partial @act@_j}"
        r" - \sum_{k=1}^{@classes@} @act@_k \frac{\partial @loss@}{\partial @act@_k}\Big)",
        function=softmax.backward,
        slides=("C23", "D35"),
        lesson="10",
        judges=(reads(_backward, {**_LOGITS, "dloss/dact": array(4)}, gives="dloss/dnet", free={"j": 4}, more=_act),),
    ),
)
"""Formulas of further activations."""

_BY_ID = {formula.id: formula for formula in FORMULAS}
