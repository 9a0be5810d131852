"""Columns are even, units of a column do not touch, and every unit has its place between the bounds."""

import numpy as np
import pytest

from coursekit.plot.columns import columns, shown, slots


@pytest.mark.parametrize("sizes", [[2, 2, 1], [2, 3], [784, 512, 10], [1, 1], [10, 10, 10, 10]])
def test_units_stay_apart_and_in_bounds(sizes):
    for column in columns(sizes, most=10, left=50, right=450, low=40, high=300):
        assert column.y.min() >= 40 and column.y.max() <= 300
        assert len(column.y) < 2 or -np.diff(column.y).max() > 2 * column.radius
        assert len(column.index) == len(column.y)


def test_a_long_layer_shows_its_ends():
    assert list(shown(784, 10)) == [0, 1, 2, 781, 782, 783] and slots(784, 10) == 7 and slots(10, 10) == 10


def test_columns_are_even():
    assert [c.x for c in columns([2, 2, 1], 10, 0, 100, 0, 100)] == [0, 50, 100]
