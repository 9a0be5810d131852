"""Keras's name for the models."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.sequential import Sequential

__all__ = ["Sequential"]

__getattr__ = getattr_for(
    sys.modules[__name__],
    {
        "load_model": "keras.models.load_model is not part of coursekit, which keeps weights only: build the same "
        "model and call model.load_weights(path). For whole models use real Keras (pip install keras jax): "
        "from keras.models import load_model",
    },
)
