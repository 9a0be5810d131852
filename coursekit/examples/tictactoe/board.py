"""Noughts and crosses for many boards at once: 1 is a cross, -1 a nought, 0 an empty square."""

import numpy as np

LINES = np.array([[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]])
"""The eight rows, columns and diagonals of squares 0 to 8."""


def winner(boards) -> np.ndarray:
    """1 where crosses have three in a line, -1 where noughts have, else 0; boards (n, 9) give (n,)."""
    sums = np.asarray(boards)[:, LINES].sum(axis=2)
    return (sums == 3).any(axis=1).astype(int) - (sums == -3).any(axis=1)


def over(boards) -> np.ndarray:
    """Whether a game has ended (n,): somebody has won, or no square is empty."""
    return (winner(boards) != 0) | (np.asarray(boards) != 0).all(axis=1)


def afterstates(boards, side: int) -> np.ndarray:
    """The nine boards (n, 9, 9) after `side` has moved to square 0, ..., 8; moves to taken squares change nothing."""
    boards = np.asarray(boards)
    marked = np.where(boards[:, None, :] == 0, side * np.eye(9), 0)
    return boards[:, None, :] + marked
