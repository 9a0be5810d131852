"""Two numbers bend a wave to fit some points, and the loss over these two numbers has many valleys."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.optimizer_forms import momentum_step

TRUE = (0.0, 16.6)
"""The parameters (phi0, phi1) behind the points."""


def gabor(phi, x):
    """f = sin(u) e^(-u^2 / 32) with u = phi0 + 0.06 phi1 x; phi (..., 2) and x (N,) give (..., N)."""
    u = _inside(np.asarray(phi, dtype=float), x)
    return np.sin(u) * np.exp(-(u**2) / 32)


@dataclass(frozen=True, eq=False)
class GaborFit:
    """The points x (N,) and y (N,) that a wave has to meet; loss and slopes are those of half the mean square."""

    x: np.ndarray
    y: np.ndarray

    def loss(self, phi) -> np.ndarray:
        """L = (1/2N) sum_k (f_k - y_k)^2 for every phi (..., 2)."""
        return ((gabor(phi, self.x) - self.y) ** 2).mean(axis=-1) / 2

    def gradient(self, phi, rows=slice(None)) -> np.ndarray:
        """dL/dphi for every phi (..., 2), over the points `rows` only (default all; or (..., k), rows for each)."""
        x, y = self.x[rows], self.y[rows]
        u = _inside(np.asarray(phi, dtype=float), x)
        slope = (gabor(phi, x) - y) * (np.cos(u) - u / 16 * np.sin(u)) * np.exp(-(u**2) / 32)
        return np.stack([slope.mean(axis=-1), (0.06 * x * slope).mean(axis=-1)], axis=-1)

    def descend(self, start, eta: float, steps: int, momentum: float = 0.0, batch: int | None = None, seed=0):
        """Return the path (steps + 1, 2) from `start`, each step with `batch` points drawn afresh (default: all).

        v' = momentum v - eta dL/dphi, phi' = phi + v'. Raises ValueError for a batch outside 1 .. N.
        """
        N, rng = len(self.x), np.random.default_rng(seed)
        if batch is not None and not 1 <= batch <= N:
            raise ValueError(f"Expected a batch of 1 to {N} points, received {batch}.")
        path, v = [np.array(start, dtype=float)], np.zeros(2)
        for _ in range(steps):
            rows = slice(None) if batch is None else rng.permutation(N)[:batch]
            w, v = momentum_step(path[-1], v, self.gradient(path[-1], rows), eta, momentum)
            path.append(w)
        return np.array(path)


def gabor_fit(n: int = 28, noise: float = 0.1, seed: int = 0) -> GaborFit:
    """`n` points of the wave with parameters `TRUE`, x in -15 .. 15, with Gaussian noise on y.

    Raises ValueError for n < 2. Source: P14, P16 (figures 6.6 and 6.7 of Prince; the points are ours).
    """
    if n < 2:
        raise ValueError(f"gabor_fit expected at least 2 points, received {n}.")
    rng = np.random.default_rng(seed)
    x = rng.uniform(-15, 15, n)
    return GaborFit(x, gabor(TRUE, x) + noise * rng.normal(size=n))


def _inside(phi, x):
    return phi[..., :1] + 0.06 * phi[..., 1:] * x
