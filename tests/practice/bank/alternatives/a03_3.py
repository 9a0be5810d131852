"""Other right answers to 03.3: through tanh, through logarithms, number by number, in single precision."""

import math

import numpy as np


def through_tanh(z):
    half, whole = np.tanh(z / 2), np.tanh(z)
    return (1 - half) * (1 + half) / 4, (1 + whole) * (1 - whole)


def through_logarithms(z):
    def dsigmoid(z):
        return np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -z))

    return dsigmoid(z), 4 * dsigmoid(2 * z)


def number_by_number(z):
    def dsigmoid(v):
        e = math.exp(-abs(v))
        return e / (1 + e) ** 2

    flat = z.ravel().tolist()
    return np.reshape([dsigmoid(v) for v in flat], z.shape), np.reshape([1 - math.tanh(v) ** 2 for v in flat], z.shape)


def in_single_precision(z):
    e = np.exp(-np.abs(z.astype(np.float32)))
    return e / (1 + e) ** 2, (1 - np.tanh(z) ** 2).astype(np.float32)


ALTERNATIVES = (through_tanh, through_logarithms, number_by_number, in_single_precision)
