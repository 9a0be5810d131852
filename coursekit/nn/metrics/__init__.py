"""Numbers for people: what share is right, how far off, how many alarms were real."""

from coursekit.nn.metrics.accuracy import BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy
from coursekit.nn.metrics.base import Metric
from coursekit.nn.metrics.confusion import confusion_matrix
from coursekit.nn.metrics.counts import AUC, Precision, Recall
from coursekit.nn.metrics.errors import MeanAbsoluteError, MeanSquaredError
from coursekit.nn.metrics.roc import Roc, roc_curve
from coursekit.nn.metrics.table import get

__all__ = [
    "AUC",
    "BinaryAccuracy",
    "CategoricalAccuracy",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "Metric",
    "Precision",
    "Recall",
    "Roc",
    "SparseCategoricalAccuracy",
    "confusion_matrix",
    "get",
    "roc_curve",
]
