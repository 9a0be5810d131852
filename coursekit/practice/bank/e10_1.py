"""Softmax of a whole batch, row by row, and safe where e to the z is too large a number (CMSC 373, slide 28)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _shares(powers):
    return powers / powers.sum(axis=1, keepdims=True)


def _shifted(Z):
    return np.exp(Z - Z.max(axis=1, keepdims=True))


def reference(Z):
    """Subtract the largest of each row, take powers, divide by the sum of the row."""
    return _shares(_shifted(Z))


def sums_over_the_batch(Z):
    powers = np.exp(Z - Z.max(axis=0))
    return powers / powers.sum(axis=0)


def shifted_by_row_summed_over_the_batch(Z):
    with np.errstate(all="ignore"):
        return _shifted(Z) / _shifted(Z).sum(axis=0)


def plain_powers_summed_over_the_batch(Z):
    with np.errstate(all="ignore"):
        return np.exp(Z) / np.exp(Z).sum(axis=0)


def one_sum_for_all(Z):
    return _shifted(Z) / _shifted(Z).sum()


def one_sum_for_all_and_one_maximum(Z):
    return np.exp(Z - Z.max()) / np.exp(Z - Z.max()).sum()


def one_sum_for_all_of_plain_powers(Z):
    with np.errstate(all="ignore"):
        return np.exp(Z) / np.exp(Z).sum()


def overflow(Z):
    with np.errstate(all="ignore"):
        return _shares(np.exp(Z))


def one_maximum_for_the_whole_batch(Z):
    with np.errstate(all="ignore"):
        return _shares(np.exp(Z - Z.max()))


def maximum_of_each_column(Z):
    with np.errstate(all="ignore"):
        return _shares(np.exp(Z - Z.max(axis=0)))


def maximum_without_keepdims(Z):
    return _shares(np.exp(Z - Z.max(axis=1)))


def sum_without_keepdims(Z):
    return _shifted(Z) / _shifted(Z).sum(axis=1)


def powers_only(Z):
    return _shifted(Z)


def plain_powers_only(Z):
    with np.errstate(all="ignore"):
        return np.exp(Z)


def shares_without_powers(Z):
    with np.errstate(all="ignore"):
        return _shares(Z)


def a_sigmoid_for_each(Z):
    return np.exp(-np.logaddexp(0, -Z))


def powers_of_minus_z(Z):
    return reference(-Z)


def logarithms(Z):
    with np.errstate(all="ignore"):
        shift = Z - Z.max(axis=1, keepdims=True)
        return shift - np.log(np.exp(shift).sum(axis=1, keepdims=True))


def a_little_added_below(Z):
    return _shifted(Z) / (_shifted(Z).sum(axis=1, keepdims=True) + 1e-7)


def a_little_less_added_below(Z):
    return _shifted(Z) / (_shifted(Z).sum(axis=1, keepdims=True) + 1e-8)


def _inputs(rng):
    rows, columns = rng.integers(2, 5), rng.integers(5, 8)
    return (rng.normal(scale=3.0, size=(rows, columns)) + rng.normal(scale=2.0, size=(rows, 1)),)


EXERCISE = Exercise(
    id="10.1",
    name="softmax",
    title="Softmax, safe at 1000",
    minutes=12,
    points=3,
    reference=reference,
    returns=Array("A"),
    fixed=(
        (np.array([[1.0, 2.0, -0.5], [0.0, 0.0, 0.0]]),),
        (np.array([[0.5, -1.5]]),),
        (np.array([[2.0], [-3.0]]),),
        (np.array([[0.2, 0.1, 1.5], [3.0, -1.0, 0.0], [0.0, 1.0, 2.0]]),),
        (np.array([[1000.0, 1001.0, 998.0], [800.0, -800.0, 799.0]]),),
        (np.array([[1000.0, 999.0], [-1000.0, -1002.0], [0.0, 1.0]]),),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your columns add up to 1, or nearly so. One row is one example, its entries are the classes: "
            "what should add up to 1, and which axis is that?",
            sums_over_the_batch,
            shifted_by_row_summed_over_the_batch,
            plain_powers_summed_over_the_batch,
        ),
        Mistake(
            "All rows together add up to 1. Each row should have a sum of its own: what does `sum` without an axis do?",
            one_sum_for_all,
            one_sum_for_all_and_one_maximum,
            one_sum_for_all_of_plain_powers,
        ),
        Mistake(
            "Right for small numbers. At 1000 the power is too large for a computer, and at -1000 all of them are 0. "
            "Which number may you subtract from a whole row without changing its softmax?",
            overflow,
        ),
        Mistake(
            "One number is subtracted from the whole batch. When another row lies far below it, "
            "all its powers become 0. Whose largest entry does a row need?",
            one_maximum_for_the_whole_batch,
        ),
        Mistake(
            "You subtract something different from each entry of a row, and that changes its shares. "
            "What has to be the same within a row?",
            maximum_of_each_column,
        ),
        Mistake(
            "An array (B, K) meets one of shape (B,), and NumPy lays it along the rows: it fails, "
            "or, in a square batch, takes the wrong one. How could the result of `max` or `sum` stay a column?",
            maximum_without_keepdims,
            sum_without_keepdims,
        ),
        Mistake(
            "Nothing is below 0, but the rows do not add up to 1. Which of the two steps is missing?",
            powers_only,
            plain_powers_only,
        ),
        Mistake(
            "The rows add up to 1, but some entries are below 0 or above 1. "
            "Which step makes everything positive first?",
            shares_without_powers,
        ),
        Mistake(
            "Each entry is a sigmoid by itself and knows nothing of the others. "
            "What should the entries of a row share?",
            a_sigmoid_for_each,
        ),
        Mistake("The smallest score gets the largest share. Is there a sign too many?", powers_of_minus_z),
        Mistake("These are the logarithms of the shares. What is asked for?", logarithms),
        Mistake(
            "The rows add up to a little less than 1: something small seems to be added below the bar. "
            "Once the largest is subtracted, how small can that sum become?",
            a_little_added_below,
            a_little_less_added_below,
        ),
    ),
    library=("coursekit.nn",),
    after="Add 1000 to every entry of a batch and call it again: nothing may change. Then 10.2 puts a loss on top.",
)
