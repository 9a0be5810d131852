"""Other right ways of gradient descent: a prepared array, a list of copies, recursion."""

import numpy as np


def with_an_array(grad, w0, eta, n):
    path = np.empty((n + 1, len(w0)))
    path[0] = w0
    for k in range(n):
        path[k + 1] = path[k] - eta * grad(path[k])
    return path


def with_copies(grad, w0, eta, n):
    w = w0.copy()
    path = [w.copy()]
    for _ in range(n):
        w -= eta * grad(w)
        path.append(w.copy())
    return path


def by_recursion(grad, w0, eta, n):
    if n == 0:
        return [list(w0)]
    return [list(w0), *by_recursion(grad, w0 - eta * grad(w0), eta, n - 1)]


def stacked(grad, w0, eta, n):
    path = w0[None, :]
    while len(path) < n + 1:
        path = np.vstack([path, path[-1] - eta * grad(path[-1])])
    return path


ALTERNATIVES = (with_an_array, with_copies, by_recursion, stacked)
