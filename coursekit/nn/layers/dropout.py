"""Dropout silences units at random during training, so that none can rely on another."""

import numpy as np

from coursekit.nn.layers.base import Layer
from coursekit.nn.seed import generator


class Dropout(Layer):
    """Training: a = x m / (1 - rate), where m is 0 with probability `rate`, else 1. Otherwise a = x.

    Backward multiplies by the same mask. 0 <= rate < 1. With a whole number as `seed` the sequence of masks repeats.
    Source: Srivastava et al. 2014.
    """

    def __init__(self, rate: float, seed=None, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError(f"Dropout expected 0 <= rate < 1 (the share of units left out), received {rate}.")
        self.rate, self._own = rate, None if seed is None else generator(seed)

    def forward(self, x, training=False):
        """A = X * mask / (1 - rate) in training, A = X otherwise."""
        self.mask = None
        if not training or self.rate == 0:
            return x
        rng = generator() if self._own is None else self._own
        self.mask = np.divide(rng.random(x.shape, np.float32) >= self.rate, 1 - self.rate, dtype=x.dtype)
        return np.multiply(x, self.mask, out=self.work.array("a", x.shape))

    def backward(self, da, need_dx=True):
        """dL/dX = dL/dA * mask / (1 - rate)."""
        if not need_dx:
            return None
        return da if self.mask is None else np.multiply(da, self.mask, out=self.work.array("dx", da.shape))

    def arguments(self):
        """The rate."""
        return str(self.rate)
