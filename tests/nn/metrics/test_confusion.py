"""Rows are the truth, columns the answers, and nothing is lost on the way."""

import numpy as np
import pytest

from coursekit.nn.metrics import confusion_matrix


def test_by_hand():
    assert confusion_matrix([0, 0, 1, 2, 2], [0, 1, 1, 2, 0]).tolist() == [[1, 1, 0], [0, 1, 0], [1, 0, 1]]


def test_counts_every_example_once_and_rows_are_the_truth():
    rng = np.random.default_rng(0)
    y, said = rng.integers(0, 5, 300), rng.integers(0, 5, 300)
    counts = confusion_matrix(y, said)
    assert counts.sum(axis=1).tolist() == np.bincount(y).tolist()
    assert counts.sum(axis=0).tolist() == np.bincount(said).tolist()
    assert counts.trace() == (y == said).sum()


def test_of_rows_the_largest_share_counts():
    assert confusion_matrix([[0, 1], [1, 0]], [[0.4, 0.6], [0.3, 0.7]]).tolist() == [[0, 1], [0, 1]]


def test_a_class_that_never_occurs_has_its_row():
    assert confusion_matrix([0], [0], classes=3).shape == (3, 3)


@pytest.mark.parametrize(
    ("y", "said", "sentence"),
    [
        ([0, 1], [0], "one answer per example, received 2 and 1"),
        ([0, 1], [0.2, 0.8], "as whole numbers"),
        ([0, -1], [0, 1], "classes from 0 to 1"),
        ([0, 3], [0, 1], "classes from 0 to 1"),
    ],
)
def test_what_does_not_fit_is_named(y, said, sentence):
    with pytest.raises(ValueError, match=sentence):
        confusion_matrix(y, said, classes=2)
