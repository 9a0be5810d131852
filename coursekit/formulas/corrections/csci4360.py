"""Corrections to the slides of CSCI 4360 (deck D)."""

import numpy as np

from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid, tanh

_Z = np.linspace(-4, 4, 81)


def _no_shift_makes_tanh():
    apart = tanh(_Z) - sigmoid(_Z)
    assert np.ptp(apart) > 0.5  # after a shift this would be 0
    assert np.abs(tanh(_Z) - (2 * sigmoid(_Z) - 1)).max() > 0.2  # nor does a stretch upwards alone


def _twice_stretched_then_shifted():
    assert np.allclose(tanh(_Z), 2 * sigmoid(2 * _Z) - 1)
    assert np.isclose(tanh.slope(0.0), 1) and np.isclose(sigmoid.slope(0.0), 1 / 4)
    assert np.abs(tanh(_Z)).max() < 1


ERRATA = (
    Erratum(
        id="D-19",
        slides=("D39",),
        printed="tanh is the logistic, shifted to the range $[-1, +1]$",
        right=r"stretched and shifted: $\tanh z = 2\,\sigma(2z) - 1$, with values strictly between $-1$ and $+1$",
        why="A shift alone keeps the height of the curve. Here it doubles, and the slope at 0 grows from 1/4 to 1, "
        "which is why tanh passes larger gradients back.",
        kind="ERR",
        severity=2,
        printed_fails=_no_shift_makes_tanh,
        right_holds=_twice_stretched_then_shifted,
    ),
)
"""Errata of deck D."""
