"""A label says yes or no in one of two codings: 1 and 0, or +1 and -1."""

import numpy as np

from coursekit.neurons.checking import numbers
from coursekit.neurons.names import unknown

LOW = {"01": 0, "pm1": -1}
"""What a silent unit answers, by convention."""

_RECODED = {"01": "(y + 1) / 2", "pm1": "2 * y - 1"}
_OTHER = {"01": "pm1", "pm1": "01"}


def known_convention(convention: str) -> str:
    """The convention, if it is "01" or "pm1"; raises ValueError for another."""
    if convention not in LOW:
        raise ValueError(unknown("convention", convention, str(convention), LOW))
    return convention


def labels(y, convention: str, fixed: bool = False) -> np.ndarray:
    """y as whole numbers of its convention; raises ValueError for labels of the other coding or of none.

    fixed: the caller takes this convention only, so the advice does not offer the other.
    """
    low = LOW[known_convention(convention)]
    y = numbers("y", y)
    wrong = [value for value in y.flat if value not in (low, 1)]
    if wrong:
        hint = "Labels are answers, yes or no."
        if set(y.flat) <= {-1 - low, 1}:
            other = "" if fixed else f", or convention={_OTHER[convention]!r}"
            hint = f"Try {_RECODED[convention]}{other}."
        raise ValueError(f"Expected labels {low} and 1, received {float(wrong[0]):g}. {hint}")
    return y.astype(int)


def convention_of(y) -> str:
    """The convention in which y is written: "pm1" if a label is -1, else "01"."""
    return "pm1" if (numbers("y", y) == -1).any() else "01"


def fires(net, convention: str):
    """H(net) in whole numbers: 1 where net >= 0, else the low answer of the convention. Floats or Fractions."""
    answer = np.where(net >= 0, 1, LOW[convention])
    return answer if answer.ndim else int(answer)
