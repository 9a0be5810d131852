"""Games end for each side as they should, and a player that has practised takes a win that lies open."""

import numpy as np

from coursekit.examples.tictactoe import over, play, random_move, self_play, value_net, winner


def test_positions_are_seen_by_the_side_that_made_them():
    rng = np.random.default_rng(0)
    x, ends = play(lambda boards, side: random_move(boards, rng), games=50)
    marks = x.sum(axis=1)
    assert set(marks) == {0, 1} and x.shape[1] == 9 and ends.shape == (len(x), 1)
    won = winner(x) == 1
    assert (ends[won] == 1).all() and won.any() and not (winner(x) == -1).any()
    assert over(x).sum() == 50


def test_random_moves_go_to_empty_squares():
    boards = np.array([[1, -1, 1, -1, 1, -1, -1, 1, 0]] * 5)
    assert random_move(boards, np.random.default_rng(0)).tolist() == [8] * 5


def test_the_best_square_is_empty():
    board = np.array([[1, -1, 0, 0, 1, 0, 0, 0, -1]])
    assert board[0, value_net(seed=2).choose(board, 1)[0]] == 0


def test_after_practice_it_completes_a_line():
    player = self_play(rounds=12, seed=0)
    boards = np.array([[1, 1, 0, -1, -1, 0, 0, 0, 0], [1, -1, 0, -1, 1, 0, 0, 0, 0]])
    assert player.choose(boards, 1).tolist() == [2, 8]
    assert np.array_equal(player.model.theta, self_play(rounds=12, seed=0).model.theta)
