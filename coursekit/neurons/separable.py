"""A Boolean function is separable if a line, or plane, has all its ones on one side and its zeros on the other."""

import itertools
from collections.abc import Sequence

from coursekit.neurons.checking import count
from coursekit.neurons.inputs import binary_inputs
from coursekit.neurons.labels import labels
from coursekit.neurons.nearest import nearest_to_origin
from coursekit.neurons.novikoff import signed_points

MOST_INPUTS = 3


def separable(truth_table: Sequence[int]) -> bool:
    """Whether one threshold unit with a bias can compute the function with these answers.

    truth_table: 2^n answers 0 or 1, in the order of `binary_inputs`: (0, 1, 1, 0) is XOR. Decided exactly: the answer
    is no if and only if the hulls of the two classes share a point. Raises ValueError for another length or other
    answers. Source: C6, C7, L3; Minsky and Papert, 1969.
    """
    point, _ = nearest_to_origin(table_points(truth_table))
    return bool(point.any())


def separable_functions(n: int = 2) -> tuple[tuple[int, ...], ...]:
    """The truth tables of all separable functions of n inputs, n up to 3, in counting order.

    14 of the 16 functions of two inputs: all but XOR (0, 1, 1, 0) and XNOR (1, 0, 0, 1); 104 of 256 for three.
    Raises ValueError unless 1 <= n <= 3 (four inputs have 65,536 functions). Source: C5, C7.
    """
    if count("n", n) > MOST_INPUTS:
        raise ValueError(f"separable_functions expected n from 1 to {MOST_INPUTS}, received {n}: 2^(2^{n}) functions.")
    return tuple(answers for answers in itertools.product((0, 1), repeat=2**n) if separable(answers))


def table_points(truth_table):
    """The signed inputs of a truth table, shape (2^n, n+1); raises ValueError if it is none."""
    answers = labels(truth_table, "01", fixed=True)
    n = len(answers).bit_length() - 1 if answers.ndim == 1 else 0
    if n < 1 or len(answers) != 2**n:
        raise ValueError(
            f"Expected a truth table of 2, 4, 8, ... answers, received shape {answers.shape}. XOR is (0, 1, 1, 0)."
        )
    return signed_points(binary_inputs(n), answers)
