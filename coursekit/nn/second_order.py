"""Knowing how the slope changes shortens the way down, and costs a matrix of all pairs of weights."""

from collections.abc import Callable

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]


def gradient_of(model, x, y) -> Gradient:
    """The gradient of a compiled model's loss on (x, y) as a function of its flat parameter vector theta (n,).

    Calling it moves the model to that theta. Use float64 layers: differences of gradients need the digits.
    """

    def gradient(theta: np.ndarray) -> np.ndarray:
        model.theta[:] = theta
        model.gradients(x, y)
        return model.dtheta.copy()

    return gradient


def hessian(gradient: Gradient, theta, eps: float = 1e-5) -> np.ndarray:
    """H[i, j] = d^2 L / d theta_i d theta_j by central differences of the gradient, made symmetric; shape (n, n).

    Costs 2 n gradients and n^2 numbers: 663 GB for the 407,050 weights of the digit network. Source: L28.
    """
    theta = np.asarray(theta, dtype=float)
    columns = [(gradient(theta + step) - gradient(theta - step)) / (2 * eps) for step in eps * np.eye(theta.size)]
    H = np.stack(columns, axis=1)
    return (H + H.T) / 2


def newton(gradient: Gradient, theta, steps: int = 1, damping: float = 0.0) -> list[np.ndarray]:
    """Newton's method: theta <- theta - (H + damping I)^-1 g; the list of points, start included.

    Fits a paraboloid and jumps to its lowest point: on a quadratic one step is enough. Raises ValueError where H cannot
    be inverted. Source: L28 (there under the name of conjugate gradients, erratum L-12).
    """
    path = [np.asarray(theta, dtype=float)]
    for _ in range(steps):
        H = hessian(gradient, path[-1]) + damping * np.eye(path[-1].size)
        try:
            path.append(path[-1] - np.linalg.solve(H, gradient(path[-1])))
        except np.linalg.LinAlgError:
            raise ValueError("The Hessian cannot be inverted here: the ground is flat. Try damping=1e-3.") from None
    return path


def conjugate_gradient(A, b, w0, tol: float = 1e-12) -> list[np.ndarray]:
    """Minimise w.A w / 2 - b.w by conjugate directions with exact line search; the list of points, start included.

    r = b - A w,  a = r.r / d.A d,  w <- w + a d,  r' = r - a A d,  d <- r' + (r'.r' / r.r) d.
    Done after at most n steps, without ever forming a second derivative. A (n, n) symmetric and positive definite;
    raises ValueError otherwise. Source: Hestenes and Stiefel 1952; L28.
    """
    A, b, w = _quadratic(A, b, w0)
    r = b - A @ w
    d, path = r, [w]
    for _ in range(b.size):
        if np.linalg.norm(r) <= tol * max(1.0, np.linalg.norm(b)):
            break
        a = (r @ r) / (d @ A @ d)
        w, r_next = w + a * d, r - a * (A @ d)
        d = r_next + (r_next @ r_next) / (r @ r) * d
        r = r_next
        path.append(w)
    return path


def steepest_descent(A, b, w0, tol: float = 1e-12, most: int = 10_000) -> list[np.ndarray]:
    """Minimise w.A w / 2 - b.w straight downhill with exact line search; the list of points, start included.

    r = b - A w,  w <- w + (r.r / r.A r) r, until |r| <= tol: every turn is a right angle, so it zigzags.
    """
    A, b, w = _quadratic(A, b, w0)
    path = [w]
    for _ in range(most):
        r = b - A @ w
        if np.linalg.norm(r) <= tol:
            break
        w = w + (r @ r) / (r @ A @ r) * r
        path.append(w)
    return path


def logistic_fisher(X, theta) -> np.ndarray:
    """Fisher information of logistic regression a = sigma(X theta):  F = X^T diag(a (1 - a)) X / N, shape (n, n).

    X (N, n). For cross-entropy it equals the Hessian exactly. Source: Amari 1998; L28.
    """
    X = np.asarray(X, dtype=float)
    a = 1 / (1 + np.exp(-X @ np.asarray(theta, dtype=float)))
    return X.T @ (X * (a * (1 - a))[:, None]) / len(X)


def empirical_fisher(scores) -> np.ndarray:
    """F = (1/N) sum_n g_n g_n^T from the gradients g_n of single examples, the rows of `scores` (N, n)."""
    scores = np.asarray(scores, dtype=float)
    return scores.T @ scores / len(scores)


def natural_gradient_step(theta, g, F, eta: float = 1.0, damping: float = 0.0) -> np.ndarray:
    """theta - eta (F + damping I)^-1 g: a step of equal size in what the model says, whatever the letters.

    Relabel the parameters by any invertible matrix and the same function comes out. Source: Amari 1998; L28.
    """
    F = np.asarray(F, dtype=float)
    return np.asarray(theta, dtype=float) - eta * np.linalg.solve(F + damping * np.eye(len(F)), g)


def _quadratic(A, b, w0):
    A, b, w = (np.array(v, dtype=float) for v in (A, b, w0))
    if A.shape != (b.size, b.size) or w.shape != b.shape:
        raise ValueError(f"Expected A (n, n), b (n,) and w0 (n,), received {A.shape}, {b.shape} and {w.shape}.")
    if not np.allclose(A, A.T) or np.linalg.eigvalsh(A).min() <= 0:
        raise ValueError(
            "Expected a symmetric A with positive curvature everywhere: this quadratic has no lowest point."
        )
    return A, b, w
