"""A regularizer charges for large weights, so that the network uses them only where they pay."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import KnownArguments
from coursekit.nn.lookup import find


class Regularizer(KnownArguments, ABC):
    """A penalty on one weight array that is added to the loss, and its gradient."""

    def __call__(self, w) -> float:
        """Penalty of the array w."""
        return self.value(np.asarray(w))

    @abstractmethod
    def value(self, w: np.ndarray) -> float:
        """The penalty."""

    @abstractmethod
    def gradient(self, w: np.ndarray) -> np.ndarray:
        """Its derivative, shape of w."""


class L1L2(Regularizer):
    """l1 sum |w| + l2 sum w^2;  gradient l1 sign(w) + 2 l2 w. Without the half: l2 = lambda / 2 of many books."""

    def __init__(self, l1: float = 0.0, l2: float = 0.0):
        if l1 < 0 or l2 < 0:
            raise ValueError(f"Expected l1 >= 0 and l2 >= 0, received {l1} and {l2}.")
        self.l1, self.l2 = l1, l2

    def value(self, w):
        """l1 sum |w| + l2 sum w^2."""
        return float(self.l1 * np.abs(w).sum() + self.l2 * np.square(w).sum())

    def gradient(self, w):
        """l1 sign(w) + 2 l2 w."""
        return self.l1 * np.sign(w) + 2 * self.l2 * w


class L1(L1L2):
    """l1 sum |w|, which drives small weights to exactly zero. Default l1 = 0.01, as in Keras."""

    def __init__(self, l1: float = 0.01):
        super().__init__(l1=l1)


class L2(L1L2):
    """l2 sum w^2, weight decay: every weight shrinks by a share of itself. Default l2 = 0.01, as in Keras."""

    def __init__(self, l2: float = 0.01):
        super().__init__(l2=l2)


_TABLE = {"l1": L1, "l2": L2, "l1l2": L1L2, "l1_l2": L1L2, "L1": L1, "L2": L2, "L1L2": L1L2}


def get(identifier) -> Regularizer | None:
    """Regularizer for a Keras identifier: a name such as "l2", an object, or None for no penalty.

    Raises ValueError for an unknown name (with the nearest known one).
    """
    return None if identifier is None else find("regularizer", identifier, _TABLE, Regularizer)
