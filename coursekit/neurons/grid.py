"""Trying every unit on a grid shows how much a unit can do, and what it cannot do without a bias."""

import itertools
from dataclasses import dataclass

import numpy as np

from coursekit.neurons.checking import frozen, numbers, points
from coursekit.neurons.labels import labels

MOST_UNITS = 1_000_000


@dataclass(frozen=True, eq=False)
class BestUnit:
    """accuracy: the largest share of right answers on the grid; w (n,) and b: the first unit that reaches it."""

    accuracy: float
    w: np.ndarray
    b: float


def best_on_grid(X, y, bias: bool = True, grid=None) -> BestUnit:
    """The best of all threshold units whose weights (and bias) are taken from `grid`, -2 to 2 in eighths.

    X (N, n); y (N,), labels 0 and 1. With a bias the best on AND is 1, on XOR 0.75.
    Raises ValueError for shapes or labels that do not fit, and for more than a million units. Source: C7, L3.
    """
    X, y = points(X), labels(y, "01", fixed=True)
    if y.shape != (len(X),):
        raise ValueError(f"Expected one label per row of X, shape ({len(X)},), received {y.shape}.")
    grid = np.arange(-16, 17) / 8 if grid is None else numbers("grid", grid).ravel()
    n, free = X.shape[1], X.shape[1] + bool(bias)
    if not 0 < len(grid) ** free <= MOST_UNITS:
        raise ValueError(f"{len(grid)} values for {free} numbers are {len(grid) ** free:,} units. Try a smaller grid.")
    units = np.array(list(itertools.product(grid, repeat=free)))
    W, b = units[:, :n], units[:, n] if bias else np.zeros(len(units))
    right = ((X @ W.T + b >= 0) == y[:, None]).mean(axis=0)
    best = int(np.argmax(right))
    return BestUnit(float(right[best]), frozen(W[best].copy()), float(b[best]))


def best_without_bias(X, y, grid=None) -> BestUnit:
    """The best unit with threshold 0 and no bias: on AND it is right in 2 of 4 cases, whatever the weights.

    At (0, 0) its net input is 0, so it says yes for all weights. See `best_on_grid`. Source: K2, erratum K-01.
    """
    return best_on_grid(X, y, bias=False, grid=grid)
