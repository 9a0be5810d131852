"""Learning rates that start high and come down."""

import numpy as np

from coursekit.formulas.draws import fixed, number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.optimizers.schedules import CosineDecay, ExponentialDecay, InverseTimeDecay

_SCHEDULE = {
    "rate_0": number(0.1, 1),
    "shrink": number(0.1, 0.9),
    "period": whole(5, 20),
    "time": whole(0, 60),
}


def _scheduled(Schedule, v, **more):
    return Schedule(v["rate_0"], v["period"], v["shrink"], **more)(v["time"])


FORMULAS = (
    Formula(
        id="SCHEDULE-INVERSE",
        name="learning rate that falls with inverse time",
        template=r"@rate@_{@time@} = \frac{@rate@_0}{1 + @shrink@@time@ / @period@}",
        function=InverseTimeDecay,
        slides=("K22",),
        lesson="07",
        judges=(reads(_scheduled, _SCHEDULE, gives="rate_time"),),
    ),
    Formula(
        id="SCHEDULE-EXPONENTIAL",
        name="learning rate that falls by the same factor in equal times",
        template=r"@rate@_{@time@} = @rate@_0\,@shrink@^{@time@ / @period@}",
        function=ExponentialDecay,
        slides=("K22",),
        lesson="07",
        judges=(reads(_scheduled, _SCHEDULE, gives="rate_time"),),
    ),
    Formula(
        id="SCHEDULE-STEP",
        name="learning rate that falls in steps",
        template=r"@rate@_{@time@} = @rate@_0\,@shrink@^{\lfloor @time@ / @period@ \rfloor}",
        function=ExponentialDecay,
        slides=("K22",),
        lesson="07",
        judges=(reads(lambda f, v: _scheduled(f, v, staircase=True), _SCHEDULE, gives="rate_time"),),
    ),
    Formula(
        id="SCHEDULE-COSINE",
        name="learning rate that follows half a cosine down to zero",
        template=r"@rate@_{@time@} = \frac{@rate@_0}{2} \big(1 + \cos(\pi @time@ / @period@)\big)",
        function=CosineDecay,
        slides=("K22",),
        lesson="07",
        judges=(
            reads(
                lambda f, v: f(v["rate_0"], v["period"])(v["time"]),
                {"rate_0": number(0.1, 1), "period": whole(10, 20), "time": whole(0, 10), r"\pi": fixed(np.pi)},
                gives="rate_time",
            ),
        ),
    ),
)
"""Formulas of learning-rate schedules."""
