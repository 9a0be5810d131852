"""Other right ways to count parameters, and wrong ones that are no known mistake."""

import numpy as np


def with_ones(sizes, output_bias=True):
    """A bias is the weight of one more unit below that always says 1."""
    total = sum((sizes[k] + 1) * sizes[k + 1] for k in range(len(sizes) - 1))
    return total if output_bias else total - sizes[-1]


def with_arrays(sizes, output_bias=True):
    sizes = np.array(sizes)
    biases = sizes[1:] if output_bias else sizes[1:-1]
    return sizes[:-1] @ sizes[1:] + biases.sum()


def recursive(sizes, output_bias=True):
    if len(sizes) == 1:
        return 0
    last = len(sizes) == 2
    own = sizes[0] * sizes[1] + sizes[1] * (output_bias or not last)
    return own + recursive(sizes[1:], output_bias)


def zero(sizes, output_bias=True):
    return 0


def as_text(sizes, output_bias=True):
    return str(with_ones(sizes, output_bias))


def as_a_list(sizes, output_bias=True):
    return [a * b + b for a, b in zip(sizes, sizes[1:], strict=False)]


ALTERNATIVES = (with_ones, with_arrays, recursive)
REFUSED = (zero, as_text, as_a_list)
