"""What the two corrections of Adam are for, and from where they count (L25)."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial, refused
from coursekit.formulas.erratum import Erratum
from coursekit.nn.optimizer_forms import adam_step, bias_factors

_UPDATES = (1, 2, 12, 100, 1000, 5000)


def _corrected_over_uncorrected(t):
    """Size of Adam's step with its corrections over the size without, after t gradients of 1."""
    w = m = s = 0.0
    for update in range(1, t + 1):
        before, (w, m, s) = w, adam_step(w, m, s, 1.0, update, eta=1.0, epsilon=0.0)
    return abs(w - before) / (m / np.sqrt(s))


def _early_steps_shrink_most():
    factor = [say(FACTOR, {"t": t, r"\beta_1": 0.9, r"\beta_2": 0.999}) for t in range(1, 200)]
    assert np.allclose(1 / np.array([factor[0], factor[11]]), [3.16, 6.57], atol=3e-3) and np.argmin(factor) == 11
    assert np.isclose(0.1 / np.sqrt(0.001), 1 / factor[0]) and max(factor) < 1
    assert np.isclose(adam_step(0.0, 0.0, 0.0, 0.37, 1, eta=0.02, epsilon=0.0)[0], -0.02)


FACTOR = r"\frac{\sqrt{1 - \beta_2^t}}{1 - \beta_1^t}"
_SPEED = Trial(
    printed=FACTOR + " > 1",
    right=FACTOR + " < 1",
    gives=lambda latex: [say(f"[{latex}]", {"t": t, r"\beta_1": 0.9, r"\beta_2": 0.999}) for t in _UPDATES],
    truth=lambda: [_corrected_over_uncorrected(t) < 1 for t in _UPDATES],
    also=_early_steps_shrink_most,
)


def _first_average(first):
    """The corrected first average after one gradient of 0.25, when the counter starts at `first`."""
    with np.errstate(divide="ignore"):
        corrected = say(r"\frac{m}{1 - \beta_1^t}", {"m": np.float64(0.1 * 0.25), r"\beta_1": 0.9, "t": first})
    return float(corrected)


def _counter_of_zero_is_refused():
    assert refused(lambda: bias_factors(0)) and refused(lambda: adam_step(0.0, 0.0, 0.0, 1.0, 0))


_COUNTER = Trial(
    printed=0,
    right=1,
    gives=_first_average,
    truth=lambda: 0.25,
    also=_counter_of_zero_is_refused,
)


ERRATA = (
    Erratum(
        id="L-10",
        slides=("L25",),
        printed="the averages are rescaled to speed up the early stages",
        right=f"to undo their pull towards 0; with 0.9 and 0.999 early steps get smaller: ${_SPEED.right}$",
        why=r"Both averages start at 0, the one under the root catches up later. Uncorrected, the first step would be "
        r"$3.16\,\eta$ instead of $\eta$, and the twelfth 6.57 times too long.",
        kind="ERR",
        severity=2,
        printed_fails=_SPEED.printed_fails,
        right_holds=_SPEED.right_holds,
    ),
    Erratum(
        id="L-11",
        slides=("L6", "L7", "L25"),
        printed="$m_t, v_t$ beside $m, v$; $t$ is a counter and elsewhere the target, $v$ an average and a weight",
        right=r"a counter of its own that starts at 1, and other letters for the averages: $\tau$, $M$, $S$",
        why=r"If the counter started at 0, the first correction would divide by $1 - \beta^0 = 0$.",
        kind="AMB",
        severity=1,
        printed_fails=_COUNTER.printed_fails,
        right_holds=_COUNTER.right_holds,
    ),
)
"""Errata of Adam's corrections in deck L."""
