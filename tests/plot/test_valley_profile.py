"""The ground is drawn where it is, letters lie on it, and every step that moves has a tick."""

import numpy as np
import pytest

from coursekit.examples import SHOULDER
from coursekit.plot import valley_profile


def drawn(ax, gid):
    return [line.get_xydata() for line in ax.lines if line.get_gid() == gid]


def test_letters_lie_on_the_ground():
    ax = valley_profile(SHOULDER.height, (0, 8), {"B": 2.2})
    ((mark,),) = drawn(ax, "mark")
    assert mark == pytest.approx([2.2, SHOULDER.height(np.array([2.2]))])
    ((w, height), *_) = drawn(ax, "ground")[0]
    assert (w, height) == pytest.approx((0, SHOULDER.height(np.array([0.0]))))


def test_each_walk_has_a_row_and_ends_where_it_ends():
    ax = valley_profile(SHOULDER.height, (0, 8), paths={"a": [0, 2, 5, 5.0001], "b": [0, 1]})
    a, b = drawn(ax, "walk")
    assert a[:, 0].tolist() == [0, 2, 5] and b[:, 0].tolist() == [0, 1] and a[0, 1] > b[0, 1]
    assert [end[0, 0] for end in drawn(ax, "end")] == [5.0001, 1]


def test_a_span_runs_upwards():
    with pytest.raises(ValueError, match="from low to high"):
        valley_profile(SHOULDER.height, (8, 0))
