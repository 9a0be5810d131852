"""Precision, recall and the area under the curve are counted by hand."""

import numpy as np
import pytest

from coursekit.nn import metrics

Y = np.array([1, 0, 1, 1, 0, 0])
P = np.array([[0.9], [0.8], [0.7], [0.4], [0.3], [0.1]])


def by_pairs(y, p):
    """Area under the curve: the share of (case, other) pairs in the right order, ties count half."""
    cases, others = p[y == 1].ravel(), p[y == 0].ravel()
    return np.mean([1.0 if a > b else 0.5 if a == b else 0.0 for a in cases for b in others])


def test_precision_and_recall_by_hand():
    assert metrics.Precision()(Y, P) == pytest.approx(2 / 3) and metrics.Recall()(Y, P) == pytest.approx(2 / 3)
    assert metrics.Precision(thresholds=0.85)(Y, P) == 1 and metrics.Recall(thresholds=0.85)(Y, P) == pytest.approx(
        1 / 3
    )


def test_nothing_to_count_is_zero():
    assert metrics.Precision()(Y, P * 0) == 0 and metrics.Recall()(Y * 0, P) == 0


def test_the_area_is_the_share_of_pairs_in_order():
    rng = np.random.default_rng(0)
    y = rng.integers(2, size=400)
    p = np.clip(0.3 * y + 0.7 * rng.random(400), 0, 1)[:, None]
    assert metrics.AUC(num_thresholds=2000)(y, p) == pytest.approx(by_pairs(y, p), abs=2e-3)
    assert metrics.AUC()(Y, Y[:, None] * 0.8 + 0.1) == 1 and metrics.AUC()(Y, P * 0 + 0.5) == pytest.approx(0.5)


def test_batches_add_up():
    metric = metrics.AUC()
    metric.update_state(Y[:2], P[:2])
    metric.update_state(Y[2:], P[2:])
    assert metric.result() == metrics.AUC()(Y, P)


def test_bad_arguments_are_named():
    with pytest.raises(ValueError, match="Unknown curve 'PR'"):
        metrics.AUC(curve="PR")
    with pytest.raises(ValueError, match="num_thresholds >= 2"):
        metrics.AUC(1)
    with pytest.raises(ValueError, match="one target per prediction, received 6 and 5"):
        metrics.Recall()(Y, P[:5])
    with pytest.raises(TypeError, match="no value for a single one"):
        metrics.Recall().per_example(Y, P)


def test_several_thresholds_give_a_share_for_each():
    several = metrics.Precision([0.2, 0.6])(Y, P)
    assert several.tolist() == [metrics.Precision(0.2)(Y, P), metrics.Precision(0.6)(Y, P)]
