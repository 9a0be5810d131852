"""The input is the one layer that only says how wide the data are."""

from coursekit.nn.layers.base import Layer, _as_shape


class InputLayer(Layer):
    """Fixes the input shape of a model and passes its data on unchanged. Made by `Input`."""

    def __init__(self, shape, name: str | None = None, dtype: str | None = None):
        super().__init__(name or "input", dtype, input_shape=shape)
        if not self.declared_shape or not all(isinstance(n, int) and n > 0 for n in self.declared_shape):
            raise ValueError(f"Input expected a shape of whole numbers >= 1 such as (784,), received {shape!r}.")

    def forward(self, x, training=False):
        """a = x."""
        return x

    def backward(self, da, need_dx=True):
        """dL/dx = dL/da."""
        return da if need_dx else None


def Input(shape=None, name: str | None = None, dtype: str | None = None) -> InputLayer:  # noqa: N802 (Keras's name)
    """First entry of a model: ``Input((784,))`` for rows of 784 numbers, ``Input((28, 28))`` for images.

    `shape` leaves out the batch axis. Raises ValueError for an empty or negative shape.
    """
    return InputLayer(_as_shape(shape) or (), name, dtype)
