"""Lines win, full boards end, taken squares stay taken."""

import numpy as np

from coursekit.examples.tictactoe import LINES, afterstates, over, winner

DRAWN = np.array([1, -1, 1, 1, -1, -1, -1, 1, 1])


def test_each_of_the_eight_lines_wins_for_both_sides():
    boards = np.zeros((8, 9))
    boards[np.arange(8)[:, None], LINES] = 1
    assert winner(boards).tolist() == [1] * 8 and winner(-boards).tolist() == [-1] * 8
    assert over(boards).all() and not over(np.zeros((1, 9)))[0]


def test_a_full_board_without_a_line_is_a_draw():
    assert winner(DRAWN[None]).tolist() == [0] and over(DRAWN[None]).tolist() == [True]


def test_a_move_marks_one_empty_square():
    board = np.array([[1, -1, 0, 0, 0, 0, 0, 0, 0]])
    after = afterstates(board, -1)[0]
    assert (after != board).sum(axis=1).tolist() == [0, 0, 1, 1, 1, 1, 1, 1, 1]
    assert [after[k, k] for k in (0, 1, 2)] == [1, -1, -1]
