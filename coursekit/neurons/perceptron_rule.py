"""The perceptron rule learns from mistakes only: towards an input wrongly refused, away from one wrongly accepted."""

import numpy as np

from coursekit.neurons.checking import alike, numbers, rate
from coursekit.neurons.labels import fires, labels


def perceptron_update(W, x, y, eta=1, convention: str = "01", gated: bool = True) -> np.ndarray:
    """One step of learning; a new array, W is left alone.

    "01":   w_ij <- w_ij + eta (y_j - y_hat_j) x_i         labels 0 and 1
    "pm1":  w_ij <- w_ij + eta y_j x_i  where y_hat_j is wrong     labels -1 and +1
    with y_hat = H(x . W), on at a tie. Both give the same weights. x (n,) with its leading 1; W (n,) with y one
    label, or (n, n_out) with y (n_out,). gated=False ("pm1" only) changes the weights on right answers too, as K3
    reads word by word; it does not learn. Fractions stay exact.
    Raises ValueError for labels of the other coding, shapes that do not fit, or eta <= 0. Source: C6, K3.
    """
    W, x, eta = alike(numbers("W", W), numbers("x", x), rate("eta", eta))
    y = labels(y, convention)
    fits(W, x, y)
    gate_fits(convention, gated)
    return W + eta[()] * change(x, y, fires(x @ W, convention), convention, gated)


def change(x, y, answer, convention, gated=True):
    """What the rule adds to the weights for eta = 1: shape of W."""
    push = y - answer if convention == "01" else np.where((answer != y) | (not gated), y, 0)
    return np.multiply.outer(x, push)


def gate_fits(convention, gated):
    """Only the -1/+1 form can lose its gate; in the 0/1 form the error y - y_hat is the gate."""
    if convention == "01" and not gated:
        raise ValueError("gated=False expected convention='pm1': with labels 0 and 1 the error y - y_hat is the gate.")


def fits(W, x, y):
    """Raise ValueError unless x (n,), W (n,) or (n, n_out) and y () or (n_out,) belong together."""
    if x.ndim != 1 or W.ndim not in (1, 2) or len(W) != len(x) or y.shape != W.shape[1:]:
        raise ValueError(
            "Expected x of shape (n,), weights of shape (n,) or (n, n_out) and y of shape () or (n_out,), "
            f"received {x.shape}, {W.shape} and {y.shape}. Does x have its leading 1?"
        )
