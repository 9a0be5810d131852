"""Rows are true, columns predicted, every count is there and can be read on its shade."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from coursekit.plot import confusion_matrix
from coursekit.plot.palette import ink_on

COUNTS = np.array([[50, 0, 3], [1, 1200, 0], [0, 9, 4]])


def test_counts_stand_in_their_cells():
    counts = {t.get_position(): t.get_text() for t in confusion_matrix(COUNTS).texts}
    assert counts[(2, 0)] == "3" and counts[(0, 1)] == "1" and counts[(1, 1)] == "1,200"


def test_the_diagonal_is_set_apart():
    cells = confusion_matrix(COUNTS).patches
    assert [c.get_gid() == "right" for c in cells] == list(np.eye(3, dtype=bool).ravel())
    assert len({c.get_linewidth() for c in cells}) == 2


def test_counts_use_the_ink_that_reads_best():
    ax = confusion_matrix(COUNTS)
    for text, cell in zip(ax.texts, ax.patches, strict=True):
        assert text.get_text() == "0" or same_color(text.get_color(), ink_on(cell.get_facecolor()))


def test_axes_say_what_they_are_and_truth_runs_downwards():
    ax = confusion_matrix(COUNTS, labels=["setosa", "versicolor", "virginica"])
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("predicted class", "true class")
    assert [t.get_text() for t in ax.get_yticklabels()] == ["setosa", "versicolor", "virginica"]
    assert ax.yaxis_inverted()


def test_a_class_without_examples_is_white():
    assert len(confusion_matrix([[0, 0], [1, 2]]).patches) == 4


@pytest.mark.parametrize(
    ("matrix", "labels", "message"),
    [
        (np.ones((2, 3)), None, r"square matrix \(k, k\), received \(2, 3\)"),
        ([[1, -1], [0, 1]], None, "counts from 0.*least -1"),
        ([[1, np.nan], [0, 1]], None, "finite matrix"),
        (COUNTS, ["a", "b"], "labels with 3 entries, one per class, received 2"),
    ],
)
def test_wrong_arguments_are_named(matrix, labels, message):
    with pytest.raises(ValueError, match=message):
        confusion_matrix(matrix, labels)
