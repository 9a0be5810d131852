"""The curve goes from nothing found to everything found, and its area is a count of pairs."""

import numpy as np
import pytest

from coursekit.nn.metrics import AUC, roc_curve

RNG = np.random.default_rng(3)
Y = RNG.integers(0, 2, 400)
P = np.clip(0.3 * Y + RNG.uniform(0, 0.7, 400), 0, 1).round(2)  # with ties


def test_by_hand():
    curve = roc_curve([0, 0, 1, 1], [0.1, 0.4, 0.4, 0.8])
    assert curve.thresholds.tolist() == [np.inf, 0.8, 0.4, 0.1]
    assert curve.hits.tolist() == [0, 0.5, 1, 1] and curve.false_alarms.tolist() == [0, 0, 0.5, 1]


def test_area_is_how_often_a_real_case_scores_higher():
    real, other = P[Y == 1][:, None], P[Y == 0]
    assert roc_curve(Y, P).area == pytest.approx((real > other).mean() + (real == other).mean() / 2)


def test_area_is_near_the_one_of_keras():
    metric = AUC()
    metric.update_state(Y, P)
    assert roc_curve(Y, P).area == pytest.approx(metric.result(), abs=0.01)


def test_points_are_recall_and_false_alarm_rate_at_their_threshold():
    curve = roc_curve(Y, P)
    for t, hits, alarms in zip(curve.thresholds, curve.hits, curve.false_alarms, strict=True):
        assert (hits, alarms) == pytest.approx(((P[Y == 1] >= t).mean(), (P[Y == 0] >= t).mean()))
        assert curve.at(t) == (alarms, hits)


@pytest.mark.parametrize(
    ("y", "p", "sentence"),
    [([0, 1], [0.1], "one number per target"), ([0, 1], [0.1, np.nan], "nan"), ([1, 1], [0, 1], "received only 1")],
)
def test_what_gives_no_curve_is_named(y, p, sentence):
    with pytest.raises(ValueError, match=sentence):
        roc_curve(y, p)
