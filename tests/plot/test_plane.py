"""Targets are black: hollow for class 0, filled for class 1, and markers besides for more classes."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from coursekit.plot import TARGET, plane
from coursekit.plot.palette import CARD

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])


def test_class_0_is_hollow_and_class_1_filled():
    zero, one = plane(X, [0, 1, 1, 0]).collections
    assert same_color(zero.get_facecolor()[0], CARD) and same_color(one.get_facecolor()[0], TARGET)
    assert same_color(zero.get_edgecolor()[0], TARGET)
    assert one.get_offsets().tolist() == [[0, 1], [1, 0]]


def test_three_classes_differ_by_marker():
    paths = [c.get_paths()[0].vertices for c in plane(X, [0, 1, 2, 2]).collections]
    assert len({len(p) for p in paths}) == 3


def test_corners_get_ticks_at_0_and_1_only():
    assert list(plane(X, [0, 1, 1, 0]).get_xticks()) == [0, 1]


@pytest.mark.parametrize(
    ("y", "extent", "message"),
    [
        ([0, 1], None, r"y of shape \(4,\), received \(2,\)"),
        (np.eye(4), None, r"class numbers.*Try y.argmax\(axis=1\)"),
        ([-1, 1, 1, -1], None, "received -1 to 1"),
        ([0, 0.5, 1, 0], None, "class numbers"),
        ([0, 1, 1, 0], (1, 0, 0, 1), "left < right"),
        ([0, 1, 1, 0], (0, 1), r"extent of shape \(4,\)"),
    ],
)
def test_wrong_arguments_are_named(y, extent, message):
    with pytest.raises(ValueError, match=message):
        plane(X, y, extent=extent)
