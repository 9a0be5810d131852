"""Activations and their slopes."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads, slope_of
from coursekit.formulas.record import Formula
from coursekit.nn.activations import linear, relu, sigmoid, softmax, tanh

_NET = {"net": number(-4, 4)}
_WITH_NAMES = {**_NET, "sigmoid": fixed(sigmoid), "tanh": fixed(tanh)}
_AROUND_ZERO = {"net": fixed(np.array([-2.0, -1e-9, 0.0, 1e-9, 2.0]))}


def _plainly(f, v):
    return f(v["net"])


FORMULAS = (
    Formula(
        id="LINEAR",
        name="linear unit (identity)",
        template=r"@f@(@net@) = @net@",
        function=linear,
        slides=("C11", "C20"),
        lesson="03",
        judges=(reads(_plainly, _NET),),
    ),
    Formula(
        id="SIGMOID",
        name="sigmoid",
        template=r"@sigmoid@(@net@) = \frac{1}{1 + e^{-@net@}}",
        function=sigmoid,
        slides=("C20", "L12", "D4", "K6", "K27"),
        lesson="03",
        judges=(reads(_plainly, _NET),),
    ),
    Formula(
        id="SIGMOID-SLOPE",
        name="slope of the sigmoid",
        template=r"@sigmoid@'(@net@) = @sigmoid@(@net@)\,(1 - @sigmoid@(@net@))",
        function=sigmoid.slope,
        slides=("C20", "L13", "K7"),
        lesson="03",
        judges=(reads(_plainly, _WITH_NAMES), slope_of(lambda: _BY_ID["SIGMOID"], _NET)),
    ),
    Formula(
        id="SIGMOID-STEEP",
        name="sigmoid with steepness k",
        template=r"@sigmoid@(@steepness@@net@) = \frac{1}{1 + e^{-@steepness@@net@}}",
        function=sigmoid,
        slides=("L12",),
        lesson="03",
        judges=(reads(lambda f, v: f(v["steepness"] * v["net"]), {**_WITH_NAMES, "steepness": number(1, 5)}),),
    ),
    Formula(
        id="TANH",
        name="hyperbolic tangent",
        template=r"@tanh@(@net@) = \frac{e^{@net@} - e^{-@net@}}{e^{@net@} + e^{-@net@}}",
        function=tanh,
        slides=("L12", "C21", "D39"),
        lesson="03",
        judges=(reads(_plainly, _WITH_NAMES),),
    ),
    Formula(
        id="TANH-SIGMOID",
        name="tanh is a stretched and shifted sigmoid",
        template=r"@tanh@(@net@) = 2\,@sigmoid@(2@net@) - 1",
        function=tanh,
        slides=("L12", "D39"),
        lesson="03",
        judges=(reads(_plainly, _WITH_NAMES),),
    ),
    Formula(
        id="TANH-SLOPE",
        name="slope of tanh",
        template=r"@tanh@'(@net@) = 1 - @tanh@(@net@)^2",
        function=tanh.slope,
        slides=("L13",),
        lesson="03",
        judges=(reads(_plainly, _WITH_NAMES), slope_of(lambda: _BY_ID["TANH"], _NET)),
    ),
    Formula(
        id="RELU",
        name="rectified linear unit",
        template=r"@relu@(@net@) = \max(0, @net@)",
        function=relu,
        slides=("C20", "D41", "K27"),
        lesson="10",
        judges=(reads(_plainly, _NET),),
    ),
    Formula(
        id="RELU-SLOPE",
        name="slope of the rectified linear unit",
        template=r"@relu@'(@net@) = \begin{cases} 1 & @net@ > 0 \\ 0 & @net@ \leq 0 \end{cases}",
        function=relu.slope,
        slides=("C20",),
        lesson="10",
        judges=(reads(_plainly, _AROUND_ZERO, gives="relu'(net)"),),
    ),
    Formula(
        id="SOFTMAX",
        name="softmax",
        template=r"@act@_j = \frac{e^{@net@_j}}{\sum_{k=1}^{@classes@} e^{@net@_k}}",
        function=softmax,
        slides=("C23", "D35", "K28"),
        lesson="10",
        judges=(reads(_plainly, {"net": array(4), "classes": fixed(4)}, free={"j": 4}),),
    ),
)
"""Formulas of activations."""

_BY_ID = {formula.id: formula for formula in FORMULAS}
