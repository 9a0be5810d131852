"""A PReLU learns how much of the negative side it lets through."""

import numpy as np

from coursekit.nn import initializers
from coursekit.nn.layers.base import Layer
from coursekit.nn.variable import Variable


class PReLU(Layer):
    """A = X where X > 0, else alpha X, with one alpha per unit (start 0, as in Keras).

    dL/dX = dL/dA where X > 0, else alpha dL/dA;  dL/dalpha = sum over the batch of dL/dA X where X <= 0.
    Source: He et al. 2015.
    """

    def __init__(self, alpha_initializer="zeros", **kwargs):
        super().__init__(**kwargs)
        self.alpha_initializer = initializers.get(alpha_initializer)
        self.alpha: Variable | None = None

    def make_variables(self, input_shape):
        """[alpha], shape of one example."""
        self.alpha = Variable(self.alpha_initializer(input_shape, self.dtype), f"{self.name}/alpha")
        return [self.alpha]

    def forward(self, x, training=False):
        """A = X where X > 0, else alpha X."""
        self.x = x
        return np.where(x > 0, x, self.alpha.value * x)

    def backward(self, da, need_dx=True):
        """dL/dalpha and dL/dX."""
        off = self.x <= 0
        np.sum(da * self.x * off, axis=0, out=self.alpha.grad)
        return np.where(off, self.alpha.value * da, da) if need_dx else None
