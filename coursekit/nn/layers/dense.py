"""In a dense layer every unit listens to every input."""

import numpy as np

from coursekit.nn import activations, initializers, regularizers
from coursekit.nn.layers.activated import Activated, kernel_and_bias
from coursekit.nn.layers.base import positive
from coursekit.nn.variable import Variable


class Dense(Activated):
    """A fully connected layer:  Z = X W + b,  A = f(Z).

    Backward, with Delta = dL/dZ:
    Delta = dL/dA * f'(Z),   dW = X^T Delta,   db = 1^T Delta,   dL/dX = Delta W^T.

    Shapes: X (B, n_in), W `kernel` (n_in, n_out), b `bias` (n_out,), Z, A and Delta (B, n_out).
    Arguments and defaults are Keras's. Raises ValueError for units < 1, unknown names and inputs that are not flat.
    Source: C14 (transposes repaired, errata C-12 to C-14), D21, D22.
    """

    def __init__(
        self,
        units: int,
        activation=None,
        use_bias: bool = True,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.units = positive("Dense", "units", units)
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel: Variable | None = None
        self.bias: Variable | None = None

    def shape_for(self, input_shape):
        """(units,) for flat inputs (n_in,)."""
        if len(input_shape) != 1:
            raise ValueError(
                f"{self} expected flat inputs of shape (batch, features), received inputs of shape "
                f"{('batch', *input_shape)}. Try a Flatten() layer before it."
            )
        return (self.units,)

    def make_variables(self, input_shape):
        """[kernel] or [kernel, bias]."""
        (n_in,) = input_shape
        return kernel_and_bias(self, (n_in, self.units))

    def forward(self, x, training=False):
        """Z = X W + b,  A = f(Z)."""
        shape = (len(x), self.units)
        z = np.dot(x, self.kernel.value, out=self.work.array("z", shape))
        if self.use_bias:
            z += self.bias.value
        self.x, self.z = x, z
        self.a = self.activation.value(z, out=self.work.array("a", shape))
        return self.a

    def backward_from_delta(self, delta, need_dx=True):
        """dW = X^T Delta,  db = 1^T Delta,  dL/dX = Delta W^T."""
        self.delta = delta
        np.dot(self.x.T, delta, out=self.kernel.grad)
        if self.use_bias:
            delta.sum(axis=0, out=self.bias.grad)
        return np.dot(delta, self.kernel.value.T, out=self.work.array("dx", self.x.shape)) if need_dx else None

    def arguments(self):
        """Number of units."""
        return str(self.units)
