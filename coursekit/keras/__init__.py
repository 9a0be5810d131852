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
from coursekit.keras.missing import MissingModules, getattr_for
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
    "version",
]

__version__ = "3.15.1+coursekit"
"""The version of Keras with which every number was compared, marked as not being it."""

__getattr__ = getattr_for(
    sys.modules[__name__],
    {
        "Model": "keras.Model, any graph of layers, is not part of coursekit, where keras.Sequential stacks them; "
        "use real Keras (pip install keras jax): from keras import Model",
        "backend": "keras.backend is not part of coursekit: there is only NumPy. For the seed and the float type see "
        "keras.utils.set_random_seed and keras.config.set_floatx; for the rest use real Keras (pip install keras jax): "
        "from keras import backend",
    },
)

if not any(isinstance(finder, MissingModules) for finder in sys.meta_path):
    sys.meta_path.append(MissingModules())


def version() -> str:
    """The version of Keras with which every number was compared, marked as not being it."""
    return __version__
