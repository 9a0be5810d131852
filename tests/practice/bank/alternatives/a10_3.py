"""Other right ways to draw a start, and wrong ones that are no known mistake."""

import numpy as np


def from_random(n_in, n_out, rng):
    r = np.sqrt(6) / np.sqrt(n_in + n_out)
    return (2 * rng.random((n_in, n_out)) - 1) * r


def unit_by_unit(n_in, n_out, rng):
    r = (6 / (n_in + n_out)) ** 0.5
    return np.column_stack([rng.uniform(-r, r, n_in) for _ in range(n_out)])


def by_the_variance(n_in, n_out, rng):
    """From the variance 2 / (n_in + n_out) of an even draw: r squared over 3."""
    return rng.uniform(-1, 1, (n_out, n_in)).T * np.sqrt(3 * 2 / (n_in + n_out))


def single(n_in, n_out, rng):
    return from_random(n_in, n_out, rng).astype("float32")


def zeros(n_in, n_out, rng):
    return np.zeros((n_in, n_out))


def bell(n_in, n_out, rng):
    return rng.normal(size=(n_in, n_out))


def two_values(n_in, n_out, rng):
    return rng.choice([-1, 1], (n_in, n_out)) * np.sqrt(6 / (n_in + n_out))


ALTERNATIVES = (from_random, unit_by_unit, by_the_variance, single)
REFUSED = (zeros, bell, two_values)
