"""Keras's name for the layers."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.layers import (
    Activation,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Input,
    InputLayer,
    Layer,
    LeakyReLU,
    MaxPooling2D,
    PReLU,
    ReLU,
    Rescaling,
    Reshape,
    Softmax,
)

__all__ = [
    "Activation",
    "Conv2D",
    "Dense",
    "Dropout",
    "Flatten",
    "Input",
    "InputLayer",
    "Layer",
    "LeakyReLU",
    "MaxPooling2D",
    "PReLU",
    "ReLU",
    "Rescaling",
    "Reshape",
    "Softmax",
]

__getattr__ = getattr_for(sys.modules[__name__])
