"""Every path has axes of its own on the same ground, and only outer axes are labelled."""

import numpy as np
import pytest

from coursekit.examples import GUTTER, gabor_fit
from coursekit.plot import descent_rows

WAY = np.array([[1, 1], [0.5, 0.5]])


def test_axes_below_each_other_share_the_lower_label():
    top, low = descent_rows(GUTTER, {"a": WAY, "b": WAY[:1]}, (-1, 2), (-1, 2)).child_axes
    assert (top.get_xlabel(), low.get_xlabel(), low.get_ylabel()) == ("", "$x$", "$y$")
    assert top.get_position().y0 > low.get_position().y0
    (path,) = [line for line in top.lines if line.get_gid() == "path"]
    np.testing.assert_array_equal(path.get_xydata(), WAY)


def test_axes_side_by_side_share_the_left_label():
    left, right = descent_rows(gabor_fit(), {"a": WAY, "b": WAY}, (-1, 2), (-1, 2), across=True).child_axes
    assert (left.get_ylabel(), right.get_ylabel(), right.get_xlabel()) == ("$y$", "", "$x$")


def test_no_path_is_no_picture():
    with pytest.raises(ValueError, match="at least one path, received none"):
        descent_rows(GUTTER, {}, (-1, 1), (-1, 1))
