"""Keras's name for the ways to count what is right."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.metrics import (
    AUC,
    BinaryAccuracy,
    CategoricalAccuracy,
    MeanAbsoluteError,
    MeanSquaredError,
    Metric,
    Precision,
    Recall,
    SparseCategoricalAccuracy,
)

__all__ = [
    "AUC",
    "BinaryAccuracy",
    "CategoricalAccuracy",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "Metric",
    "Precision",
    "Recall",
    "SparseCategoricalAccuracy",
]

__getattr__ = getattr_for(sys.modules[__name__])
