"""Two losses over the same two weights: the square lies flat where cross-entropy still has a slope."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.activations import sigmoid, tanh
from coursekit.nn.losses import BinaryCrossentropy, HalfSquaredError
from coursekit.nn.seed import generator

FLAT = 0.05
"""Where the gradient is shorter than this, the ground counts as flat."""


@dataclass(frozen=True, eq=False)
class TwoSurfaces:
    """Losses of the net a = sigmoid(W2 tanh(W1 x)) over a grid of weights: [i, j] belongs to W1[i], W2[j].

    W1, W2 (points,); entropy, squares (points, points): mean cross-entropy and mean (a - y)^2 / 2;
    entropy_slopes, squares_slopes (points, points): length of the gradient (dC/dW1, dC/dW2).
    """

    W1: np.ndarray
    W2: np.ndarray
    entropy: np.ndarray
    squares: np.ndarray
    entropy_slopes: np.ndarray
    squares_slopes: np.ndarray

    def flat_shares(self, below: float = FLAT) -> tuple[float, float]:
        """Share of the grid that is flat, for cross-entropy and for the square."""
        return float((self.entropy_slopes < below).mean()), float((self.squares_slopes < below).mean())


def two_surfaces(seed=0, n: int = 100, points: int = 81, reach: float = 4.0) -> TwoSurfaces:
    """Both losses for n random inputs x ~ N(0, 1) with random targets 0 or 1, W1 and W2 from -reach to reach.

    About 0.12 of the square is flat for cross-entropy and about 0.93 for the squared error (seeds 0 to 4). Wherever
    you stand -ln(1 - e) >= e >= e^2/2 with e = |a - y|, so cross-entropy lies above. seed: a number or a Generator.
    Raises ValueError for n < 1, points < 2 or reach <= 0. Source: Glorot and Bengio 2010, figure 5; D34.
    """
    if n < 1 or points < 2 or not reach > 0:
        raise ValueError(
            f"two_surfaces expected n >= 1, points >= 2 and reach > 0, received {n}, {points} and {reach}."
        )
    rng = generator(seed)
    x, y = rng.normal(size=n), rng.integers(0, 2, n)
    W = np.linspace(-reach, reach, points)
    entropy, squares, entropy_slopes, squares_slopes = np.moveaxis([_row(W1, W, x, y) for W1 in W], 1, 0)
    return TwoSurfaces(W, W.copy(), entropy, squares, entropy_slopes, squares_slopes)


def _row(W1, W2, x, y):
    """Losses and slopes for one W1 and all W2: z = W2 h with h = tanh(W1 x), each (points, n)."""
    h, W2 = tanh(W1 * x), W2[:, None]
    a = sigmoid(W2 * h)
    losses = [_mean(loss(), y, a) for loss in (BinaryCrossentropy, HalfSquaredError)]
    return *losses, *(_slope(dz, W1, W2, x, h) for dz in (a - y, (a - y) * a * (1 - a)))


def _mean(loss, y, a):
    each = loss.per_example(np.broadcast_to(y.astype(float), a.shape).reshape(-1, 1), a.reshape(-1, 1))
    return each.reshape(a.shape).mean(axis=1)


def _slope(dz, W1, W2, x, h):
    """Length of (dC/dW1, dC/dW2), where dz = dC/dz of each example."""
    return np.hypot((dz * W2 * tanh.slope(W1 * x) * x).mean(axis=1), (dz * h).mean(axis=1))
