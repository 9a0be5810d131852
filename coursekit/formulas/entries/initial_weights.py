"""How far from zero the weights begin, so that signals neither grow nor fade."""

import math

import numpy as np

from coursekit.formulas.draws import number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.initializers import (
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    LecunNormal,
    LecunUniform,
    RandomUniform,
    VarianceScaling,
)

_FANS = {"fan_in": whole(5, 900), "fan_out": whole(5, 900)}


class _Edge:
    """A Generator's stand-in that always draws the outermost value, or one standard deviation above the mean."""

    def uniform(self, low, high, size):
        """The upper limit everywhere."""
        return np.full(size, high)

    def normal(self, loc=0.0, scale=1.0, size=()):
        """One standard deviation above the mean everywhere."""
        return np.full(size, loc + scale)


def _drawn(initializer, v):
    return float(initializer.draw((v["fan_in"], v["fan_out"]), _Edge())[0, 0])


def _limit(Initializer, v):
    return _drawn(Initializer(), v)


def _variance_within(limit):
    """Mean of w^2 over [-limit, limit] by Simpson's rule, which is exact for a parabola."""
    return (limit**2 + 4 * 0**2 + limit**2) / 6


def _limit_and_variance(Initializer, v):
    return _limit(Initializer, v), _variance_within(_limit(Initializer, v))


def _fan_in_uniform(VarianceScaling, v):
    limit = _drawn(VarianceScaling(scale=1 / 3, mode="fan_in", distribution="uniform"), v)
    return limit, _variance_within(limit)


def _fan_in_normal(VarianceScaling, v):
    return _drawn(VarianceScaling(scale=1.0, mode="fan_in", distribution="untruncated_normal"), v)


_CUT_VARIANCE = 1 - 4 * math.exp(-2) / math.sqrt(2 * math.pi) / math.erf(math.sqrt(2))
"""Variance of N(0, 1) when everything beyond two deviations is drawn again."""


def _truncated_variance(Initializer, v):
    return _drawn(Initializer(), v) ** 2 * _CUT_VARIANCE


FORMULAS = (
    Formula(
        id="UNIFORM-VARIANCE",
        name="variance of a uniform number between -r and r",
        template=r"@variance@ = \frac{@limit@^2}{3}",
        function=RandomUniform,
        slides=("D43", "D44"),
        lesson="10",
        judges=(
            reads(
                lambda f, v: _variance_within(_drawn(f(-v["limit"], v["limit"]), {"fan_in": 1, "fan_out": 1})),
                {"limit": number(0.1, 2)},
                gives="variance",
            ),
        ),
    ),
    Formula(
        id="FAN-IN-NORMAL",
        name="normal start by fan-in: standard deviation",
        template=r"@sd_weight@ = \frac{1}{\sqrt{@fan_in@}}",
        function=VarianceScaling,
        slides=("D43",),
        lesson="10",
        judges=(reads(_fan_in_normal, _FANS, gives="sd_weight"),),
    ),
    Formula(
        id="FAN-IN-UNIFORM",
        name="uniform start by fan-in: limit and variance",
        template=r"@limit@ = \frac{1}{\sqrt{@fan_in@}},\qquad @variance@ = \frac{@limit@^2}{3} = \frac{1}{3@fan_in@}",
        function=VarianceScaling,
        slides=("D43",),
        lesson="10",
        judges=(reads(_fan_in_uniform, _FANS, gives=("limit", "variance")),),
    ),
    Formula(
        id="LECUN-LIMIT",
        name="LeCun's uniform start: limit and variance",
        template=r"@limit@ = \sqrt{\frac{3}{@fan_in@}},\qquad @variance@ = \frac{@limit@^2}{3} = \frac{1}{@fan_in@}",
        function=LecunUniform,
        slides=("D43",),
        lesson="10",
        judges=(reads(_limit_and_variance, _FANS, gives=("limit", "variance")),),
    ),
    Formula(
        id="LECUN-VARIANCE",
        name="LeCun's normal start: variance",
        template=r"@variance@ = \frac{1}{@fan_in@}",
        function=LecunNormal,
        slides=("D43",),
        lesson="10",
        judges=(reads(_truncated_variance, _FANS, gives="variance"),),
    ),
    Formula(
        id="GLOROT-LIMIT",
        name="Glorot's uniform start: limit and variance",
        template=r"@limit@ = \frac{\sqrt{6}}{\sqrt{@fan_in@ + @fan_out@}},\qquad"
        r" @variance@ = \frac{@limit@^2}{3} = \frac{2}{@fan_in@ + @fan_out@}",
        function=GlorotUniform,
        slides=("D44",),
        lesson="10",
        judges=(reads(_limit_and_variance, _FANS, gives=("limit", "variance")),),
    ),
    Formula(
        id="GLOROT-VARIANCE",
        name="Glorot's normal start: variance",
        template=r"@variance@ = \frac{2}{@fan_in@ + @fan_out@}",
        function=GlorotNormal,
        slides=("D44",),
        lesson="10",
        judges=(reads(_truncated_variance, _FANS, gives="variance"),),
    ),
    Formula(
        id="HE-LIMIT",
        name="He's uniform start, made for ReLU: limit and variance",
        template=r"@limit@ = \sqrt{\frac{6}{@fan_in@}},\qquad @variance@ = \frac{@limit@^2}{3} = \frac{2}{@fan_in@}",
        function=HeUniform,
        slides=("D41", "D42"),
        lesson="10",
        judges=(reads(_limit_and_variance, _FANS, gives=("limit", "variance")),),
    ),
    Formula(
        id="HE-VARIANCE",
        name="He's normal start, made for ReLU: variance",
        template=r"@variance@ = \frac{2}{@fan_in@}",
        function=HeNormal,
        slides=("D41", "D42"),
        lesson="10",
        judges=(reads(_truncated_variance, _FANS, gives="variance"),),
    ),
)
"""Formulas of initial weights."""
