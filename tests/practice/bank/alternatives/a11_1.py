"""Other right ways to one-hot rows."""

import numpy as np


def with_a_loop(y, k):
    rows = []
    for label in y:
        row = [0] * k
        row[label] = 1
        rows.append(row)
    return rows


def by_comparing(y, k):
    return np.asarray(y)[:, None] == np.arange(k)


def by_two_indices(y, k):
    table = np.zeros((len(y), k), dtype="float32")
    table[np.arange(len(y)), y] = 1
    return table


ALTERNATIVES = (with_a_loop, by_comparing, by_two_indices)
