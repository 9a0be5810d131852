"""Other right ways to write the four bends, and wrong ones that are no known mistake."""

import numpy as np


def with_maximum(name):
    def leaky(z):
        return np.maximum(z, 0) + 0.1 * np.minimum(z, 0)

    def leaky_slope(z):
        return (z > 0) * 0.9 + 0.1

    def softplus(z):
        return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))

    def softplus_slope(z):
        small = np.exp(-np.abs(z))
        return np.where(z > 0, 1, small) / (1 + small)

    def softsign(z):
        return z / (1 + abs(z))

    def softsign_slope(z):
        return (1 - np.abs(softsign(z))) ** 2

    pairs = {"leaky_relu": (leaky, leaky_slope), "softplus": (softplus, softplus_slope)}
    pairs |= {"softsign": (softsign, softsign_slope)}
    pairs["abs"] = (lambda z: np.sqrt(z**2), lambda z: (z > 0) * 1 - (z < 0) * 1)
    return pairs[name]


def entry_by_entry(name):
    value, slope = with_maximum(name)
    one_by_one = [np.vectorize(function, otypes=[float]) for function in (value, slope)]
    return one_by_one


def single(name):
    value, slope = with_maximum(name)
    return lambda z: np.float32(value(z)), lambda z: np.float32(slope(z))


def zeros(name):
    return np.zeros_like, np.zeros_like


def always_softsign(name):
    return with_maximum("softsign")


ALTERNATIVES = (with_maximum, entry_by_entry, single)
REFUSED = (zeros, always_softsign)
