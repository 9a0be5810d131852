"""Adaline learns from how far its net input is from the target, before the step."""

import numpy as np

from coursekit.neurons.checking import alike, count, numbers, plain, rate
from coursekit.neurons.perceptron_rule import fits
from coursekit.neurons.run import Run
from coursekit.neurons.training import task, train


def adaline_update(w, x, d, beta) -> np.ndarray:
    """w <- w + beta E x / |x|^2,   E = d - w . x  taken before the step. A new array, w is left alone.

    On this pattern the step leaves exactly E_new = (1 - beta) E; so it shrinks for 0 < beta < 2 and grows for
    beta > 2. w and x (n,), x with its leading 1; d any number. Fractions stay exact.
    Raises ValueError for shapes that do not fit, beta <= 0, or x = 0, from which nothing can be learnt.
    Source: K8 (footnote); Widrow and Hoff, 1960.
    """
    w, x, d, beta = alike(numbers("w", w), numbers("x", x), numbers("d", d), rate("beta", beta))
    fits(w, x, d)
    if not x.any():
        raise ValueError("adaline_update expected an input with a number other than 0. Does x have its leading 1?")
    return w + beta[()] * change(x, d[()], x @ w)


def change(x, d, net):
    """What the rule adds to the weights for beta = 1: shape of w."""
    return np.multiply.outer(x, (d - net)) / (x @ x)


def train_adaline(X, y, beta=0.1, epochs: int = 100, exact: bool = False, start=None) -> Run:
    """Show every pattern `epochs` times by the normalised delta rule, from zero weights (or `start`).

    X (N, n); y (N,) or (N, n_out), labels -1 and +1, which are the targets of the net input; the answer is its sign.
    `step.residual` is E. The rule goes on after all answers are right. Exact Fractions grow long: a few epochs.
    Raises ValueError for shapes that do not fit, other labels, beta <= 0, epochs < 1; OverflowError when the weights
    leave the range of floats, as they do for beta > 2. Source: K8 (footnote).
    """
    todo = task(X, y, beta, "pm1", "adaline", exact, start)
    with np.errstate(over="ignore", invalid="ignore"):
        return train(todo, _rule, count("epochs", epochs), until_right=False)


def _rule(x, target, net, answer):
    step = change(x, target, plain(net))
    if step.dtype != object and not np.isfinite(step).all():
        raise OverflowError("Adaline's weights grew beyond all floats. Is beta above 2? Try less, or fewer epochs.")
    return step
