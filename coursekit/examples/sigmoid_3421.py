"""A net of three inputs, four and two hidden neurons and one output, small enough to follow every message in it."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.optimizers import SGD
from coursekit.nn.sequential import Sequential


@dataclass(frozen=True, eq=False)
class Sigmoid3421:
    """The net and one example: `weights` [W1, b1, W2, b2, W3, b3] with W (n_in, n_out), x (1, 3), y (1, 1)."""

    weights: tuple[np.ndarray, ...]
    x: np.ndarray
    y: np.ndarray

    def model(self, eta: float = 1.0) -> Sequential:
        """The net as a new `Sequential` in float64, compiled with SGD(eta) and half the squared error."""
        sizes = [3, 4, 2, 1]
        model = Sequential([Input((3,)), *(Dense(n, "sigmoid", dtype="float64") for n in sizes[1:])])
        model.set_weights(list(self.weights))
        model.compile(SGD(eta), loss=HalfSquaredError())
        return model


def sigmoid_3421(seed: int = 3) -> Sigmoid3421:
    """The 3-4-2-1 net with sigmoid units of erratum P-11: weights, then biases, then x from N(0, 1); the target is 0.2.

    With seed 3 the errors of its second hidden layer show what happens when weights change too early.
    """
    rng, sizes = np.random.default_rng(seed), [3, 4, 2, 1]
    W = [rng.normal(size=pair) for pair in zip(sizes[:-1], sizes[1:], strict=True)]
    b = [rng.normal(size=n) for n in sizes[1:]]
    pairs = tuple(array for pair in zip(W, b, strict=True) for array in pair)
    return Sigmoid3421(pairs, rng.normal(size=(1, 3)), np.array([[0.2]]))
