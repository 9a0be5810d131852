"""Hands a neuron the slope of its activation as a function, and lays its gradients out in the order of the senders."""

from collections.abc import Callable, Mapping

import numpy as np

from coursekit.practice.differences import kind_of
from coursekit.practice.returns import Unusable


def _sigmoid_slope(z):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


SLOPES = {
    "sigmoid": _sigmoid_slope,
    "tanh": lambda z: 1 - np.tanh(z) ** 2,
    "relu": lambda z: float(z > 0),
    "square": lambda z: 2 * z,
}
"""Slopes of activations by name; "square" is z², which nobody would guess."""


def probe(neuron_backward: Callable, deltas_out: dict, w_out: dict, z: float, activation: str, y_in: dict):
    """(error, weight gradients in the order of `y_in`, bias gradient); raises Unusable when a sender is missing."""
    answer = neuron_backward(deltas_out, w_out, z, SLOPES[activation], y_in)
    if not isinstance(answer, tuple | list) or len(answer) != 3:
        return answer
    delta, gradients, bias = answer
    if not isinstance(gradients, Mapping):
        raise Unusable(f"The weight gradients should be a dict by sender, yours is {kind_of(gradients)}.")
    if missing := [name for name in y_in if name not in gradients]:
        raise Unusable(f"The weight gradients need one entry per sender; {missing[0]!r} is missing.")
    return delta, [gradients[name] for name in y_in], bias
