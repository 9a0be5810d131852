"""A random player has no edge over a random player, and practice gives one."""

import pytest

from coursekit.examples.tictactoe import match, self_play


def test_two_random_players_win_about_equally_often():
    result = match(None, 2000)
    assert result.games == 2000 and abs(result.won - result.lost) < 150 and 150 < result.drawn < 350


def test_practice_wins():
    assert match(self_play(rounds=12, seed=0), 400).lost < 0.15 * 400


def test_an_odd_number_of_games_is_refused():
    with pytest.raises(ValueError, match="even number of games from 2, received 3"):
        match(None, 3)
