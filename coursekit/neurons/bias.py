"""A threshold is a weight in disguise: the weight of an input that is always 1."""

import numpy as np

from coursekit.neurons.checking import alike, numbers


def net_input(x, w, b):
    """I = sum_i w_i x_i + b: what reaches a unit, before its step.

    x (n,) or (B, n); w (n,) for one unit or (n, n_out) for a layer; b a number or (n_out,). The result has shape (),
    (B,), (n_out,) or (B, n_out). Fractions stay exact. Raises ValueError where shapes do not fit.
    Source: K4, K6 to K10, K26, D4.
    """
    x, w, b = alike(numbers("x", x), numbers("w", w), numbers("b", b))
    if x.ndim not in (1, 2) or w.ndim not in (1, 2) or x.shape[-1] != len(w):
        hint = " Did you pass x.T?" if x.ndim == 2 and w.ndim and x.shape[0] == len(w) else ""
        raise ValueError(
            f"net_input expected x of shape (n,) or (B, n) and w of shape (n,) or (n, n_out), "
            f"received {x.shape} and {w.shape}.{hint}"
        )
    if b.shape not in ((), w.shape[1:]):
        raise ValueError(f"net_input expected one bias per unit, shape {w.shape[1:]}, received {b.shape}.")
    return x @ w + b[()]


def add_bias_column(X) -> np.ndarray:
    """[1, X]: the inputs (N, n) with a leading column of ones, shape (N, n+1), so that the bias becomes weight 0.

    For one layer: with W_bar = (b; W) stacked, add_bias_column(X) @ W_bar = X @ W + b. One input (n,) gives (n+1,).
    Raises ValueError for other shapes. Source: K4, C14.
    """
    X = numbers("X", X)
    if X.ndim not in (1, 2):
        raise ValueError(f"add_bias_column expected inputs of shape (N, n) or (n,), received {X.shape}.")
    return np.concatenate(alike(np.ones((*X.shape[:-1], 1)), X), axis=-1)


def threshold_to_bias(w, T) -> np.ndarray:
    """w_bar = (-T, w_1, ..., w_n): the weights (n+1,) with the bias first, for x_bar = (1, x_1, ..., x_n).

    w . x >= T and w_bar . x_bar >= 0 say the same, also at a tie. w (n,), T one number.
    Raises ValueError for other shapes. Source: K4.
    """
    w, T = alike(numbers("w", w), numbers("T", T))
    if w.ndim != 1 or T.shape != ():
        raise ValueError(
            f"threshold_to_bias expected weights of shape (n,) and one threshold, received {w.shape} and {T.shape}."
        )
    return np.concatenate([[0 - T[()]], w])
