"""Marks stand where they were set, values in the empty squares, and the best of these has the frame."""

import numpy as np
import pytest

from coursekit.plot import board_values

BOARD = [1, -1, 0, 0, 1, 0, 0, 0, -1]


def test_marks_values_and_the_best_empty_square():
    values = np.array([9.0, 9, -0.5, 0.25, 9, 0.75, 0, 0, 9])
    ax = board_values(BOARD, values)
    assert [t.get_text() for t in ax.texts] == ["X", "O", "-0.50", "+0.25", "X", "+0.75", "+0.00", "+0.00", "O"]
    assert [k for k, square in enumerate(ax.patches) if square.get_gid() == "best"] == [5]


def test_wrong_boards_are_named():
    with pytest.raises(ValueError, match="at least one 0"):
        board_values([1, -1, 1, 1, -1, -1, -1, 1, 1], np.zeros(9))
    with pytest.raises(ValueError, match=r"board of shape \(9,\)"):
        board_values(np.zeros((3, 3)), np.zeros(9))
