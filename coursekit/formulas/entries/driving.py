"""How a network says where to steer, and what a person does who has left the middle of the road."""

import numpy as np

from coursekit.datasets import Imputer
from coursekit.examples import alvinn
from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula

_THERE = np.array([[1.0, 0, 1]] * 3 + [[0, 1, 1]] * 3)
_HILL = {"pointed": number(6, 23)}
_POSE = {"offset": number(-1, 1), "heading": number(-0.1, 0.1), "bend": number(-0.02, 0.02), "look": number(5, 15)}


def _bump(steering_target, v):
    return steering_target(v["pointed"] - 1)  # LaTeX counts units from 1 here, Python from 0


def _middle(decode_steering, v):
    return decode_steering(v["out"]) + 1


def _pursuit(corrected_steering, v):
    return corrected_steering(v["offset"], v["heading"], v["bend"], v["look"])


def _measured(imputer, v):
    table = np.where(v["there"] == 1, v["Input"], np.nan)
    return imputer.fit(table, missing=np.nan).mean


FORMULAS = (
    Formula(
        id="STEERING-BUMP",
        name="targets of the steering units: a bump around the unit that stands for the steering",
        template=r"@target@_i = e^{-(i - @pointed@)^2 / 10}",
        function=alvinn.steering_target,
        slides=("L32",),
        lesson="12",
        judges=(reads(_bump, _HILL, free={"i": 30}, gives="target"),),
    ),
    Formula(
        id="STEERING-MIDDLE",
        name="the unit that the outputs point at: the middle of the hill",
        template=r"@pointed@ = \frac{\sum_{i=1}^{@count@} i\, @out@_i}{\sum_{i=1}^{@count@} @out@_i}",
        function=alvinn.decode_steering,
        slides=("L32",),
        lesson="12",
        judges=(reads(_middle, {"out": array(8, low=0.1, high=1), "count": fixed(8)}, gives="pointed"),),
    ),
    Formula(
        id="PURE-PURSUIT",
        name="pure pursuit: steer the circle through a point of the road ahead",
        template=r"@aside@ = \frac{1}{2} @bend@ @look@^2 - @offset@ - @heading@ @look@,\qquad"
        r" @turn@ = \frac{2 @aside@}{@look@^2 + @aside@^2}",
        function=alvinn.corrected_steering,
        slides=("L33", "L34"),
        lesson="12",
        judges=(reads(_pursuit, _POSE, gives="turn"),),
    ),
    Formula(
        id="MEAN-IMPUTE",
        name="mean of the measured values of a column; there is 1 where a value was measured",
        template=r"@mean@_j = \frac{\sum_{k=1}^{@examples@} @there@_{kj} @Input@_{kj}}"
        r"{\sum_{k=1}^{@examples@} @there@_{kj}}",
        function=Imputer,
        slides=("L20",),
        lesson="12",
        judges=(
            reads(
                _measured,
                {"Input": array(6, 3), "there": fixed(_THERE), "examples": fixed(6)},
                free={"j": 3},
                gives="mean",
            ),
        ),
    ),
)
"""Formulas of driving, and of gaps in a table."""
