"""Lines end at the rims of their units, and numbers find places of their own."""

import numpy as np

from coursekit.plot.columns import columns
from coursekit.plot.edges import places, segments, width


def test_lines_run_from_rim_to_rim():
    start, end = columns([2, 3], 10, 0, 200, 0, 200)
    ends = segments(start, end)
    assert ends.shape == (6, 2, 2)
    assert np.allclose(np.linalg.norm(ends[0, 0] - [start.x, start.y[0]]), start.radius)
    assert np.allclose(np.linalg.norm(ends[5, 1] - [end.x, end.y[2]]), end.radius)


def test_the_largest_weight_is_the_thickest_and_zero_is_still_a_line():
    thin, thick = width(np.array([0.0, -4.0]), 4.0)
    assert 0 < thin < thick
    assert np.all(width(np.zeros(2), 0.0) == thin)


def test_crossing_lines_carry_their_numbers_off_the_crossing():
    ends = np.array([[[0.0, 0], [200, 100]], [[0, 100], [200, 0]]])
    a, b = places(ends, np.array([[30.0, 12], [30, 12]]))
    assert np.abs(a - b).max() > 12 and np.linalg.norm(a - [100, 50]) > 20
