"""Labels become one-hot rows, rows become unit length, and wrong labels are named."""

import numpy as np
import pytest

from coursekit.nn import normalize, to_categorical


def test_one_hot_rows_have_their_one_at_the_label():
    np.testing.assert_array_equal(to_categorical([3, 0], 4), [[0, 0, 0, 1], [1, 0, 0, 0]])
    assert to_categorical([[1], [2]]).shape == (2, 3) and to_categorical([1]).dtype == np.float32


@pytest.mark.parametrize(
    ("labels", "classes", "message"),
    [
        ([0, 7], 5, "from 0 to 4, received 7"),
        ([-1, 2], None, "received -1"),
        ([0.5], None, "whole class numbers"),
        ([], None, "empty array"),
    ],
)
def test_labels_out_of_range_are_named(labels, classes, message):
    with pytest.raises(ValueError, match=message):
        to_categorical(labels, classes)


def test_rows_get_length_one_and_zero_rows_stay():
    np.testing.assert_allclose(normalize([[3.0, 4.0], [0.0, 0.0]]), [[0.6, 0.8], [0, 0]])
    np.testing.assert_allclose(normalize([[1.0, -3.0]], order=1), [[0.25, -0.75]])
