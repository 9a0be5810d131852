"""The laser sees a cart that the camera cannot, and the wider network steers around it."""

import numpy as np
import pytest

from coursekit.examples.alvinn import range_view
from coursekit.examples.alvinn.range_finder import DEPRESSION, FARTHEST_RANGE, HEIGHT


def test_empty_ground_is_nearer_in_lower_rows():
    view = range_view(np.inf, 0)[0]
    ground = HEIGHT / np.tan(DEPRESSION)
    assert view.shape == (8, 32)
    assert view[:, 0] == pytest.approx(np.maximum(0, 1 - ground / FARTHEST_RANGE))
    assert (np.diff(view[:, 5]) >= 0).all() and np.ptp(view, axis=1).max() == 0


def test_a_cart_stands_out_at_its_distance_and_on_its_side():
    empty, ahead, left = range_view([np.inf, 10, 10], [0, 0, 1.5])
    assert np.unique(ahead[ahead != empty]) == pytest.approx(1 - 10 / FARTHEST_RANGE)
    columns = np.flatnonzero((ahead != empty).any(axis=0))
    assert columns.mean() == pytest.approx(15.5) and np.flatnonzero((left != empty).any(axis=0)).max() < 15.5


def test_what_is_behind_is_not_seen():
    assert np.array_equal(range_view(-5, 0), range_view(np.inf, 0))
