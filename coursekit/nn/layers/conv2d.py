"""A convolution looks at every place of an image through the same small window."""

from coursekit.nn import activations, initializers, regularizers
from coursekit.nn.layers.activated import Activated, kernel_and_bias
from coursekit.nn.layers.base import positive
from coursekit.nn.layers.window import Window, pair
from coursekit.nn.variable import Variable


class Conv2D(Activated):
    """Z[b, i, j, k] = sum_{u, v, c} X[b, s i + u, s j + v, c] W[u, v, c, k] + b_k,  A = f(Z).

    Written as one matrix product: every window of X becomes a row of P, so that Z = P W + b,  dW = P^T Delta,
    db = 1^T Delta, and dP = Delta W^T is added back to the places the windows came from.

    Shapes: X (B, height, width, channels), W `kernel` (kh, kw, channels, filters), Z (B, rows, columns, filters).
    `padding` is "valid" (windows stay inside) or "same" (zeros around, rows = ceil(height / stride)).
    Arguments and defaults are Keras's. Source: LeCun et al. 1998; D8.
    """

    def __init__(
        self,
        filters: int,
        kernel_size,
        strides=(1, 1),
        padding: str = "valid",
        activation=None,
        use_bias: bool = True,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.filters = positive("Conv2D", "filters", filters)
        self.window = Window("Conv2D", pair("kernel_size", kernel_size), pair("strides", strides), padding)
        self.activation, self.use_bias = activations.get(activation), use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel: Variable | None = None
        self.bias: Variable | None = None

    def shape_for(self, input_shape):
        """(rows, columns, filters)."""
        return (*self.window.places(input_shape), self.filters)

    def make_variables(self, input_shape):
        """[kernel] or [kernel, bias]."""
        return kernel_and_bias(self, (*self.window.size, input_shape[-1], self.filters))

    def forward(self, x, training=False):
        """Z = P W + b,  A = f(Z)."""
        self.x_shape = x.shape
        rows = len(x) * self.output_shape[0] * self.output_shape[1]
        self.P = self.window.views(x).transpose(0, 1, 2, 4, 5, 3).reshape(rows, -1)
        z = self.P @ self.kernel.value.reshape(-1, self.filters)
        if self.use_bias:
            z += self.bias.value
        self.z = z.reshape(len(x), *self.output_shape)
        self.a = self.activation.value(self.z, out=self.work.array("a", self.z.shape))
        return self.a

    def backward_from_delta(self, delta, need_dx=True):
        """dW = P^T Delta,  db = 1^T Delta,  dP = Delta W^T gathered into dL/dX."""
        self.delta = delta
        flat = delta.reshape(-1, self.filters)
        self.kernel.grad[...] = (self.P.T @ flat).reshape(self.kernel.shape)
        if self.use_bias:
            flat.sum(axis=0, out=self.bias.grad)
        if not need_dx:
            return None
        dP = flat @ self.kernel.value.reshape(-1, self.filters).T
        dP = dP.reshape(*delta.shape[:3], *self.window.size, self.x_shape[-1])
        return self.window.gather(dP, self.x_shape)

    def arguments(self):
        """Filters and window."""
        return f"{self.filters}, {self.window.size}"
