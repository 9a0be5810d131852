"""A metric says in people's terms how well the network does; training never sees it."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.lookup import find
from coursekit.nn.losses.base import Loss
from coursekit.nn.losses.table import LOSSES


class Metric(ABC):
    """A mean over examples, collected batch by batch: `update_state`, `result`, `reset_state`."""

    def __init__(self, name: str):
        self.name = name
        self.reset_state()

    def reset_state(self) -> None:
        """Forget all batches."""
        self.total, self.count = 0.0, 0

    def update_state(self, y_true, y_pred) -> None:
        """Add a batch: targets (B, ...) and predictions (B, n_out)."""
        y, p = np.asarray(y_true), np.asarray(y_pred)
        scores = self.per_example(y, p)
        self.total += float(np.sum(scores))
        self.count += len(scores)

    def result(self) -> float:
        """Mean over all examples since the last reset (0 before the first)."""
        return self.total / self.count if self.count else 0.0

    def __call__(self, y_true, y_pred) -> float:
        """Value for one batch alone."""
        self.reset_state()
        self.update_state(y_true, y_pred)
        return self.result()

    @abstractmethod
    def per_example(self, y, p) -> np.ndarray:
        """One number per example, shape (B,)."""


class BinaryAccuracy(Metric):
    """Share of outputs on the right side of `threshold` (default 0.5), mean over the outputs."""

    def __init__(self, name: str = "binary_accuracy", threshold: float = 0.5):
        super().__init__(name)
        self.threshold = threshold

    def per_example(self, y, p):
        """Share of right outputs, shape (B,)."""
        right = (p > self.threshold) == (y.reshape(p.shape) > self.threshold)
        return right.reshape(len(p), -1).mean(axis=1)


class CategoricalAccuracy(Metric):
    """Share of examples whose largest output is where the one-hot row has its 1."""

    def __init__(self, name: str = "categorical_accuracy"):
        super().__init__(name)

    def per_example(self, y, p):
        """1 where right, shape (B,)."""
        return y.argmax(axis=-1) == p.argmax(axis=-1)


class SparseCategoricalAccuracy(Metric):
    """Share of examples whose largest output is number c, the class number given as target."""

    def __init__(self, name: str = "sparse_categorical_accuracy"):
        super().__init__(name)

    def per_example(self, y, p):
        """1 where right, shape (B,)."""
        return y.reshape(-1) == p.argmax(axis=-1)


class MeanMetric(Metric):
    """A loss used as a metric, such as "mae" beside a squared-error loss."""

    def __init__(self, loss: Loss, name: str):
        self.loss = loss
        super().__init__(name)

    def per_example(self, y, p):
        """Loss of every example, shape (B,)."""
        return self.loss.per_example(self.loss.prepare(y, p.shape, p.dtype), p)


_ACCURACIES = {
    "binary_accuracy": BinaryAccuracy,
    "categorical_accuracy": CategoricalAccuracy,
    "sparse_categorical_accuracy": SparseCategoricalAccuracy,
}
_ACCURACIES |= {cls.__name__: cls for cls in _ACCURACIES.values()}


def get(identifier, y_shape: tuple[int, ...], output_shape: tuple[int, ...]) -> Metric:
    """Metric for a Keras identifier, given the shape of the targets and of the outputs (without the batch axis).

    "accuracy" (or "acc") becomes the binary, categorical or sparse kind that fits, as in Keras.
    Raises ValueError for an unknown name (with the nearest known one).
    """
    if isinstance(identifier, str) and identifier in ("accuracy", "acc"):
        return _fitting_accuracy(y_shape, output_shape)(name=identifier)
    losses = {name: lambda n=name, cls=cls: MeanMetric(cls(), n) for name, cls in LOSSES.items()}
    table = {"accuracy": BinaryAccuracy, "acc": BinaryAccuracy, **_ACCURACIES, **losses}
    return find("metric", identifier, table, Metric)


def _fitting_accuracy(y_shape, output_shape):
    if output_shape[-1] == 1:
        return BinaryAccuracy
    return CategoricalAccuracy if y_shape == output_shape else SparseCategoricalAccuracy
