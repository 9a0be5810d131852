"""Gives a gradient check functions to judge: some with their true gradient, some with a planted slip."""

from collections.abc import Callable

import numpy as np

FUNCTIONS = {
    "sum of squares": (lambda t: float(np.sum(t**2)), lambda t: 2 * t),
    "sum of cubes": (lambda t: float(np.sum(t**3)), lambda t: 3 * t**2),
    "exp of the sum": (lambda t: float(np.exp(np.sum(t))), lambda t: np.full_like(t, np.exp(np.sum(t)))),
    "sum of sines": (lambda t: float(np.sum(np.sin(t))), np.cos),
}
"""Name -> (function of an array, its gradient)."""


def _one_entry(slope):
    wrong = np.array(slope)
    wrong.flat[-1] *= 3
    return wrong


SLIPS = {
    "none": lambda slope: slope,
    "sign": lambda slope: -slope,
    "twice": lambda slope: 2 * slope,
    "transposed": lambda slope: slope.T,
    "one entry three times": _one_entry,
    "one percent": lambda slope: 1.01 * slope,
}
"""What is done to the true gradient before it is handed over."""


def probe(gradcheck: Callable, function: str, slip: str, theta: np.ndarray, *eps: float):
    """The verdict of the student's function."""
    f, gradient = FUNCTIONS[function]
    return gradcheck(f, lambda t: SLIPS[slip](gradient(t)), theta, *eps)
