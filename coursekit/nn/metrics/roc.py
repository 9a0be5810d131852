"""Lower the threshold step by step: every step finds more real cases, and raises more false alarms."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Roc:
    """Hits against false alarms, both from 0 to 1, while the threshold falls; all three have shape (n,).

    thresholds: an alarm is a score >= threshold, the first is infinite. hits: recall, the share of real cases that
    raise an alarm. false_alarms: the share of the others that do.
    """

    thresholds: np.ndarray
    false_alarms: np.ndarray
    hits: np.ndarray

    @property
    def area(self) -> float:
        """Area below the curve: how often a real case scores higher than another (ties count half). 0.5 is guessing."""
        return float(np.trapezoid(self.hits, self.false_alarms))

    def at(self, threshold: float) -> tuple[float, float]:
        """False alarms and hits when every score >= `threshold` is an alarm."""
        k = int(np.flatnonzero(self.thresholds >= threshold)[-1])
        return float(self.false_alarms[k]), float(self.hits[k])


def roc_curve(y_true, scores) -> Roc:
    """The ROC curve of scores (N,) for targets 0 or 1 (N,), with one point for every score that occurs. Not in Keras.

    `AUC` is Keras's approximation of its area. Raises ValueError for lengths that differ, for NaN, and where one of the
    two kinds is missing. Source: C25.
    """
    y, p = np.asarray(y_true).reshape(-1) > 0.5, np.asarray(scores, dtype=float).reshape(-1)
    if len(y) != len(p) or np.isnan(p).any():
        raise ValueError(f"roc_curve expected one number per target, received {len(y)} targets, scores {p}.")
    if y.all() or not y.any():
        raise ValueError(f"roc_curve expected targets 0 and 1, received only {int(y[:1].sum())}. It compares the two.")
    thresholds = np.append(np.inf, np.unique(p)[::-1])
    return Roc(thresholds, _share_at_least(p[~y], thresholds), _share_at_least(p[y], thresholds))


def _share_at_least(p, thresholds):
    return 1 - np.searchsorted(np.sort(p), thresholds) / len(p)
