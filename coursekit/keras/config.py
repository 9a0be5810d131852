"""Keras's name for the settings that all layers share."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.precision import epsilon, floatx, set_floatx

__all__ = ["epsilon", "floatx", "set_floatx"]

__getattr__ = getattr_for(sys.modules[__name__])
