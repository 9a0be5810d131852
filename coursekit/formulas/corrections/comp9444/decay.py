"""How much of the past an average may keep: all of it is too much (L23 to L25)."""

import re
from collections.abc import Sequence

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.optimizer_forms import momentum_step, rmsprop_step

_RATES = (0.0, 0.5, 0.9, 1.0)


def _allowed(range_: str) -> Sequence[float]:
    r"""Those of 0, 0.5, 0.9 and 1 that a range such as ``0 \leq a < 1`` allows."""
    low, name, high = re.fullmatch(r"(.*\\leq) (\S+) ((?:<|\\leq).*)", range_).groups()
    return [rate for rate in _RATES if say(f"[{low} {name}] [{name} {high}]", {name: rate})]


def _lengths_on_a_slope(momentum, updates=1000):
    """Lengths of all updates on a constant slope of 1 with eta 1."""
    w, v, lengths = 0.0, 0.0, []
    for _ in range(updates):
        w, v = momentum_step(w, v, 1.0, 1.0, momentum)
        lengths.append(abs(v))
    return lengths


def _still_growing(range_):
    """The longest update number 1000 beside update number 500, over all momenta of the range."""
    return max(_lengths_on_a_slope(a)[999] / _lengths_on_a_slope(a)[499] for a in _allowed(range_))


def _momentum_of_one_never_stops():
    assert _lengths_on_a_slope(1.0)[999] == 1000 * _lengths_on_a_slope(1.0)[0]
    assert np.isclose(_lengths_on_a_slope(0.9)[999], 1 / (1 - 0.9))


_MOMENTUM = Trial(
    printed=r"0 \leq a \leq 1",
    right=r"0 \leq a < 1",
    gives=_still_growing,
    truth=lambda: 1,
    numbers=(2, 1),
    also=_momentum_of_one_never_stops,
)


def _worst_average(range_):
    """How far the average of the squares of ten gradients of 2 is from 4, at worst over all beta of the range."""
    return max(abs(_average_square(beta) - 4) for beta in _allowed(range_))


def _average_square(beta):
    """With the correction of Adam where there is one: for beta = 1 it is 0/0."""
    s = 0.0
    for _ in range(10):
        _, s = rmsprop_step(0.0, s, 2.0, 0.1, beta=beta)
    return s / (1 - beta**10) if beta < 1 else s


def _beta_of_one_sees_no_gradient():
    assert rmsprop_step(0.0, 0.0, 2.0, 0.1, beta=1.0)[1] == 0 and 1 - 1.0**10 == 0


_DECAY = Trial(
    printed=r"0 \leq \beta \leq 1",
    right=r"0 \leq \beta < 1",
    gives=_worst_average,
    truth=lambda: 0,
    numbers=(4, 0),
    also=_beta_of_one_sees_no_gradient,
)


ERRATA = (
    Erratum(
        id="L-05",
        slides=("L23",),
        printed=f"${_MOMENTUM.printed}$",
        right=f"${_MOMENTUM.right}$, as on P15",
        why=r"With $a = 1$ nothing is ever forgotten: on a constant slope step 1000 is 1000 times the first, and "
        r"$\frac{1}{1-a}$ has no value.",
        kind="ERR",
        severity=2,
        printed_fails=_MOMENTUM.printed_fails,
        right_holds=_MOMENTUM.right_holds,
    ),
    Erratum(
        id="L-06",
        slides=("L24", "L25"),
        printed=rf"${_DECAY.printed}$, and the same for $\beta_1$ and $\beta_2$",
        right=rf"${_DECAY.right}$, and the same for $\beta_1$ and $\beta_2$",
        why=r"With $\beta = 1$ the average stays at its start, 0, and never sees a gradient; the correction of Adam "
        "becomes 0/0.",
        kind="ERR",
        severity=2,
        printed_fails=_DECAY.printed_fails,
        right_holds=_DECAY.right_holds,
    ),
)
"""Errata of decay rates in deck L."""
