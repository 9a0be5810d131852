"""The root in RMSprop and Adam, and where epsilon stands (L24, L25)."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.optimizer_forms import adam_step, rmsprop_step

_EPSILON = 1e-8
_GRADIENTS = (0.3, -0.2, 0.5)


def _scaled(latex, times, beta=0.9):
    """g over (the root of) its average of squares after three gradients, all `times` as large."""
    v = 0.0
    for g in times * np.array(_GRADIENTS):
        v = beta * v + (1 - beta) * g**2
    return float(say(latex, {"g": g, "v": v}))


def _rmsprop_ratio():
    """What RMSprop itself makes of the same gradients and of ten times as large ones."""
    steps = []
    for times in (1, 10):
        w, s = 0.0, 0.0
        for g in times * np.array(_GRADIENTS):
            before, (w, s) = w, rmsprop_step(w, s, g, 1.0, epsilon=0.0)
        steps.append(w - before)
    return steps[1] / steps[0]


def _numbers_of_both():
    found = [_scaled(latex, times) for latex in (_INVERSE.printed, _INVERSE.right) for times in (1, 10)]
    assert np.allclose(found, [13.93, 1.393, 2.6393, 2.6393], atol=2e-3)


_INVERSE = Trial(
    printed=r"\frac{g}{v}",
    right=r"\frac{g}{\sqrt{v}}",
    gives=lambda latex: _scaled(latex, 10) / _scaled(latex, 1),
    truth=_rmsprop_ratio,
    numbers=(0.1, 1),
    also=_numbers_of_both,
)

_TINY_GRADIENTS = (1e-3, 1e-6)


def _first_rmsprop_step(latex):
    return [say(latex, {r"\eta": 1, "v": 0.1 * g**2, r"\epsilon": _EPSILON, "dEdw": g}) for g in _TINY_GRADIENTS]


def _rmsprop(eps):
    return [-rmsprop_step(0.0, 0.0, g, 1.0, epsilon=_EPSILON, eps=eps)[0] for g in _TINY_GRADIENTS]


def _inside_is_an_option_here():
    assert np.allclose(_first_rmsprop_step(_PLACE.printed), _rmsprop("inside"))


_PLACE = Trial(
    printed=r"\frac{\eta}{\sqrt{v + \epsilon}} \frac{\partial E}{\partial w}",
    right=r"\frac{\eta}{\sqrt{v} + \epsilon} \frac{\partial E}{\partial w}",
    gives=_first_rmsprop_step,
    truth=lambda: _rmsprop("outside"),
    numbers=([3.015, 0.0100], [3.162, 3.065]),
    digits=3,
    also=_inside_is_an_option_here,
)

_ADAM_GRADIENTS = (1e-6, 1e-8)


def _first_adam_step(latex):
    """At the first update the corrected averages are the gradient and its square."""
    return [say(latex, {r"\eta": 1, "hat m": g, "hat v": g**2, r"\epsilon": _EPSILON}) for g in _ADAM_GRADIENTS]


def _adam(eps):
    return [-adam_step(0.0, 0.0, 0.0, g, 1, eta=1.0, epsilon=_EPSILON, eps=eps)[0] for g in _ADAM_GRADIENTS]


def _three_forms_are_told_apart():
    assert np.allclose(_adam("deck"), _first_adam_step(_ROOT.printed))
    assert np.allclose(_adam("keras"), [0.760, 0.031], atol=7e-4)


_ROOT = Trial(
    printed=r"\frac{\eta}{\sqrt{\hat{v} + \epsilon}} \hat{m}",
    right=r"\frac{\eta}{\sqrt{\hat{v}} + \epsilon} \hat{m}",
    gives=_first_adam_step,
    truth=lambda: _adam("paper"),
    numbers=([0.0100, 0.0001], [0.990, 0.5]),
    digits=3,
    also=_three_forms_are_told_apart,
)


ERRATA = (
    Erratum(
        id="L-07",
        slides=("L24",),
        printed=f"the rate is scaled inversely to the average of squared gradients: ${_INVERSE.printed}$",
        right=f"inversely to its square root, as in the formula of the slide: ${_INVERSE.right}$",
        why="The root makes the step independent of scale: ten times the gradients, same step (2.6393). "
        "Without it, it would fall from 13.93 to 1.393.",
        kind="ERR",
        severity=2,
        printed_fails=_INVERSE.printed_fails,
        right_holds=_INVERSE.right_holds,
    ),
    Erratum(
        id="L-08",
        slides=("L24",),
        printed=f"${_PLACE.printed}$, as if there were no other way",
        right=f"one of two conventions; the other is ${_PLACE.right}$. Say which one you use",
        why=r"Keras's RMSprop has $\epsilon$ inside the root, PyTorch outside. At first a gradient of $10^{-6}$ moves "
        r"a weight by $0.01\,\eta$ or by $3.07\,\eta$.",
        kind="AMB",
        severity=2,
        printed_fails=_PLACE.printed_fails,
        right_holds=_PLACE.right_holds,
    ),
    Erratum(
        id="L-09",
        slides=("L25",),
        printed=f"${_ROOT.printed}$",
        right=rf"${_ROOT.right}$ in the paper; Keras: $\sqrt{{v}} + \hat{{\epsilon}}$ with $v$ uncorrected",
        why=r"The root was probably widened when the slide became text. For a gradient of $10^{-6}$ the first step is "
        r"$0.99\,\eta$ in the paper's form, $0.01\,\eta$ in this one and $0.76\,\eta$ in Keras's.",
        kind="AMB",
        severity=2,
        printed_fails=_ROOT.printed_fails,
        right_holds=_ROOT.right_holds,
        from_dump=True,
    ),
)
"""Errata of the root and of epsilon in deck L."""
