"""An error passes back through the bend of a layer before it reaches the weights."""

from abc import abstractmethod

from coursekit.nn.layers.base import Layer
from coursekit.nn.variable import Variable


class Activated(Layer):
    """A layer that ends in A = f(Z) with its `activation` f; `forward` keeps `z` and `a`."""

    def backward(self, da, need_dx=True):
        """Delta = dL/dA * f'(Z), then `backward_from_delta`."""
        delta = self.activation.backward(da, self.z, self.a, out=self.work.array("delta", self.z.shape))
        return self.backward_from_delta(delta, need_dx)

    @abstractmethod
    def backward_from_delta(self, delta, need_dx=True):
        """From Delta = dL/dZ to dL/dx; where loss and activation are partners the backward pass starts here."""


def kernel_and_bias(layer, shape: tuple[int, ...]) -> list[Variable]:
    """Make `layer.kernel` of `shape` and, unless the layer does without, `layer.bias`: one per unit, the last axis."""
    layer.kernel = Variable(
        layer.kernel_initializer(shape, layer.dtype), f"{layer.name}/kernel", layer.kernel_regularizer
    )
    if not layer.use_bias:
        return [layer.kernel]
    layer.bias = Variable(layer.bias_initializer(shape[-1:], layer.dtype), f"{layer.name}/bias", layer.bias_regularizer)
    return [layer.kernel, layer.bias]
