"""Against an opponent that moves at random it shows what self-play was good for."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples.tictactoe.board import over, winner
from coursekit.examples.tictactoe.self_play import Player, random_move


@dataclass(frozen=True)
class Match:
    """Games won, drawn and lost by the player."""

    won: int
    drawn: int
    lost: int

    @property
    def games(self) -> int:
        """All games of the match."""
        return self.won + self.drawn + self.lost


def match(player: Player | None, games: int = 1000, seed=0) -> Match:
    """Play against random moves, beginning half of the games; None plays at random too.

    Raises ValueError unless the number of games is even and above 0.
    """
    if games < 2 or games % 2:
        raise ValueError(f"match expected an even number of games from 2, received {games}.")
    rng = np.random.default_rng(seed)
    ends = np.concatenate([mine * _games(player, mine, games // 2, rng) for mine in (1, -1)])
    return Match(int((ends == 1).sum()), int((ends == 0).sum()), int((ends == -1).sum()))


def _games(player, mine, games, rng):
    """How games end (1 for crosses) when the player has the side `mine`."""
    boards = np.zeros((games, 9))
    for turn in range(9):
        side, going = 1 - 2 * (turn % 2), np.flatnonzero(~over(boards))
        if going.size:
            random = player is None or side != mine
            boards[going, random_move(boards[going], rng) if random else player.choose(boards[going], side)] = side
    return winner(boards)
