"""Some layers only arrange or scale the numbers on their way."""

import math

from coursekit.nn.layers.base import Layer


class Flatten(Layer):
    """Every example as one row: (B, 28, 28) becomes (B, 784). Backward puts the shape back."""

    def shape_for(self, input_shape):
        """(product of the axes,)."""
        return (math.prod(input_shape),)

    def forward(self, x, training=False):
        """X of shape (B, ...) as (B, n)."""
        return x.reshape(len(x), -1)

    def backward(self, da, need_dx=True):
        """dL/dX in the shape of X."""
        return da.reshape(len(da), *self.input_shape) if need_dx else None


class Reshape(Layer):
    """Every example in `target_shape`; one entry may be -1. Raises ValueError where the sizes do not fit."""

    def __init__(self, target_shape: tuple[int, ...], **kwargs):
        super().__init__(**kwargs)
        self.target_shape = tuple(target_shape)

    def shape_for(self, input_shape):
        """`target_shape` with -1 filled in."""
        size = math.prod(input_shape)
        known = math.prod(n for n in self.target_shape if n != -1)
        shape = tuple(size // known if n == -1 else n for n in self.target_shape)
        if self.target_shape.count(-1) > 1 or math.prod(shape) != size:
            raise ValueError(
                f"Reshape({self.target_shape}) expected {abs(known)} numbers per example, received {size} "
                f"(shape {input_shape})."
            )
        return shape

    def forward(self, x, training=False):
        """X of shape (B, ...) as (B, *target_shape)."""
        return x.reshape(len(x), *self.output_shape)

    def backward(self, da, need_dx=True):
        """dL/dX in the shape of X."""
        return da.reshape(len(da), *self.input_shape) if need_dx else None


class Rescaling(Layer):
    """a = scale x + offset: ``Rescaling(1 / 255)`` brings pixels to 0..1. Backward multiplies by scale."""

    def __init__(self, scale: float, offset: float = 0.0, **kwargs):
        super().__init__(**kwargs)
        self.scale, self.offset = scale, offset

    def forward(self, x, training=False):
        """A = scale X + offset."""
        return x * self.scale + self.offset

    def backward(self, da, need_dx=True):
        """dL/dX = scale dL/dA."""
        return da * self.scale if need_dx else None
