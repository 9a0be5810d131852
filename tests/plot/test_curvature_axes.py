"""The arrows are eigenvectors and carry their eigenvalues."""

import numpy as np
import pytest

from coursekit.plot import curvature_axes


def test_each_arrow_points_along_the_direction_that_bends_by_its_number():
    H, c = np.array([[2.0, 1], [1, 3]]), np.array([1.0, -1])
    for text in [t for t in curvature_axes(H, c).texts if t.get_gid() == "eigenvalue"]:
        direction = np.array(text.get_position()) - c
        np.testing.assert_allclose(H @ direction, float(text.get_text()) * direction, atol=0.01)


def test_second_derivatives_do_not_depend_on_the_order():
    with pytest.raises(ValueError, match="symmetric matrix"):
        curvature_axes([[1, 2], [0, 1]])
