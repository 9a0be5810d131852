"""A classifier without layers: every training example votes for its class, the louder the more alike it is."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class KernelMachine:
    """Examples `x` (N, n), their votes `dual` (N, K) and the `degree` d of k(u, v) = (1 + u . v / scale)^d.

    Call it on inputs (B, n) for the classes (B,) with the most votes.
    """

    x: np.ndarray
    dual: np.ndarray
    degree: int
    scale: float

    def votes(self, x) -> np.ndarray:
        """k(x, x_i) dual_i, summed over the examples: shape (B, K)."""
        return _alike(_flat(x), self.x, self.degree, self.scale) @ self.dual

    def __call__(self, x) -> np.ndarray:
        """The class with the most votes, shape (B,)."""
        return self.votes(x).argmax(axis=1)


def kernel_machine(x, y, degree: int = 3, ridge: float = 0.01) -> KernelMachine:
    """Fit votes A so that (K + ridge I) A = Y, with K_ij = (1 + x_i . x_j / scale)^degree and Y one-hot.

    A ridge regression in the place of the support vector machine of D8: the same polynomial kernel, but solved in one
    step, and all examples vote. scale is the mean of x . x. x: (N, ...), numbers around 1; y: classes 0, 1, ... (N,).
    Raises ValueError for a degree below 1, a ridge that is not positive, or another number of classes than examples.
    """
    x, y = _flat(x), np.asarray(y, dtype=int)
    if degree < 1 or not ridge > 0 or len(x) != len(y):
        raise ValueError(
            "kernel_machine expected one class per example, degree >= 1 and ridge > 0, "
            f"received {len(x)} examples, {len(y)} classes, degree {degree} and ridge {ridge}."
        )
    scale = float((x * x).sum(axis=1).mean())
    K = _alike(x, x, degree, scale)
    dual = np.linalg.solve(K + ridge * np.eye(len(x)), np.eye(y.max() + 1)[y])
    return KernelMachine(x, dual, degree, scale)


def _alike(u, v, degree, scale):
    return (1 + u @ v.T / scale) ** degree


def _flat(x):
    x = np.asarray(x, dtype=float)
    return x.reshape(len(x), -1)
