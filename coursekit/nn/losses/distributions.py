"""Some targets are counts or whole distributions, and some only a direction."""

import numpy as np

from coursekit.nn.losses.base import Loss
from coursekit.nn.precision import epsilon


class Poisson(Loss):
    """l = (1/n) sum_j (p_j - y_j ln(p_j + eps)) for counts y;  dL/dp = (1 - y / (p + eps)) / (B n). Source: K26."""

    def __init__(self, name: str = "poisson"):
        super().__init__(name)

    def per_example(self, y, p):
        """Mean over the outputs, shape (B,)."""
        return (p - y * np.log(p + epsilon())).reshape(len(p), -1).mean(axis=1)

    def gradient(self, y, p):
        """(1 - y / (p + eps)) / (B n), shape (B, n)."""
        return (1 - y / (p + epsilon())) / p.size


class KLDivergence(Loss):
    """l = sum_j y_j ln(y_j / p_j) for distributions y and p;  dL/dp = -y / p / B.

    Cross-entropy minus the entropy of y. Both are kept between 1e-7 and 1, as in Keras. Source: K26.
    """

    def __init__(self, name: str = "kl_divergence"):
        super().__init__(name)

    def per_example(self, y, p):
        """sum_j y_j ln(y_j / p_j), shape (B,)."""
        y, p = _clipped(y), _clipped(p)
        return (y * np.log(y / p)).sum(axis=-1)

    def gradient(self, y, p):
        """-y / p / B, shape (B, n); 0 where p was cut off."""
        inside = _clipped(p)
        return -_clipped(y) / inside * (p == inside) / len(p)


class CosineSimilarity(Loss):
    """l = -cos(y, p) = -y.p / (|y| |p|), between -1 (same direction) and 1;  dL/dp = -(y^ - cos p^) / |p| / B.

    y^ and p^ are y and p divided by their lengths, which count as at least 1e-6, as in Keras. Source: K26.
    """

    def __init__(self, name: str = "cosine_similarity"):
        super().__init__(name)

    def per_example(self, y, p):
        """-cos(y, p), shape (B,)."""
        return -(_unit(y) * _unit(p)).sum(axis=-1)

    def gradient(self, y, p):
        """-(y^ - cos p^) / |p| / B, shape (B, n)."""
        y_unit, p_unit = _unit(y), _unit(p)
        cos = (y_unit * p_unit).sum(axis=-1, keepdims=True)
        return -(y_unit - cos * p_unit) / _length(p) / len(p)


def _clipped(p):
    return np.clip(p, epsilon(), 1)


def _length(v):
    return np.sqrt(np.maximum(np.square(v).sum(axis=-1, keepdims=True), 1e-12))


def _unit(v):
    return v / _length(v)
