"""How far a predicted number is from the wanted one, squared or not."""

import numpy as np

from coursekit.nn.losses.base import Loss


class MeanSquaredError(Loss):
    """l = (1/n) sum_j (p_j - y_j)^2;  dL/dp = 2 (p - y) / (B n). No half, as in Keras. Source: C22, D6, K26."""

    def __init__(self, name: str = "mean_squared_error"):
        super().__init__(name)

    def per_example(self, y, p):
        """Mean of the squares, shape (B,)."""
        return np.square(p - y).reshape(len(p), -1).mean(axis=1)

    def gradient(self, y, p):
        """2 (p - y) / (B n), shape (B, n)."""
        return 2 * (p - y) / p.size


class HalfSquaredError(Loss):
    """l = 1/2 sum_j (p_j - y_j)^2;  dL/dp = (p - y) / B. Not in Keras: the form of C12, L7, D17 (erratum C-19)."""

    def __init__(self, name: str = "half_squared_error"):
        super().__init__(name)

    def per_example(self, y, p):
        """Half the sum of the squares, shape (B,)."""
        return 0.5 * np.square(p - y).reshape(len(p), -1).sum(axis=1)

    def gradient(self, y, p):
        """(p - y) / B, shape (B, n)."""
        return (p - y) / len(p)


class MeanAbsoluteError(Loss):
    """l = (1/n) sum_j |p_j - y_j|;  dL/dp = sign(p - y) / (B n), with 0 at the kink p = y. Source: C22, K26."""

    def __init__(self, name: str = "mean_absolute_error"):
        super().__init__(name)

    def per_example(self, y, p):
        """Mean of the sizes, shape (B,)."""
        return np.abs(p - y).reshape(len(p), -1).mean(axis=1)

    def gradient(self, y, p):
        """sign(p - y) / (B n), shape (B, n)."""
        return np.sign(p - y) / p.size
