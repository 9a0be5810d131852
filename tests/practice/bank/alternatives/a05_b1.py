"""Other right ways to take one step of descent in the 2-2-1 net."""

import numpy as np


def gradients_first(x, y, W1, b1, W2, b2, eta):
    h = x @ W1 + b1
    error = h @ W2 + b2 - y
    hidden = error * W2.T
    return {
        "W1": (W1 - eta * np.outer(x, hidden)).tolist(),
        "b1": b1 - eta * hidden.ravel(),
        "W2": W2 - eta * np.outer(h, error),
        "b2": b2 - eta * error.ravel(),
    }


def kept_a_copy(x, y, W1, b1, W2, b2, eta):
    old = W2.copy()
    h = x @ W1 + b1
    error = h @ W2 + b2 - y
    W2 = W2 - eta * h.T @ error
    hidden = error @ old.T
    return {"b2": b2 - eta * error[0], "W2": W2, "b1": b1 - eta * hidden[0], "W1": W1 - eta * x.T @ hidden}


def moves_nothing(x, y, W1, b1, W2, b2, eta):
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def all_zero(x, y, W1, b1, W2, b2, eta):
    return {"W1": 0 * W1, "b1": 0 * b1, "W2": 0 * W2, "b2": 0 * b2}


ALTERNATIVES = (gradients_first, kept_a_copy)
REFUSED = (moves_nothing, all_zero)
