"""Keras's name for the ways to step."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.optimizers import SGD, Adam, Optimizer, RMSprop, get

__all__ = ["Adam", "Optimizer", "RMSprop", "SGD", "get"]

__getattr__ = getattr_for(sys.modules[__name__])
