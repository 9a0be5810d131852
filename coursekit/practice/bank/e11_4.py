"""All answers counted by what was true and what was said (CMSC 373, lesson 11)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _count(y, yhat, k):
    table = np.zeros((k, k))
    np.add.at(table, (y, yhat), 1)
    return table


def reference(y, yhat, k):
    """One row for every true class, one column for every answer."""
    return _count(y, yhat, k)


def transposed(y, yhat, k):
    return _count(yhat, y, k)


def each_pair_counts_once(y, yhat, k):
    """What `table[y, yhat] += 1` does: a place named twice is raised once."""
    table = np.zeros((k, k))
    table[y, yhat] += 1
    return table


def mistakes_only(y, yhat, k):
    table = _count(y, yhat, k)
    return table - np.diag(table.diagonal())


def right_answers_only(y, yhat, k):
    return np.diag(_count(y, yhat, k).diagonal())


def shares_of_rows(y, yhat, k):
    table = _count(y, yhat, k)
    return table / np.maximum(table.sum(axis=1, keepdims=True), 1)


def shares_of_rows_divided_by_zero(y, yhat, k):
    table = _count(y, yhat, k)
    with np.errstate(all="ignore"):
        return table / table.sum(axis=1, keepdims=True)


def shares_of_all(y, yhat, k):
    return _count(y, yhat, k) / len(y)


def as_large_as_needed(y, yhat, k):
    return _count(y, yhat, 1 + int(max(np.max(y), np.max(yhat))))


def only_classes_that_occur(y, yhat, k):
    found = np.union1d(y, yhat)
    return _count(y, yhat, k)[np.ix_(found, found)]


def pairs_without_direction(y, yhat, k):
    table = _count(y, yhat, k)
    return table + table.T


def classes_from_1(y, yhat, k):
    return _count(np.asarray(y, int) - 1, np.asarray(yhat, int) - 1, k)


def _inputs(rng):
    k = int(rng.integers(4, 8))
    y = rng.integers(0, k - 1, size=rng.integers(15, 40))
    yhat = np.where(rng.random(len(y)) < 0.6, y, rng.integers(0, k - 1, size=len(y)))
    # a pair that occurs in one direction only, and twice, so that rows and columns cannot be taken for each other
    return np.concatenate([y, [0, 0, 0, 0]]), np.concatenate([yhat, [1, 1, 0, 0]]), k


EXERCISE = Exercise(
    id="11.4",
    name="confusion_matrix",
    title="What was called what",
    minutes=10,
    points=2,
    reference=reference,
    returns=Array("C"),
    fixed=(
        (np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 0, 0, 2]), 3),
        (np.array([1, 1, 1]), np.array([0, 0, 0]), 2),
        (np.array([2, 0]), np.array([2, 2]), 5),
        (np.array([3]), np.array([1]), 4),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Rows and columns are exchanged. Read one cell aloud: 'a true 4 was called 9'. "
            "Which of the two is the row?",
            transposed,
        ),
        Mistake(
            "No count is above 1, though some pairs come several times. What does your line do with a place that "
            "comes a second time? (A `+=` with whole lists of places may do less than it seems.)",
            each_pair_counts_once,
        ),
        Mistake("The diagonal is empty. Do right answers not count?", mistakes_only),
        Mistake("Only right answers are counted. Where do the mistakes go?", right_answers_only),
        Mistake(
            "These are shares. Counts are asked for: what should all entries add up to?",
            shares_of_rows,
            shares_of_rows_divided_by_zero,
            shares_of_all,
        ),
        Mistake(
            "Your table is as large as these answers happen to need. What is `k` for?",
            as_large_as_needed,
            only_classes_that_occur,
        ),
        Mistake(
            "Your table is the same when mirrored at its diagonal. Is a 4 called 9 the same mistake as a 9 called 4?",
            pairs_without_direction,
        ),
        Mistake("All is shifted by one place. Which row belongs to the class 0?", classes_from_1),
    ),
    library=("coursekit.nn.metrics",),
    after="Read recall and precision off your table: one divides by row sums. Which one?",
)
