"""Hebb's rule strengthens the link between what is active together, right or wrong."""

import numpy as np

from coursekit.neurons.checking import alike, count, numbers, rate
from coursekit.neurons.labels import convention_of
from coursekit.neurons.perceptron_rule import fits
from coursekit.neurons.run import Run
from coursekit.neurons.training import task, train


def hebb_update(w, x, y, eta=1) -> np.ndarray:
    """w_ij <- w_ij + eta x_i y_j: no error in it, so it never stops growing. A new array, w is left alone.

    x (n,) with its leading 1; w (n,) with y one number, or (n, n_out) with y (n_out,). y is what the unit is made to
    say. Fractions stay exact. Raises ValueError for shapes that do not fit or eta <= 0. Source: C6; Hebb, 1949.
    """
    w, x, y, eta = alike(numbers("w", w), numbers("x", x), numbers("y", y), rate("eta", eta))
    fits(w, x, y)
    return w + eta[()] * np.multiply.outer(x, y[()])


def train_hebb(X, y, eta=1, epochs: int = 1, exact: bool = False) -> Run:
    """Show every pattern `epochs` times by Hebb's rule, from zero weights.

    X (N, n); y (N,) or (N, n_out), 0 and 1 or -1 and +1 (then the unit answers so). The coding decides: on AND, zeros
    and ones end at (1, 1, 1), which says yes to everything; -1 and +1 for inputs and labels end at (-2, 2, 2), which
    is right; XOR ends at (0, 0, 0). Raises ValueError for shapes that do not fit, other labels, eta <= 0, epochs < 1.
    Source: C6.
    """
    todo = task(X, y, eta, convention_of(y), "hebb", exact)
    return train(todo, _rule, count("epochs", epochs), until_right=False)


def _rule(x, target, net, answer):
    return np.multiply.outer(x, target)
