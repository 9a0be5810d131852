"""A slope takes the gradient that arrives at a gate, and says what goes on to one of its inputs.

For numbers a slope is a number, and `slope * g` is the chain rule. For arrays it is one of the two objects below, so
that `slope * g` stays the chain rule.
"""

from collections.abc import Callable

import numpy as np


class Elementwise:
    """Slope of a gate that treats every entry alone:  slope * g, summed where the input was stretched.

    `local` is dy/da, a number or an array; `like` is the input's data, of any shape that broadcasts to the output.
    """

    __slots__ = ("like", "local")

    def __init__(self, local, like):
        self.local, self.like = local, like

    def __mul__(self, g):
        return fitted(self.local * g, self.like)


class Through:
    """Slope of a gate that mixes entries, such as a sum or a matrix product: a linear map of the arriving gradient."""

    __slots__ = ("like", "map")

    local = None

    def __init__(self, map: Callable, like):
        self.map, self.like = map, like

    def __mul__(self, g):
        return fitted(self.map(g), self.like)


def fitted(c, like) -> float | np.ndarray:
    """Contribution c in shape and type of the input it goes to.

    An input that was stretched to a larger shape was used several times, and its gradient adds over all uses.
    """
    if not np.ndim(like):
        return float(np.sum(c))
    c = np.asarray(c)
    if c.ndim > like.ndim:
        c = c.sum(axis=tuple(range(c.ndim - like.ndim)))
    stretched = tuple(i for i, n in enumerate(like.shape) if n == 1 and c.shape[i] > 1)
    if stretched:
        c = c.sum(axis=stretched, keepdims=True)
    return c.astype(like.dtype, copy=False)
