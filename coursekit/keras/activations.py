"""Keras's name for the functions that bend a unit's input."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.activations import (
    exponential,
    get,
    leaky_relu,
    linear,
    relu,
    sigmoid,
    softmax,
    softplus,
    softsign,
    tanh,
)

__all__ = [
    "exponential",
    "get",
    "leaky_relu",
    "linear",
    "relu",
    "sigmoid",
    "softmax",
    "softplus",
    "softsign",
    "tanh",
]

__getattr__ = getattr_for(sys.modules[__name__])
