"""Rosenblatt's perceptron: one layer of threshold units side by side, each with its own weights and bias."""

import numpy as np

from coursekit.neurons.bias import net_input
from coursekit.neurons.checking import count, numbers, points
from coursekit.neurons.labels import fires, known_convention
from coursekit.neurons.perceptron_training import train_perceptron
from coursekit.neurons.run import Run
from coursekit.neurons.table import CODINGS


class Perceptron:
    """y_hat = H(X W + b) with W (n_in, n_out) and b (n_out,), all zero at the start.

    Two inputs and three outputs have W (2, 3) and b (3,). convention: "01" or "pm1", the coding of labels and answers.
    Call it on X (B, n_in), which gives (B, n_out), or on one input (n_in,), which gives (n_out,).
    Raises ValueError for sizes below 1. Source: C5, C6, K2.
    """

    def __init__(self, n_in: int, n_out: int = 1, convention: str = "01"):
        self.W = np.zeros((count("n_in", n_in), count("n_out", n_out)))
        self.b = np.zeros(n_out)
        self.convention = known_convention(convention)

    def __repr__(self) -> str:
        n_in, n_out = self.W.shape
        return f"Perceptron({n_in}, {n_out}), W ({n_in}, {n_out}), b ({n_out},), {CODINGS[self.convention]}"

    def net_input(self, X) -> np.ndarray:
        """X W + b, shape (B, n_out), or (n_out,) for one input."""
        return net_input(X, self.W, self.b)

    def __call__(self, X) -> np.ndarray:
        """The answers in whole numbers, shape (B, n_out), or (n_out,) for one input."""
        return fires(self.net_input(X), self.convention)

    def fit(self, X, y, eta=1, max_epochs: int = 100, online: bool = True, exact: bool = False) -> Run:
        """Train from the weights that are there, and keep the new ones; see `train_perceptron`.

        X (N, n_in); y (N, n_out), for one unit also (N,). The run of one unit has weights (n_in+1,), of several
        (n_in+1, n_out), bias first. After exact=True W and b hold Fractions, and later fits
        stay exact. Raises ValueError as `train_perceptron`.
        """
        X = points(X, len(self.W))
        y = self._labels(y, len(X))
        start = np.vstack([self.b, self.W])
        start = start[:, 0] if y.ndim == 1 else start
        run = train_perceptron(X, y, eta, max_epochs, self.convention, exact, online=online, start=start)
        w = np.array(run.w).reshape(len(run.w), -1)
        self.W, self.b = w[1:], w[0]
        return run

    def _labels(self, y, N):
        y, n_out = numbers("y", y), len(self.b)
        one = n_out == 1 and y.shape in ((N,), (N, 1))
        if not one and y.shape != (N, n_out):
            raise ValueError(
                f"This perceptron with {n_out} output{'s' * (n_out > 1)} expected labels of shape ({N}, {n_out}), "
                f"received {y.shape}."
            )
        return y[:, 0] if one and y.ndim == 2 else y
