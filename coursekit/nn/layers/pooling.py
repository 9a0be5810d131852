"""Pooling keeps the strongest answer of each neighbourhood."""

import numpy as np

from coursekit.nn.layers.base import Layer
from coursekit.nn.layers.window import Window, pair


class MaxPooling2D(Layer):
    """A[b, i, j, c] = max over the window of X;  the error goes back to the place of the maximum (the first of a tie).

    Shapes: X (B, height, width, channels) to A (B, rows, columns, channels). `strides` default to `pool_size`.
    Arguments and defaults are Keras's.
    """

    def __init__(self, pool_size=(2, 2), strides=None, padding: str = "valid", **kwargs):
        super().__init__(**kwargs)
        size = pair("pool_size", pool_size)
        self.window = Window("MaxPooling2D", size, size if strides is None else pair("strides", strides), padding)

    def shape_for(self, input_shape):
        """(rows, columns, channels)."""
        return (*self.window.places(input_shape), input_shape[-1])

    def forward(self, x, training=False):
        """A = max over each window."""
        self.x_shape = x.shape
        views = self.window.views(x, fill=-np.inf)
        flat = views.reshape(*views.shape[:4], -1)
        self.winner = flat.argmax(axis=-1)
        return np.take_along_axis(flat, self.winner[..., None], axis=-1)[..., 0]

    def backward(self, da, need_dx=True):
        """dL/dX: dL/dA at the winners, 0 elsewhere."""
        if not need_dx:
            return None
        kh, kw = self.window.size
        parts = np.zeros((*self.winner.shape, kh * kw), da.dtype)
        np.put_along_axis(parts, self.winner[..., None], da[..., None], axis=-1)
        parts = parts.reshape(*self.winner.shape, kh, kw).transpose(0, 1, 2, 4, 5, 3)
        return self.window.gather(parts, self.x_shape)

    def arguments(self):
        """The window."""
        return str(self.window.size)
