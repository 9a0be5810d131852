"""Other right ways to take softmax of a batch."""

import math

import numpy as np


def row_by_row(Z):
    found = []
    for row in Z.tolist():
        powers = [math.exp(z - max(row)) for z in row]
        found.append([power / sum(powers) for power in powers])
    return found


def by_logarithms(Z):
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])


def by_differences(Z):
    """One over the sum of e to the z_k - z_j: may overflow to infinity, and one over that is 0, as it should be."""
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)


def transposed_inside(Z):
    powers = np.exp(Z.T - Z.T.max(axis=0))
    return (powers / powers.sum(axis=0)).T


def single(Z):
    return np.float32(transposed_inside(np.float32(Z)))


ALTERNATIVES = (row_by_row, by_logarithms, by_differences, transposed_inside, single)
