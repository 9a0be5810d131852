"""Errors as metrics are the means of the losses."""

import pytest

from coursekit.nn import metrics


def test_squared_and_absolute():
    assert metrics.MeanSquaredError()([[1.0], [2.0]], [[2.0], [4.0]]) == pytest.approx(2.5)
    assert metrics.MeanAbsoluteError()([[1.0], [2.0]], [[2.0], [4.0]]) == pytest.approx(1.5)
