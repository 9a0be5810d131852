"""Keras's name for the models."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.sequential import Sequential

__all__ = ["Sequential"]

__getattr__ = getattr_for(sys.modules[__name__])
