"""A step fires as soon as its input reaches zero, and stays silent below."""

import numpy as np


def step(z, low: float = 0):
    """H(z) = 1 where z >= 0, else `low`.

    z: a number or an array of any shape; the result has the same shape (a number gives a float).
    low: 0 for units that answer 0/1 (K3), -1 for units that answer -1/+1 (K2). A tie, z = 0, counts as on in both.
    Raises ValueError for another `low`, and for NaN, which is neither on nor off; TypeError for a Value of `autodiff`,
    whose gradient would be lost. Source: C5, C19, K2, K3.
    """
    if low not in (0, -1):
        raise ValueError(f"step expected low=0 (answers 0 and 1) or low=-1 (answers -1 and +1), received low={low!r}.")
    if hasattr(z, "backward"):
        raise TypeError(
            "No gradient passes through a step: its slope is 0 everywhere, and at the jump it has none. "
            "Try z.sigmoid() or z.tanh(); for the answer alone step(z.data)."
        )
    z = np.asarray(z, dtype=float)
    if np.isnan(z).any():
        raise ValueError("step expected numbers, received NaN. Where did the net input become undefined?")
    fired = np.where(z >= 0, 1.0, float(low))
    return fired if z.ndim else float(fired)
