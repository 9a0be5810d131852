"""A window walks over an image, and what it sends back lands where it stood."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from coursekit.nn.layers.base import positive
from coursekit.nn.lookup import unknown


class Window:
    """A window of `size` (height, width) that moves by `step`; padding "valid" or "same", as in Keras."""

    def __init__(self, owner: str, size: tuple[int, int], step: tuple[int, int], padding: str):
        if padding not in ("valid", "same"):
            raise ValueError(unknown("padding", padding, ("valid", "same")))
        self.owner, self.size, self.step, self.padding = owner, size, step, padding

    def places(self, input_shape: tuple[int, ...]) -> tuple[int, int]:
        """Rows and columns of places for images (height, width, channels).

        Raises ValueError for inputs that are no images, or smaller than the window.
        """
        if len(input_shape) != 3:
            raise ValueError(
                f"{self.owner} expected images of shape (batch, height, width, channels), received "
                f"{('batch', *input_shape)}. For grey images try x[..., None]."
            )
        found = []
        for n, k, s in zip(input_shape[:2], self.size, self.step, strict=True):
            if self.padding == "valid" and n < k:
                raise ValueError(f"{self.owner} has a window of {self.size}, larger than the image {input_shape[:2]}.")
            found.append(-(-n // s) if self.padding == "same" else (n - k) // s + 1)
        return tuple(found)

    def margins(self, shape: tuple[int, ...]) -> list[tuple[int, int]]:
        """What is added before and after height and width of a batch (B, height, width, channels)."""
        if self.padding == "valid":
            return [(0, 0), (0, 0)]
        margins = []
        for n, k, s in zip(shape[1:3], self.size, self.step, strict=True):
            missing = max((-(-n // s) - 1) * s + k - n, 0)
            margins.append((missing // 2, missing - missing // 2))
        return margins

    def pad(self, x: np.ndarray, value: float = 0.0) -> np.ndarray:
        """The batch with its margins filled with `value`."""
        margins = self.margins(x.shape)
        return np.pad(x, [(0, 0), *margins, (0, 0)], constant_values=value) if np.any(margins) else x

    def views(self, x: np.ndarray, fill: float = 0.0) -> np.ndarray:
        """All windows of a batch, margins filled with `fill`: shape (B, rows, columns, channels, kh, kw)."""
        places = sliding_window_view(self.pad(x, fill), self.size, axis=(1, 2))
        return places[:, :: self.step[0], :: self.step[1]]

    def gather(self, parts: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        """Add parts (B, rows, columns, kh, kw, channels) up at the places they came from; returns `shape`."""
        (top, bottom), (left, right) = self.margins(shape)
        B, H, W, C = shape
        out = np.zeros((B, H + top + bottom, W + left + right, C), parts.dtype)
        rows, columns = parts.shape[1:3]
        for u in range(self.size[0]):
            for v in range(self.size[1]):
                here = (
                    slice(None),
                    slice(u, u + rows * self.step[0], self.step[0]),
                    slice(v, v + columns * self.step[1], self.step[1]),
                )
                out[here] += parts[:, :, :, u, v]
        return out[:, top : top + H, left : left + W]


def pair(name: str, value) -> tuple[int, int]:
    """Two whole numbers >= 1 from one number or a pair."""
    values = (value, value) if np.ndim(value) == 0 else tuple(value)
    if len(values) != 2:
        raise ValueError(f"Expected {name} to be a number or a pair, received {value!r}.")
    return tuple(positive("The window", name, v) for v in values)
