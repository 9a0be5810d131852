"""Axes are counted, checked, and put back."""

import numpy as np
import pytest

from coursekit.autodiff.axes import checked_axes, spread, winners


def test_axes_count_from_either_end():
    x = np.ones((2, 3, 4))
    assert [checked_axes("sum", x, axis) for axis in (None, -1, (0, -2))] == [(0, 1, 2), (2,), (0, 1)]
    assert checked_axes("sum", 1.0, None) == ()


@pytest.mark.parametrize("axis", [3, -4, "a", 1.0, (0, 0), (0, -3), [0]])
def test_axes_that_are_not_there_are_refused(axis):
    with pytest.raises(ValueError, match=r"sum expected axes of an array of shape \(2, 3, 4\), received axis="):
        checked_axes("sum", np.ones((2, 3, 4)), axis)


def test_lost_axes_come_back_with_size_one():
    assert spread(np.ones(3), np.ones((2, 3, 4)), (0, 2)).shape == (1, 3, 1)


@pytest.mark.parametrize("axes", [(0,), (1,), (2,), (0, 2), (0, 1, 2)])
def test_every_sum_has_one_winner_and_it_is_largest(axes):
    x = np.random.default_rng(0).integers(3, size=(2, 3, 4)).astype(float)
    won = winners(x, axes)
    assert np.all(won.sum(axes) == 1) and np.array_equal((won * x).sum(axes), x.max(axes))
