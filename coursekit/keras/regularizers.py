"""Keras's name for the penalties on large weights."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.regularizers import L1, L1L2, L2, Regularizer, get

__all__ = ["L1", "L1L2", "L2", "Regularizer", "get"]

__getattr__ = getattr_for(sys.modules[__name__])
