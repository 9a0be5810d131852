"""Other right ways of conjugate gradients: no limit on the lines, other forms of the share, Gram and Schmidt."""

import numpy as np


def until_the_slope_is_gone(A, b, w0):
    w, points = np.array(w0, dtype=float), [np.array(w0, dtype=float)]
    r = b - A @ w
    d = r.copy()
    while np.linalg.norm(r) > 1e-10:
        a = (r @ d) / (d @ (A @ d))
        w = w + a * d
        new = b - A @ w
        d = new - (new @ A @ d) / (d @ A @ d) * d
        r = new
        points.append(w)
    return points


def as_an_array(A, b, w0):
    path = np.repeat(np.asarray(w0, float)[None], len(b) + 1, axis=0)
    r = d = b - A @ w0
    for k in range(len(b)):
        if r @ r < 1e-24:
            path[k + 1 :] = path[k]
            break
        a = r @ r / (d @ A @ d)
        path[k + 1] = path[k] + a * d
        new = r - a * A @ d
        d = new + new @ (new - r) / (r @ r) * d
        r = new
    return path


def by_conjugate_axes(A, b, w0):
    """Gram and Schmidt with A in the middle, on the residuals."""
    points, axes = [list(w0)], []
    for _ in b:
        r = b - A @ points[-1]
        if np.abs(r).max() < 1e-11:
            break
        d = r - sum(((r @ A @ e) / (e @ A @ e) * e for e in axes), np.zeros(len(b)))
        axes.append(d)
        points.append(list(points[-1] + (r @ d) / (d @ A @ d) * d))
    return points


def newton_only(A, b, w0):
    return np.linalg.solve(A, b)


ALTERNATIVES = (until_the_slope_is_gone, as_an_array, by_conjugate_axes)
REFUSED = (newton_only, lambda A, b, w0: [0 * w0] * (len(b) + 1))
