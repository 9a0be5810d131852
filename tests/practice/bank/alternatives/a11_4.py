"""Other right ways to count answers."""

import numpy as np


def with_a_loop(y, yhat, k):
    table = [[0] * k for _ in range(k)]
    for true, said in zip(y, yhat, strict=True):
        table[true][said] += 1
    return table


def by_products(y, yhat, k):
    """One-hot rows: each example adds a single 1 at (true, said)."""
    return np.eye(k)[y].T @ np.eye(k)[yhat]


def by_numbered_cells(y, yhat, k):
    return np.bincount(k * y + yhat, minlength=k * k).reshape(k, k)


def cell_by_cell(y, yhat, k):
    return [[np.sum((y == i) & (yhat == j)) for j in range(k)] for i in range(k)]


ALTERNATIVES = (with_a_loop, by_products, by_numbered_cells, cell_by_cell)
