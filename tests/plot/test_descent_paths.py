"""A path seen from above is the path that was walked; crowded steps share a marker."""

import numpy as np
import pytest

from coursekit.examples import GUTTER
from coursekit.plot import descent_paths, palette

WAY = np.array([[1, 1], [0.5, 0.5], [0.5001, 0.5], [0, 0]])


def test_paths_goal_and_legend():
    ax = descent_paths(GUTTER.height, (-1, 2), (-1, 2), {"a": WAY, "b": WAY[:2]}, goal=(0, 0))
    paths = [line for line in ax.lines if line.get_gid() == "path"]
    np.testing.assert_array_equal(paths[0].get_xydata(), WAY)
    assert paths[0].get_markevery() == [0, 1, 3] and paths[0].get_marker() != paths[1].get_marker()
    (goal,) = [line for line in ax.lines if line.get_gid() == "goal"]
    assert goal.get_color() == palette.TARGET
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["a", "b"]


def test_one_path_needs_no_legend():
    assert descent_paths(GUTTER.height, (-1, 2), (-1, 2), {"a": WAY}).get_legend() is None


def test_a_path_that_left_the_numbers_is_refused():
    with pytest.raises(ValueError, match="finite a, received 1 NaN or infinite of 2"):
        descent_paths(GUTTER.height, (-1, 2), (-1, 2), {"a": [[0, np.inf]]})
