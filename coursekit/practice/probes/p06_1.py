"""Hands a batch backprop its activation, slope and loss as functions, chosen by name."""

from collections.abc import Callable

import numpy as np


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


ACTIVATIONS = {
    "sigmoid": (_sigmoid, lambda z: _sigmoid(z) * (1 - _sigmoid(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "sine": (np.sin, np.cos),
}
"""Name -> (activation, its slope), both functions of the net input; "sine" has a slope that no output tells."""


def _half_squared(A, Y):
    return 0.5 * float(np.mean(np.sum((A - Y) ** 2, axis=1))), A - Y


def _cross_entropy(A, Y):
    value = -np.mean(np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=1))
    return float(value), (A - Y) / (A * (1 - A))


LOSSES = {"half squared": _half_squared, "cross-entropy": _cross_entropy}
"""Name -> loss(A, Y), which gives (mean over the batch, slope of each example's loss by its answers)."""


def probe(backprop: Callable, params: list, X: np.ndarray, Y: np.ndarray, activation: str, loss: str):
    """Whatever the student's function returns."""
    act, dact = ACTIVATIONS[activation]
    return backprop(params, X, Y, act, dact, LOSSES[loss])
