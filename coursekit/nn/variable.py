"""A variable is an array that training may change, with its gradient beside it."""

import numpy as np


class Variable:
    """A trainable array `value` and its gradient `grad`, always of equal shape.

    A model keeps the values of all its variables in one flat vector and the gradients in another; `value` and `grad`
    are views into them, so that an optimizer changes the whole model in one sweep. `regularizer` (or None) charges for
    the values and adds to the gradient.
    """

    def __init__(self, value: np.ndarray, name: str, regularizer=None):
        self.name = name
        self.regularizer = regularizer
        self.value = value
        self.grad = np.zeros_like(value)

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the array."""
        return self.value.shape

    @property
    def dtype(self) -> np.dtype:
        """Float type of the array."""
        return self.value.dtype

    def numpy(self) -> np.ndarray:
        """A copy of the values."""
        return self.value.copy()

    def assign(self, value) -> None:
        """Overwrite the values in place. Raises ValueError when the shape differs."""
        value = np.asarray(value)
        if value.shape != self.shape:
            hint = " Did you pass its transpose?" if value.shape == self.shape[::-1] else ""
            raise ValueError(f"{self.name} expected an array of shape {self.shape}, received {value.shape}.{hint}")
        self.value[...] = value

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        return self.value.astype(dtype or self.dtype, copy=True)

    def __repr__(self) -> str:
        return f"<Variable {self.name}, shape={self.shape}, dtype={self.dtype}>"


def pack(variables: list[Variable], dtype: str) -> tuple[np.ndarray, np.ndarray]:
    """Move all variables into one flat vector theta and one flat gradient; returns both.

    Afterwards `value` and `grad` of every variable are views: theta = (W1, b1, W2, b2, ...), rows first.
    """
    theta = np.empty(sum(v.value.size for v in variables), dtype)
    gradient = np.zeros_like(theta)
    start = 0
    for v in variables:
        part = slice(start, start + v.value.size)
        theta[part] = v.value.ravel()
        v.value, v.grad = theta[part].reshape(v.shape), gradient[part].reshape(v.shape)
        start = part.stop
    return theta, gradient
