"""Other right ways to the factors: by the geometric sum, by logarithms, as an array."""

import numpy as np


def by_the_sum_of_weights(t, beta1=0.9, beta2=0.999):
    return tuple(1 / sum((1 - beta) * beta**k for k in range(t)) for beta in (beta1, beta2))


def as_an_array(t, beta1=0.9, beta2=0.999):
    return list(1 / (1 - np.array([beta1, beta2]) ** t))


def by_repeated_multiplication(t, beta1=0.9, beta2=0.999):
    missing = [1.0, 1.0]
    for _ in range(t):
        missing = [missing[0] * beta1, missing[1] * beta2]
    return 1 / (1 - missing[0]), 1 / (1 - missing[1])


ALTERNATIVES = (by_the_sum_of_weights, as_an_array, by_repeated_multiplication)
