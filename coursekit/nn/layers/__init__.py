"""A layer is a function of its input that also knows how to send an error back."""

from coursekit.nn.layers.activation import Activation, LeakyReLU, ReLU, Softmax
from coursekit.nn.layers.base import Layer
from coursekit.nn.layers.conv2d import Conv2D
from coursekit.nn.layers.dense import Dense
from coursekit.nn.layers.dropout import Dropout
from coursekit.nn.layers.input import Input, InputLayer
from coursekit.nn.layers.pooling import MaxPooling2D
from coursekit.nn.layers.prelu import PReLU
from coursekit.nn.layers.shape import Flatten, Rescaling, Reshape

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
