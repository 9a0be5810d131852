"""What momentum does to a step: it speeds up on a steady slope and calms down across a gutter."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, one_of, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.walks import walks
from coursekit.nn.optimizer_forms import momentum_step
from coursekit.nn.optimizers import SGD

_EACH = {"Grad": array(5)}
_START = {
    "Weight": array(5),
    "Velocity": fixed(np.zeros(5)),
    "rate": number(0.01, 1),
    "momentum": number(0.1, 0.95),
}
_STEADY = {"Grad": array(4), "rate": number(0.01, 1), "momentum": number(0.1, 0.8)}
_LONG = 300  # after so many steps 0.8^300 is below rounding
_LIMIT = {"momentum": one_of([0.5, 0.9, 0.95, 0.99])}


def _path(form):
    def call(momentum_step, v, steps):
        w, velocity = v["Weight"], v["Velocity"]
        for step in steps:
            w, velocity = momentum_step(w, velocity, step["Grad"], v["rate"], v["momentum"], form)
            yield velocity, w

    return call


def _nesterov(SGD, v, steps):
    optimizer = SGD(v["rate"], v["momentum"], nesterov=True)
    for step in steps:
        optimizer.apply(v["Weight"], step["Grad"])
        yield (v["Weight"].copy(),)


def _slope(w):
    """Gradient of a small landscape with different curvatures and a bend."""
    return np.array([1.0, 2.0, 0.5, 3.0, 0.1]) * w + np.tanh(w)


def _look_ahead(SGD, v, steps):
    """Keras's optimizer walks on W + alpha V; take alpha V off again."""
    optimizer, ahead, velocity = SGD(v["rate"], v["momentum"], nesterov=True), v["Weight"], 0.0
    for _ in steps:
        w = ahead - v["momentum"] * velocity
        optimizer.apply(ahead, _slope(ahead))
        velocity = (ahead - w) / (1 + v["momentum"])
        yield (ahead - v["momentum"] * velocity,)


def _coast(momentum_step, grads, v, rate=None):
    """Velocity after these gradients, from rest."""
    w, velocity = 0.0, 0.0
    for g in grads:
        w, velocity = momentum_step(w, velocity, g, v["rate"] if rate is None else rate, v["momentum"])
    return velocity


def _equal_rate(momentum_step, v):
    """The averaged form's rate for which its first step is that of the lecture's form."""
    return (
        v["rate"]
        * momentum_step(0.0, 0.0, 1.0, 1.0, v["momentum"])[0]
        / (momentum_step(0.0, 0.0, 1.0, 1.0, v["momentum"], "averaged")[0])
    )


def _steps_to_99(momentum_step, v):
    velocity, full, count = 0.0, 1 / (1 - v["momentum"]), 0
    while velocity < 0.99 * full:
        _, velocity = momentum_step(0.0, velocity, -1.0, 1.0, v["momentum"])
        count += 1
    return count


def _steps_to_half(momentum_step, v):
    velocity, count = 1.0, 0
    while velocity > 0.5 + 1e-9:
        _, velocity = momentum_step(0.0, velocity, 0.0, 1.0, v["momentum"])
        count += 1
    return count


def _rate_of_equal_speed(momentum_step, v):
    """The rate that gives a long run with momentum the speed eta G of plain steps."""
    return -v["rate"] / _coast(momentum_step, [1.0] * _LONG, v, rate=1.0)


FORMULAS = (
    Formula(
        id="MOMENTUM-AVERAGED",
        name="momentum step in its averaged form",
        template=r"@Velocity@ \leftarrow @momentum@@Velocity@ + (1 - @momentum@)\,@Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ - @rate@@Velocity@",
        function=momentum_step,
        slides=("P16",),
        lesson="08",
        judges=(walks(_path("averaged"), _START, _EACH, gives=("Velocity", "Weight")),),
    ),
    Formula(
        id="MOMENTUM-RATES",
        name="learning rate at which both forms of momentum walk the same path",
        template=r"@rate@_{\mathrm{averaged}} = \frac{@rate@}{1 - @momentum@}",
        function=momentum_step,
        slides=("P15", "P16"),
        lesson="08",
        judges=(reads(_equal_rate, _STEADY, gives="rate_averaged"),),
    ),
    Formula(
        id="MOMENTUM-MEMORY",
        name="velocity as a fading sum of all gradients",
        template=r"@Velocity@ = -@rate@ \sum_{k=1}^{@counter@} @momentum@^{@counter@ - k}\,@Grad@_k",
        function=momentum_step,
        slides=("P15",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: _coast(f, v["Grad"], v),
                {**_STEADY, "Grad": array(6), "counter": fixed(6)},
                gives="Velocity",
            ),
        ),
    ),
    Formula(
        id="MOMENTUM-GROWTH",
        name="velocity on a steady slope",
        template=r"@Velocity@_{@counter@} = -@rate@\,@Grad@\,"
        r"\frac{1 - @momentum@^{@counter@}}{1 - @momentum@}",
        function=momentum_step,
        slides=("L23",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: _coast(f, [v["Grad"]] * v["counter"], v),
                {**_STEADY, "counter": whole(1, 9)},
                gives="Velocity_counter",
            ),
        ),
    ),
    Formula(
        id="MOMENTUM-GAIN",
        name="a steady slope is amplified",
        template=r"@Velocity@_{\infty} = -\frac{1}{1 - @momentum@}\,@rate@\,@Grad@",
        function=momentum_step,
        slides=("L23",),
        lesson="08",
        judges=(reads(lambda f, v: _coast(f, [v["Grad"]] * _LONG, v), _STEADY, gives=r"Velocity_\infty"),),
    ),
    Formula(
        id="MOMENTUM-DAMPING",
        name="a slope that turns at every step is damped",
        template=r"\lvert @Velocity@_{\infty} \rvert = \frac{1}{1 + @momentum@}\,@rate@\,\lvert @Grad@ \rvert",
        function=momentum_step,
        slides=("L23",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: abs(_coast(f, [v["Grad"], -v["Grad"]] * _LONG, v)),
                _STEADY,
                gives=r"\lvertVelocity_{\infty}\rvert",
            ),
        ),
    ),
    Formula(
        id="MOMENTUM-99",
        name="steps until 99 percent of full speed",
        template=r"@counter@ = \left\lceil \frac{\ln(1 - 0.99)}{\ln @momentum@} \right\rceil",
        function=momentum_step,
        slides=("L23",),
        lesson="08",
        judges=(reads(_steps_to_99, _LIMIT, gives="counter"),),
    ),
    Formula(
        id="MOMENTUM-HALF-LIFE",
        name="steps after which an old gradient counts half",
        template=r"k = \frac{\ln 2}{\ln(1 / @momentum@)}",
        function=momentum_step,
        slides=("P15",),
        lesson="08",
        judges=(reads(_steps_to_half, {"momentum": lambda rng: 0.5 ** (1 / rng.integers(1, 30))}, gives="k"),),
    ),
    Formula(
        id="MOMENTUM-EQUAL-SPEED",
        name="learning rate that keeps the speed when momentum is switched on",
        template=r"@rate@_{\mathrm{momentum}} = @rate@\,(1 - @momentum@)",
        function=momentum_step,
        slides=("L23",),
        lesson="08",
        judges=(reads(_rate_of_equal_speed, _STEADY, gives="rate_momentum"),),
    ),
    Formula(
        id="NESTEROV",
        name="Nesterov's momentum: the gradient is taken ahead",
        template=r"@Velocity@ \leftarrow @momentum@@Velocity@"
        r" - @rate@\,@gradient@(@Weight@ + @momentum@@Velocity@),\qquad @Weight@ \leftarrow @Weight@ + @Velocity@",
        function=SGD,
        slides=("L27",),
        lesson="08",
        judges=(walks(_look_ahead, {**_START, "gradient": fixed(_slope)}, {}),),
    ),
    Formula(
        id="NESTEROV-KERAS",
        name="Nesterov's momentum as Keras takes it",
        template=r"@Velocity@ \leftarrow @momentum@@Velocity@ - @rate@\,@Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ + @momentum@@Velocity@ - @rate@\,@Grad@",
        function=SGD,
        slides=("L27", "K26"),
        lesson="08",
        judges=(walks(_nesterov, _START, _EACH),),
    ),
)
"""Formulas of momentum."""
