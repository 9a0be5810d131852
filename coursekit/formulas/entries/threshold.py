"""Threshold units and the ways to build XOR from them."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.neurons import TLU, step, xor_net

_AROUND_ZERO = {"net": fixed(np.array([-2.0, -1e-9, 0.0, 1e-9, 2.0]))}
_UNIT = {"weight": array(3), "input": array(3), "bias": number(), "inputs": fixed(3)}
_BITS = {"A": wholes(), "B": wholes()}
_PAIR = {"input": wholes(2), "step": fixed(step)}


def _xor(name):
    return lambda net, v: net(name)(np.array([v["A"], v["B"]]))[0]


def _net(name):
    def call(net, v):
        hidden = net(name).hidden(v["input"])
        return hidden[0], hidden[1], net(name)(v["input"])[0]

    return reads(call, _PAIR, gives=("hidden_1", "hidden_2", "pred"))


FORMULAS = (
    Formula(
        id="NET-INPUT",
        name="net input of one unit",
        template=r"@net@ = \sum_{i=1}^{@inputs@} @weight@_i @input@_i + @bias@",
        function=TLU.net_input,
        slides=("K4", "K6", "K26", "D4"),
        lesson="01",
        judges=(reads(lambda f, v: f(TLU(v["weight"], v["bias"]), v["input"]), _UNIT),),
    ),
    Formula(
        id="STEP",
        name="step with answers 0 and 1",
        template=r"@step@(@net@) = \begin{cases} 1 & @net@ \geq 0 \\ 0 & @net@ < 0 \end{cases}",
        function=step,
        slides=("K3", "C5"),
        lesson="01",
        judges=(reads(lambda f, v: f(v["net"]), _AROUND_ZERO),),
    ),
    Formula(
        id="STEP-PM1",
        name="step with answers -1 and +1",
        template=r"@step@_{\pm}(@net@) = \begin{cases} +1 & @net@ \geq 0 \\ -1 & @net@ < 0 \end{cases}",
        function=step,
        slides=("K2",),
        lesson="01",
        judges=(reads(lambda f, v: f(v["net"], low=-1), _AROUND_ZERO),),
    ),
    Formula(
        id="TLU",
        name="threshold logic unit",
        template=r"@act@ = @step@\Big(\sum_{i=1}^{@inputs@} @weight@_i @input@_i + @bias@\Big)",
        function=TLU,
        slides=("C5", "K3", "K4"),
        lesson="01",
        judges=(reads(lambda f, v: f(v["weight"], v["bias"])(v["input"]), {**_UNIT, "step": fixed(step)}),),
    ),
    Formula(
        id="XOR-GATES",
        name="XOR from AND, NOT and OR",
        template=r"@A@ \oplus @B@ = (@A@ \wedge \lnot @B@) \vee (\lnot @A@ \wedge @B@)",
        function=xor_net,
        slides=("C7",),
        lesson="03",
        judges=(reads(_xor("gates"), _BITS),),
    ),
    Formula(
        id="XOR-OR-NOT-AND",
        name="XOR as OR but not AND",
        template=r"@A@ \oplus @B@ = (@A@ \vee @B@) \wedge \lnot (@A@ \wedge @B@)",
        function=xor_net,
        slides=("C8",),
        lesson="03",
        judges=(reads(_xor("geron"), _BITS),),
    ),
    Formula(
        id="XOR-NOR",
        name="XOR from AND and NOR",
        template=r"@A@ \oplus @B@ = (@A@ \wedge @B@) \mathbin{\mathrm{NOR}} (@A@ \mathbin{\mathrm{NOR}} @B@)",
        function=xor_net,
        slides=("L3",),
        lesson="03",
        judges=(reads(_xor("nor"), _BITS),),
    ),
    Formula(
        id="XOR-NET-GATES",
        name="net for XOR from AND, NOT and OR",
        template=r"@hidden@_1 = @step@(@input@_1 - @input@_2 - 0.5),"
        r"\qquad @hidden@_2 = @step@(-@input@_1 + @input@_2 - 0.5)"
        r",\qquad @pred@ = @step@(@hidden@_1 + @hidden@_2 - 0.5)",
        function=xor_net,
        slides=("C7",),
        lesson="03",
        judges=(_net("gates"),),
    ),
    Formula(
        id="XOR-NET-GERON",
        name="net for XOR as OR but not AND",
        template=r"@hidden@_1 = @step@(@input@_1 + @input@_2 - 1.5),"
        r"\qquad @hidden@_2 = @step@(@input@_1 + @input@_2 - 0.5)"
        r",\qquad @pred@ = @step@(-@hidden@_1 + @hidden@_2 - 0.5)",
        function=xor_net,
        slides=("C8",),
        lesson="03",
        judges=(_net("geron"),),
    ),
    Formula(
        id="XOR-NET-NOR",
        name="net for XOR from AND and NOR",
        template=r"@hidden@_1 = @step@(@input@_1 + @input@_2 - 1.5),"
        r"\qquad @hidden@_2 = @step@(-@input@_1 - @input@_2 + 0.5)"
        r",\qquad @pred@ = @step@(-@hidden@_1 - @hidden@_2 + 0.5)",
        function=xor_net,
        slides=("L3", "L4"),
        lesson="03",
        judges=(_net("nor"),),
    ),
)
"""Formulas of threshold units."""
