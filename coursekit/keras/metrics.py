"""Keras's name for the ways to count what is right."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.metrics import BinaryAccuracy, CategoricalAccuracy, Metric, SparseCategoricalAccuracy

__all__ = ["BinaryAccuracy", "CategoricalAccuracy", "Metric", "SparseCategoricalAccuracy"]

__getattr__ = getattr_for(sys.modules[__name__])
