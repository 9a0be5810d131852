"""Keras's name for the ways to step."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.optimizers import (
    SGD,
    Adadelta,
    Adagrad,
    Adam,
    Adamax,
    Nadam,
    Optimizer,
    RMSprop,
    get,
    schedules,
)

__all__ = [
    "Adadelta",
    "Adagrad",
    "Adam",
    "Adamax",
    "Nadam",
    "Optimizer",
    "RMSprop",
    "SGD",
    "get",
    "schedules",
]

__getattr__ = getattr_for(sys.modules[__name__])
