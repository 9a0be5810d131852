"""The import paths of Keras, so that a first Keras script runs here after changing only the import line.

``from coursekit import keras`` and ``from coursekit.keras.datasets import mnist`` work as they do there, and
lead to the same network that the lessons open up. What this course leaves out says so and names real Keras.
"""

import sys

from coursekit.keras import (
    activations,
    callbacks,
    config,
    datasets,
    initializers,
    layers,
    losses,
    metrics,
    models,
    optimizers,
    regularizers,
    utils,
)
from coursekit.keras.missing import getattr_for
from coursekit.nn.layers import Input
from coursekit.nn.sequential import Sequential

__all__ = [
    "Input",
    "Sequential",
    "activations",
    "callbacks",
    "config",
    "datasets",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "regularizers",
    "utils",
]

__getattr__ = getattr_for(sys.modules[__name__])
