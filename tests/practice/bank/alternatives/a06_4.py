"""Other right ways through one classic epoch, and wrong ones that are no known mistake."""

import numpy as np


def unit_by_unit(X, D, W, b, V, c, beta):
    W, b, V, c = W.tolist(), b.tolist(), V.tolist(), c.tolist()
    n, hidden, outputs, error = len(W), len(b), len(c), 0.0

    def f(I):
        return 1 / (1 + np.exp(-I))

    for x, d in zip(X, D, strict=True):
        h = [f(sum(x[i] * W[i][j] for i in range(n)) + b[j]) for j in range(hidden)]
        y = [f(sum(h[j] * V[j][k] for j in range(hidden)) + c[k]) for k in range(outputs)]
        E = [d[k] - y[k] for k in range(outputs)]
        F = [h[j] * (1 - h[j]) * sum(V[j][k] * E[k] for k in range(outputs)) for j in range(hidden)]
        for j in range(hidden):
            for k in range(outputs):
                V[j][k] += beta * E[k] * h[j]
            for i in range(n):
                W[i][j] += beta * F[j] * x[i]
            b[j] += beta * F[j]
        for k in range(outputs):
            c[k] += beta * E[k]
            error += E[k] ** 2
    return {"W": W, "b": b, "V": V, "c": c, "error": error}


def with_a_bias_row(X, D, W, b, V, c, beta):
    """A one in front of every vector, and the bias is a weight like any other."""
    W, V, errors = np.vstack([b, W]), np.vstack([c, V]), []
    for x, d in zip(X, D, strict=True):
        x = np.append(1.0, x)
        h = np.append(1.0, 0.5 * (1 + np.tanh(0.5 * (x @ W))))
        E = d - 0.5 * (1 + np.tanh(0.5 * (h @ V)))
        F = h[1:] * (1 - h[1:]) * (V[1:] @ E)
        V, W = V + beta * h[:, None] * E, W + beta * x[:, None] * F
        errors.append(E)
    return {"W": W[1:], "b": W[0], "V": V[1:], "c": V[0], "error": np.linalg.norm(errors) ** 2}


def single(X, D, W, b, V, c, beta):
    found = with_a_bias_row(X, D, W, b, V, c, beta)
    return {name: np.float32(value) for name, value in found.items()}


def moves_what_it_was_given(X, D, W, b, V, c, beta):
    found = unit_by_unit(X, D, W, b, V, c, beta)
    W += np.array(found["W"]) - W
    return found


def learns_nothing(X, D, W, b, V, c, beta):
    return {"W": W, "b": b, "V": V, "c": c, "error": 0.0}


def all_zero(X, D, W, b, V, c, beta):
    return {"W": 0 * W, "b": 0 * b, "V": 0 * V, "c": 0 * c, "error": 0.0}


def a_tuple(X, D, W, b, V, c, beta):
    return tuple(unit_by_unit(X, D, W, b, V, c, beta).values())


ALTERNATIVES = (unit_by_unit, with_a_bias_row, single)
REFUSED = (moves_what_it_was_given, learns_nothing, all_zero, a_tuple)
