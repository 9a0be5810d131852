"""A stack of linear layers is one linear layer in disguise."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


def collapse(Ws: Sequence, bs: Sequence) -> tuple[np.ndarray, np.ndarray]:
    """One layer (W, b) that answers like the whole stack of layers without activations.

    W = W1 W2 ... WL,   b = (...((b1 W2 + b2) W3 + b3)...) WL + bL,   so that X W + b is the output of the stack.
    Ws: weights of shapes (n0, n1), (n1, n2), ...; bs: biases of shapes (n1,), (n2,), ... Any depth from 1.
    Raises ValueError for an empty stack, lists of different lengths, or shapes that do not follow on. Source: K5, C11.
    """
    if len(Ws) == 0 or len(Ws) != len(bs):
        raise ValueError(
            f"collapse expected one bias per weight matrix, received {len(Ws)} weights and {len(bs)} biases."
        )
    W, b = _layer(Ws[0], bs[0], 1)
    for number, (W_next, b_next) in enumerate(zip(Ws[1:], bs[1:], strict=True), start=2):
        W_next, b_next = _layer(W_next, b_next, number)
        if W_next.shape[0] != W.shape[1]:
            raise ValueError(
                f"Layer {number} expected weights of shape ({W.shape[1]}, n), received {W_next.shape}. "
                "Is the order of the layers right, or is a matrix transposed?"
            )
        W, b = W @ W_next, b @ W_next + b_next
    return W, b


def _layer(W, b, number):
    W, b = np.array(W, dtype=float), np.array(b, dtype=float)
    if W.ndim != 2 or b.shape != W.shape[1:]:
        raise ValueError(
            f"Layer {number} expected weights of shape (n_in, n_out) and biases of shape (n_out,), "
            f"received {W.shape} and {b.shape}."
        )
    return W, b


@dataclass(frozen=True, eq=False)
class AffineFit:
    """The best straight answer to a data set: weights w (n,), bias b, and the mean squared error mse that is left."""

    w: np.ndarray
    b: float
    mse: float


def best_affine_fit(X, y) -> AffineFit:
    """Least squares: w and b with the smallest mean of (X w + b - y)^2.

    X (N, n), y (N,) or (N, 1). On XOR the best any linear net can do is w = (0, 0), b = 0.5 with mse 0.25.
    Raises ValueError if X and y do not belong together. Source: K5 (what "only linear functions" means).
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or len(X) == 0 or y.shape not in ((len(X),), (len(X), 1)):
        raise ValueError(f"best_affine_fit expected X (N, n) and y (N,) or (N, 1), received {X.shape} and {y.shape}.")
    ones = np.column_stack([np.ones(len(X)), X])
    theta, *_ = np.linalg.lstsq(ones, y.ravel(), rcond=None)
    residual = ones @ theta - y.ravel()
    return AffineFit(w=theta[1:], b=float(theta[0]), mse=float(np.mean(residual**2)))
