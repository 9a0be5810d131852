"""A loss may also be watched without being trained on."""

from coursekit.nn.losses.base import Loss
from coursekit.nn.losses.regression import MeanAbsoluteError as AbsoluteLoss
from coursekit.nn.losses.regression import MeanSquaredError as SquaredLoss
from coursekit.nn.metrics.base import Metric


class LossMetric(Metric):
    """A loss used as a metric, such as "mae" beside a squared-error loss."""

    def __init__(self, loss: Loss, name: str):
        self.loss = loss
        super().__init__(name)

    def per_example(self, y, p):
        """Loss of every example, shape (B,)."""
        return self.loss.per_example(self.loss.prepare(y, p.shape, p.dtype), p)


class MeanSquaredError(LossMetric):
    """Mean of (p - y)^2."""

    def __init__(self, name: str = "mean_squared_error"):
        super().__init__(SquaredLoss(), name)


class MeanAbsoluteError(LossMetric):
    """Mean of |p - y|."""

    def __init__(self, name: str = "mean_absolute_error"):
        super().__init__(AbsoluteLoss(), name)
