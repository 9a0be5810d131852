"""A label becomes a row of zeros with a single 1, as ten output units want it (CMSC 373, slide 13)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def reference(y, k):
    """Row n of the unit matrix stands for class n."""
    return np.eye(k)[np.asarray(y, dtype=int)]


def counts_from_1(y, k):
    return np.eye(k)[np.asarray(y, dtype=int) - 1]


def shifted_up(y, k):
    return np.eye(k)[(np.asarray(y, dtype=int) + 1) % k]


def one_place_too_far(y, k):
    return np.eye(k + 1)[np.asarray(y, dtype=int) + 1]


def an_extra_column(y, k):
    return np.eye(k + 1)[np.asarray(y, dtype=int)]


def transposed(y, k):
    return reference(y, k).T


def as_wide_as_the_largest_label(y, k):
    y = np.asarray(y, dtype=int)
    return np.eye(y.max() + 1)[y]


def as_wide_as_different_labels(y, k):
    return np.eye(k)[np.asarray(y, dtype=int)][:, np.unique(y)]


def label_in_place_of_1(y, k):
    return reference(y, k) * np.asarray(y, dtype=float)[:, None]


def one_long_row(y, k):
    return reference(y, k).ravel()


def all_columns_of_all_labels(y, k):
    """What `table[:, y] = 1` does."""
    table = np.zeros((len(y), k))
    table[:, np.asarray(y, dtype=int)] = 1
    return table


def filled_up_to_the_label(y, k):
    return np.cumsum(reference(y, k)[:, ::-1], axis=1)[:, ::-1]


def minus_1_elsewhere(y, k):
    return 2 * reference(y, k) - 1


def _inputs(rng):
    k = int(rng.integers(4, 13))
    y = rng.integers(0, k - 1, size=rng.integers(3, 9))
    return np.concatenate([y, [1, 0]]).astype(rng.choice(["uint8", "int64"])), k


EXERCISE = Exercise(
    id="11.1",
    name="one_hot",
    title="A row with a single 1",
    minutes=8,
    points=2,
    reference=reference,
    returns=Array("T"),
    fixed=(
        (np.array([6]), 10),
        (np.array([2, 0, 1]), 3),
        (np.array([1, 1, 0, 3], dtype=np.uint8), 5),
        (np.array([0, 0]), 2),
        (np.array([0]), 1),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "The 1 stands one place off. Which column belongs to the label 0?",
            counts_from_1,
            shifted_up,
            one_place_too_far,
        ),
        Mistake(
            "There is a column too many. With k classes, which labels are there?",
            an_extra_column,
        ),
        Mistake(
            "Rows and columns are exchanged. A batch has one row per picture: where should the target of the first "
            "picture stand?",
            transposed,
        ),
        Mistake(
            "Your rows are as long as this batch happens to need. If no 9 is among the pictures, "
            "how many outputs has the net all the same?",
            as_wide_as_the_largest_label,
            as_wide_as_different_labels,
        ),
        Mistake(
            "The place is right, but the number written there is the label itself. A 6 is no more than a 2: "
            "what should stand there?",
            label_in_place_of_1,
        ),
        Mistake("All is in one long row. Which shape does the task ask for?", one_long_row),
        Mistake(
            "Every row has a 1 for every label of the batch. For each row only one column is meant: "
            "which index belongs beside the column?",
            all_columns_of_all_labels,
        ),
        Mistake(
            "All places up to the label are 1. That is a bar, not a single 1: how many classes is a picture in?",
            filled_up_to_the_label,
        ),
        Mistake("The other places hold -1. Which number can a sigmoid or softmax come close to?", minus_1_elsewhere),
    ),
    library=("coursekit.nn.labels", "coursekit.keras.utils"),
    after="Compare with `keras.utils.to_categorical`. What does it say to a label that is too large?",
)
