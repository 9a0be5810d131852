"""Keras's name for one-hot labels, rows of length one, and the seed."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.labels import normalize, to_categorical
from coursekit.nn.seed import set_random_seed

__all__ = ["normalize", "set_random_seed", "to_categorical"]

__getattr__ = getattr_for(sys.modules[__name__])
