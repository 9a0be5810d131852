"""A network plays against itself and learns one thing: how good is the position I have just made?"""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets.prepare import batches
from coursekit.examples.tictactoe.board import afterstates, over, winner
from coursekit.nn import Input, Sequential, initializers, layers, optimizers

GAMES = 200
"""Games played side by side in each round."""

PASSES = 3
"""How often the positions of a round are practised."""


@dataclass(frozen=True, eq=False)
class Player:
    """A value network: call it on boards (n, 9) and the side that has just moved; it answers -1 (lost) to 1 (won)."""

    model: Sequential

    def __call__(self, boards, side: int) -> np.ndarray:
        """Values of boards for the side that has just moved, -1 to 1; (..., 9) gives one value for each board, flat."""
        return self.model(side * np.asarray(boards, dtype="float32").reshape(-1, 9))[:, 0]

    def choose(self, boards, side: int, rng=None, curious: float = 0.0) -> np.ndarray:
        """A square (n,) for each board: the one with the best value, or with chance `curious` any empty one."""
        boards = np.asarray(boards)
        values = self(afterstates(boards, side), side).reshape(-1, 9)
        best = np.where(boards == 0, values, -np.inf).argmax(axis=1)
        if not curious:
            return best
        rng = np.random.default_rng(rng)
        return np.where(rng.random(len(boards)) < curious, random_move(boards, rng), best)


def value_net(hidden: int = 128, seed=0) -> Player:
    """A player that knows nothing yet: 9 squares -> hidden (relu) -> 1 value (tanh)."""
    first, second = np.random.default_rng(seed).integers(2**31, size=2)
    model = Sequential(
        [
            Input((9,)),
            layers.Dense(hidden, "relu", kernel_initializer=initializers.GlorotUniform(int(first))),
            layers.Dense(1, "tanh", kernel_initializer=initializers.GlorotUniform(int(second))),
        ]
    )
    model.compile(optimizers.Adam(0.005), "mse")
    return Player(model)


def self_play(rounds: int = 40, seed=0, hidden: int = 128, curious: float = 0.3) -> Player:
    """Let a new player play rounds of 200 games against itself; after each it learns how the games ended.

    The target of a position is 1, 0 or -1, the end of its game seen by the side that made it. curious: share of moves
    at random, so that it sees more than its favourites. Source: L29.
    """
    rng = np.random.default_rng(seed)
    player = value_net(hidden, rng)
    for _ in range(rounds):
        x, ends = play(lambda b, side: player.choose(b, side, rng, curious))
        for rows in (rows for _ in range(PASSES) for rows in batches(len(x), 100, rng)):
            player.model.train_on_batch(x[rows], ends[rows])
    return player


def play(move, games: int = GAMES) -> tuple[np.ndarray, np.ndarray]:
    """Play `games` games with `move(boards, side)` for both sides.

    Returns every position (n, 9), seen by the side that made it (own marks 1), and how its game ended for that side
    (n, 1): 1, 0 or -1. Crosses begin.
    """
    boards, positions, whose, game = np.zeros((games, 9)), [], [], []
    for turn in range(9):
        side, going = 1 - 2 * (turn % 2), np.flatnonzero(~over(boards))
        if not going.size:
            break
        boards[going, move(boards[going], side)] = side
        positions.append(side * boards[going])
        whose.append(np.full(len(going), side))
        game.append(going)
    ends = winner(boards)[np.concatenate(game)] * np.concatenate(whose)
    return np.concatenate(positions).astype("float32"), ends.astype("float32")[:, None]


def random_move(boards, rng) -> np.ndarray:
    """An empty square (n,) for each board, all equally likely."""
    return np.where(boards == 0, rng.random(boards.shape), -1).argmax(axis=1)
