"""Noughts and crosses, learned by playing against oneself."""

from coursekit.examples.tictactoe.board import LINES, afterstates, over, winner
from coursekit.examples.tictactoe.match import Match, match
from coursekit.examples.tictactoe.self_play import Player, play, random_move, self_play, value_net

__all__ = [
    "LINES",
    "Match",
    "Player",
    "afterstates",
    "match",
    "over",
    "play",
    "random_move",
    "self_play",
    "value_net",
    "winner",
]
