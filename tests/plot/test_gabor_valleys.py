"""Both walkers of each start are drawn where they went, and their losses stand in the corner."""

import numpy as np
import pytest

from coursekit.examples import gabor_fit
from coursekit.plot import gabor_valleys

FIT = gabor_fit()
ONE = (np.array([[3.0, 20.0], [0.0, 17.0]]), np.array([[3.0, 20.0], [1.0, 18.0]]))
TWO = (np.array([[2.0, 12.0], [1.3, 12.0]]), np.array([[2.0, 12.0], [0.1, 16.0]]))


def found(ax, gid):
    return [line.get_xydata() for line in ax.lines if line.get_gid() == gid]


def test_gd_on_the_left_and_sgd_on_the_right():
    left, right = gabor_valleys(FIT, [ONE, TWO]).child_axes
    for ax, k in ((left, 0), (right, 1)):
        np.testing.assert_array_equal(found(ax, "path"), [ONE[k], TWO[k]])
        np.testing.assert_array_equal(np.ravel(found(ax, "end")), np.ravel([ONE[k][-1], TWO[k][-1]]))
        (said,) = [text.get_text() for text in ax.texts if text.get_gid() == "losses"]
        losses = [f"{FIT.loss(pair[k][-1]):.3f}" for pair in (ONE, TWO)]
        assert said.split("\n") == ["loss at the end", f"1:  {losses[0]}", f"2:  {losses[1]}"]


def test_the_goal_is_the_lowest_place_unless_given():
    left, _ = gabor_valleys(FIT, [ONE]).child_axes
    np.testing.assert_allclose(found(left, "goal")[0][0], (-0.1, 16.9), atol=0.2)
    left, _ = gabor_valleys(FIT, [ONE], goal=(1, 9)).child_axes
    np.testing.assert_array_equal(found(left, "goal")[0][0], (1, 9))


def test_half_a_pair_is_refused():
    with pytest.raises(ValueError, match=r"one pair of paths \(GD, SGD\) or more"):
        gabor_valleys(FIT, [ONE[:1]])
    with pytest.raises(ValueError, match="one pair of paths"):
        gabor_valleys(FIT, [])
