"""Every metric has a name, and "accuracy" means the kind that fits."""

from coursekit.nn.lookup import find
from coursekit.nn.losses.table import LOSSES
from coursekit.nn.metrics.accuracy import BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy
from coursekit.nn.metrics.base import Metric
from coursekit.nn.metrics.counts import AUC, Precision, Recall
from coursekit.nn.metrics.errors import LossMetric

METRICS = {
    "auc": AUC,
    "binary_accuracy": BinaryAccuracy,
    "categorical_accuracy": CategoricalAccuracy,
    "precision": Precision,
    "recall": Recall,
    "sparse_categorical_accuracy": SparseCategoricalAccuracy,
}
METRICS |= {cls.__name__: cls for cls in METRICS.values()}


def get(identifier, y_shape: tuple[int, ...], output_shape: tuple[int, ...]) -> Metric:
    """Metric for a Keras identifier, given the shape of the targets and of the outputs (without the batch axis).

    "accuracy" (or "acc") becomes the binary, categorical or sparse kind that fits, as in Keras; the name of a loss
    watches that loss. Raises ValueError for an unknown name (with the nearest known one).
    """
    if isinstance(identifier, str) and identifier in ("accuracy", "acc"):
        return _fitting_accuracy(y_shape, output_shape)(name=identifier)
    losses = {name: lambda n=name, cls=cls: LossMetric(cls(), n) for name, cls in LOSSES.items()}
    others = {name: lambda n=name, cls=cls: cls(name=n) for name, cls in METRICS.items()}
    return find("metric", identifier, {"accuracy": BinaryAccuracy, "acc": BinaryAccuracy, **losses, **others}, Metric)


def _fitting_accuracy(y_shape, output_shape):
    if output_shape[-1] == 1:
        return BinaryAccuracy
    return CategoricalAccuracy if y_shape == output_shape else SparseCategoricalAccuracy
