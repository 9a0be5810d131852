"""The marked row of the picture arrives at the units whose numbers are w times row and up."""

import numpy as np
import pytest

from coursekit.plot import digit_as_vector

IMAGE = np.zeros((28, 28))
IMAGE[14, 5] = 254


def test_units_carry_the_numbers_of_the_picture_in_reading_order():
    words = [t.get_text() for t in digit_as_vector(IMAGE).texts]
    assert "$x_{398}$" in words and words[words.index("$x_{398}$") - 1] == "254"  # 14 * 28 + 5 + 1
    assert {"28 × 28 picture", "28 rows, end to end", "784 inputs", "row 15"} <= set(words)


def test_a_picture_need_not_be_square():
    image = np.zeros((6, 10))
    image[4, 5] = 1
    words = [t.get_text() for t in digit_as_vector(image, row=4).texts]
    assert [w for w in words if w.startswith("$x_{4")] == ["$x_{45}$", "$x_{46}$", "$x_{47}$"]


def test_the_marked_row_is_lit_in_picture_and_strip():
    assert sum(p.get_gid() == "row" for p in digit_as_vector(IMAGE, row=3).patches) == 2


def test_a_tiny_picture_shows_all_its_numbers():
    ax = digit_as_vector([[1, 2], [3, 4]])
    assert sum(p.get_gid() == "input" for p in ax.patches) == 4


@pytest.mark.parametrize(
    ("image", "row", "message"),
    [
        (np.ones(784), None, r"image of shape \(n, n\), received \(784,\)"),
        (IMAGE, 28, "row from 0 to 27, received 28"),
        (IMAGE * np.nan, None, "finite image"),
    ],
)
def test_wrong_arguments_are_named(image, row, message):
    with pytest.raises(ValueError, match=message):
        digit_as_vector(image, row)
