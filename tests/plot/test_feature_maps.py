"""A column of maps is a stack of squares, a column of units a bar, and every step says what it learns."""

import pytest

from coursekit.examples import digit_work
from coursekit.plot import feature_maps

PARAMS = [layer.params for layer in digit_work("LeNet-5").layers]


def test_lenet_has_five_columns_of_maps_and_three_of_units():
    shapes = [patch.get_gid() for patch in feature_maps().patches]
    assert shapes.count("units") == 3 and shapes.count("map") == 1 + 4 * 6


def test_every_step_says_how_much_it_learns():
    conv1, conv2, *dense = PARAMS
    ax = feature_maps(params=[conv1, 0, conv2, 0, *dense])
    written = [text.get_text() for text in ax.texts if text.get_gid() == "params"]
    assert written == ["156", "0", "2,416", "0", "48,120", "10,164", "850"]


def test_sizes_are_written_below_the_columns():
    words = [text.get_text() for text in feature_maps([(1, 8, ""), (4, 6, "3 × 3"), (1, 1, "all")]).texts]
    assert {"1 of 8×8", "4 of 6×6", "1 unit"} <= set(words)


@pytest.mark.parametrize(
    ("columns", "params", "sentence"),
    [([(1, 8, "")], None, "two or more columns"), ([(0, 8, ""), (1, 1, "")], None, "sizes from 1"),
     ([(1, 8, ""), (1, 1, "")], [1, 2], "Expected 1 numbers in params")],
)  # fmt: skip
def test_what_cannot_be_drawn_is_named(columns, params, sentence):
    with pytest.raises(ValueError, match=sentence):
        feature_maps(columns, params)
