"""Accuracy is the share of answers that are right."""

from coursekit.nn.metrics.base import Metric


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
