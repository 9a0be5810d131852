"""A cup of tea cools down: a formula that is no network, with two ways to its gradient and one way to learn."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.autodiff import Value


@dataclass(frozen=True, eq=False)
class Cooling:
    """Measurements of a cooling cup: minutes / 10 in t (n,) and degrees / 100 in y (n,)."""

    t: np.ndarray
    y: np.ndarray

    def loss(self, theta, rows=slice(None)):
        """Mean of (a + b e^(-k t) - y)^2 / 2 over `rows`, for theta = (a, b, k); a Value if theta is a Value (3,)."""
        a, b, k = (theta[i] for i in range(3))
        t, y = self.t[rows], self.y[rows]
        error = a + b * np.exp(-k * t) - y
        return (error * error).mean() * 0.5

    def gradient_by_backprop(self, theta: np.ndarray, rows=slice(None)) -> np.ndarray:
        """(dL/da, dL/db, dL/dk), found by `Value.backward`."""
        theta = Value(theta)
        self.loss(theta, rows).backward()
        return theta.grad

    def gradient_by_hand(self, theta: np.ndarray, rows=slice(None)) -> np.ndarray:
        """The same, derived on paper for errors r: mean r, mean r e^(-kt) and mean -r b t e^(-kt)."""
        a, b, k = theta
        t, y = self.t[rows], self.y[rows]
        e = np.exp(-k * t)
        r = a + b * e - y
        return np.array([r.mean(), (r * e).mean(), (-r * b * t * e).mean()])


def cooling(seed: int = 0) -> Cooling:
    """Twenty measurements of y = 0.2 + 0.7 e^(-0.9 t), read with an error of about 0.005.

    Source: D9 (the cup is ours).
    """
    t = np.linspace(0.0, 4.0, 20)
    return Cooling(t, 0.2 + 0.7 * np.exp(-0.9 * t) + np.random.default_rng(seed).normal(0, 0.005, t.size))


def learn(gradient: Callable, theta, rows: int, eta: float = 0.1, epochs: int = 200, batch: int = 5, seed: int = 0):
    """Stochastic gradient descent; returns the path of theta, (epochs + 1, d), the start first.

    `gradient`(theta, rows) gives the slopes for some rows; where they come from is none of the learner's business. In
    every epoch all `rows` come up once in random order, `batch` at a time. Raises ValueError for batch < 1. Source: D9.
    """
    if batch < 1:
        raise ValueError(f"Expected a batch of one or more rows, received {batch}.")
    rng, theta = np.random.default_rng(seed), np.array(theta, dtype=float)
    path = [theta]
    for _ in range(epochs):
        order = rng.permutation(rows)
        for start in range(0, rows, batch):
            theta = theta - eta * gradient(theta, order[start : start + batch])
        path.append(theta)
    return np.array(path)
