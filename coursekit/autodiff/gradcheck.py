"""Nudge every number a little, watch the result, and you know the gradient without any theory."""

from collections.abc import Callable

import numpy as np

from coursekit.autodiff.value import Value


def numerical_gradient(f: Callable[[np.ndarray], float], theta: np.ndarray, eps: float = 1e-5) -> np.ndarray:
    """Central differences: dL/dtheta_i = (f(theta + eps e_i) - f(theta - eps e_i)) / (2 eps).

    `f` maps an array of the shape of `theta` (any shape, float64) to a number. The error shrinks like eps^2 until
    round-off takes over near eps = 1e-5. Costs two calls of `f` per entry. Raises ValueError for eps <= 0.
    """
    if eps <= 0:
        raise ValueError(f"Expected eps > 0, received {eps}. Try 1e-5.")
    theta = np.array(theta, dtype=float)
    gradient = np.empty_like(theta)
    for i in np.ndindex(theta.shape):
        middle = theta[i]
        theta[i] = middle + eps
        above = f(theta)
        theta[i] = middle - eps
        gradient[i] = (above - f(theta)) / (2 * eps)
        theta[i] = middle
    return gradient


def relative_error(g, h) -> float:
    """||g - h|| / (||g|| + ||h||): 0 for equal arrays, 1 for opposite ones; 0 when both vanish.

    Raises ValueError when the shapes differ: a transposed gradient must not slip through.
    """
    g, h = np.asarray(g, dtype=float), np.asarray(h, dtype=float)
    if g.shape != h.shape:
        raise ValueError(f"Expected gradients of one shape, received {g.shape} and {h.shape}.")
    size = np.linalg.norm(g) + np.linalg.norm(h)
    return float(np.linalg.norm(g - h) / size) if size else 0.0


def gradcheck(f: Callable, theta, gradient=None, eps: float = 1e-5) -> float:
    """Relative error of a claimed `gradient` of `f` at `theta` against central differences.

    Without `gradient` the claim is that of `Value`: `f` is given a Value of `theta` and returns a Value of one number.
    About 1e-9 is right, 1e-6 still fine in float64, 1e-3 or more means a mistake (or a kink nearby).
    Raises TypeError when no gradient is given and f does not return a Value.
    """
    if gradient is not None:
        return relative_error(gradient, numerical_gradient(f, theta, eps))
    x = Value(np.array(theta, dtype=float))
    _answer(f, x).backward()
    return relative_error(x.grad, numerical_gradient(lambda t: float(_answer(f, Value(t))), theta, eps))


def _answer(f, x: Value) -> Value:
    y = f(x)
    if not isinstance(y, Value):
        raise TypeError(
            f"Expected f to return a Value, received {y!r}. Pass the gradient: gradcheck(f, theta, gradient)."
        )
    return y
