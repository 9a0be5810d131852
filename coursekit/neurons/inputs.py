"""Every input that n lines of zeros and ones can carry, in counting order."""

import itertools

import numpy as np

from coursekit.neurons.checking import count

MOST_LINES = 16


def binary_inputs(n: int) -> np.ndarray:
    """All 2^n rows of n bits as whole numbers, shape (2^n, n), in the order 00, 01, 10, 11.

    The order of the training runs and of truth tables in this course. Raises ValueError unless 1 <= n <= 16.
    Source: C6, C7.
    """
    if count("n", n) > MOST_LINES:
        raise ValueError(f"binary_inputs expected at most {MOST_LINES} lines, received n={n}: that is 2^{n} rows.")
    return np.array(list(itertools.product((0, 1), repeat=n)))
