"""Other right answers to 02.4: by the norm, by loops, by a projection."""

import numpy as np


def by_the_norm(w, x, d, beta):
    return (w + beta * (d - np.dot(w, x)) * x / np.linalg.norm(x) ** 2).astype(np.float32)


def by_loops(w, x, d, beta):
    net = sum(a * b for a, b in zip(w, x, strict=True))
    squared = sum(b * b for b in x)
    return [a + beta * (d - net) * b / squared for a, b in zip(w, x, strict=True)]


def by_a_projection(w, x, d, beta):
    """Part of the way to the nearest weights that are right on this pattern."""
    nearest = w + np.linalg.pinv(x[None, :])[:, 0] * (d - x @ w)
    return (1 - beta) * w + beta * nearest


ALTERNATIVES = (by_the_norm, by_loops, by_a_projection)
