"""Of the alarms, how many were real, and of the real cases, how many raised an alarm?"""

from abc import abstractmethod

import numpy as np

from coursekit.nn.lookup import unknown
from coursekit.nn.metrics.base import Metric


class ThresholdMetric(Metric):
    """Counts of true and false alarms at one or more thresholds, for targets 0 or 1 and predictions in [0, 1]."""

    def __init__(self, name: str, thresholds):
        self.thresholds = np.asarray(thresholds, dtype=float).reshape(-1, 1)
        super().__init__(name)

    def reset_state(self):
        """Forget all batches."""
        self.true_alarms, self.false_alarms = np.zeros((2, len(self.thresholds)))
        self.cases, self.others = 0, 0

    def update_state(self, y_true, y_pred):
        """Add a batch: targets 0 or 1 and predictions of the same size."""
        y, p = np.asarray(y_true).reshape(-1) > 0.5, np.asarray(y_pred).reshape(-1)
        if len(y) != len(p):
            raise ValueError(f"{self.name} expected one target per prediction, received {len(y)} and {len(p)}.")
        alarm = p > self.thresholds
        self.true_alarms = self.true_alarms + (alarm & y).sum(axis=1)
        self.false_alarms = self.false_alarms + (alarm & ~y).sum(axis=1)
        self.cases, self.others = self.cases + int(y.sum()), self.others + int((~y).sum())

    def per_example(self, y, p):
        """Not a mean over examples: there is no number for a single one."""
        raise TypeError(f"{self.name} is counted over many examples; there is no value for a single one.")

    @abstractmethod
    def result(self) -> float:
        """The value over all examples since the last reset (0 before the first)."""


class Precision(ThresholdMetric):
    """True alarms / all alarms, at a threshold of 0.5 unless told. 0 while there was no alarm.

    With a list of thresholds the result is an array, one share for each.
    """

    def __init__(self, thresholds: float | list[float] | None = None, name: str = "precision"):
        super().__init__(name, 0.5 if thresholds is None else thresholds)

    def result(self):
        """TP / (TP + FP)."""
        return _share(self.true_alarms, self.true_alarms + self.false_alarms)


class Recall(ThresholdMetric):
    """True alarms / all real cases, at a threshold of 0.5 unless told. 0 while there was no case.

    With a list of thresholds the result is an array, one share for each.
    """

    def __init__(self, thresholds: float | list[float] | None = None, name: str = "recall"):
        super().__init__(name, 0.5 if thresholds is None else thresholds)

    def result(self):
        """TP / (TP + FN)."""
        return _share(self.true_alarms, self.cases)


class AUC(ThresholdMetric):
    """Area under the curve of true against false alarm rate ("ROC"), by the trapezoid rule over `num_thresholds`.

    0.5 is guessing, 1 a perfect order. Like Keras an approximation: equally spaced thresholds instead of all values.
    """

    def __init__(self, num_thresholds: int = 200, curve: str = "ROC", name: str = "auc"):
        if curve != "ROC":
            raise ValueError(unknown("curve", curve, ["ROC"]))
        if num_thresholds < 2:
            raise ValueError(f"AUC expected num_thresholds >= 2, received {num_thresholds}.")
        inner = np.arange(1, num_thresholds - 1) / (num_thresholds - 1)
        super().__init__(name, [-1e-7, *inner, 1 + 1e-7])

    def result(self):
        """Sum of the trapezoids."""
        hits = _rates(self.true_alarms, self.cases, len(self.thresholds))
        misfires = _rates(self.false_alarms, self.others, len(self.thresholds))
        return float(((misfires[:-1] - misfires[1:]) * (hits[:-1] + hits[1:]) / 2).sum())


def _share(part, whole):
    shares = np.divide(part, whole, out=np.zeros(len(part)), where=np.asarray(whole) > 0)
    return shares if len(shares) > 1 else float(shares[0])


def _rates(counts, whole, n):
    return np.broadcast_to(counts / whole if whole else 0.0, (n,))
