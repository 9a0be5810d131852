"""An activation may also stand alone, as a layer without weights."""

from coursekit.nn import activations
from coursekit.nn.layers.activated import Activated


class Activation(Activated):
    """A = f(Z), where Z is the input of the layer;  dL/dZ = dL/dA * f'(Z).

    ``Dense(3), Activation("tanh")`` is the same as ``Dense(3, activation="tanh")``. Any shape (B, ...).
    """

    def __init__(self, activation, **kwargs):
        super().__init__(**kwargs)
        self.activation = activations.get(activation)

    def forward(self, x, training=False):
        """A = f(Z)."""
        self.z = x
        self.a = self.activation.value(x, out=self.work.array("a", x.shape))
        return self.a

    def backward_from_delta(self, delta, need_dx=True):
        """dL/dX = Delta, since the input of this layer is Z itself."""
        self.delta = delta
        return delta if need_dx else None

    def arguments(self):
        """Name of the function."""
        return repr(self.activation.name)


class ReLU(Activation):
    """max(0, z) as a layer of its own."""

    def __init__(self, **kwargs):
        super().__init__("relu", **kwargs)


class LeakyReLU(Activation):
    """z where z > 0, else `negative_slope` z (default 0.3, as in Keras's layer; its function has 0.2)."""

    def __init__(self, negative_slope: float = 0.3, **kwargs):
        super().__init__(activations.LeakyRelu(negative_slope), **kwargs)


class Softmax(Activation):
    """Rows of probabilities as a layer of its own."""

    def __init__(self, **kwargs):
        super().__init__("softmax", **kwargs)
