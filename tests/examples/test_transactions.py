"""Exactly so many frauds, and they differ on average in every column."""

import numpy as np
import pytest

from coursekit.examples import transactions


def test_one_in_a_hundred_is_a_fraud():
    data = transactions(5000, 0.01, seed=1)
    assert data.x.shape == (5000, 5) == (5000, len(data.columns)) and data.fraud.sum() == 50


def test_frauds_are_larger_farther_quicker_and_newer():
    data = transactions(20_000, 0.05)
    amount, hour, distance, series, new = data.x[data.fraud == 1].mean(axis=0) - data.x[data.fraud == 0].mean(axis=0)
    assert amount == pytest.approx(1.0, abs=0.15) and distance == pytest.approx(1.2, abs=0.2)
    assert series == pytest.approx(2.0, abs=0.3) and new == pytest.approx(0.4, abs=0.1) and hour < -2
    assert data.x[:, 1].min() >= 0 and data.x[:, 1].max() < 24


def test_the_seed_decides_and_both_kinds_are_needed():
    assert np.array_equal(transactions(100, 0.1, 3).x, transactions(100, 0.1, 3).x)
    with pytest.raises(ValueError, match="leaves both kinds, received 0.001 of 100"):
        transactions(100, 0.001)
