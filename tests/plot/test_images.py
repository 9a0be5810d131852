"""Every image is drawn dark on white, and the wrong ones are framed and say what was taken for what."""

import numpy as np
import pytest

from coursekit.plot import image_grid

DIGITS = np.arange(3 * 64.0).reshape(3, 8, 8)


def frames(ax):
    return [p.get_gid() for p in ax.patches]


def test_wrong_ones_are_framed_crossed_and_named():
    ax = image_grid(DIGITS, labels=[1, 2, 3], predictions=np.array([1, 7, 3]))
    assert frames(ax) == ["right", "wrong", "right"]
    assert [t.get_text() for t in ax.texts] == ["1", "7, not 2", "3"]
    assert [line.get_marker() for line in ax.lines] == ["x"]


@pytest.mark.parametrize("images", [DIGITS, DIGITS.reshape(3, 64), DIGITS[..., None]])
def test_flat_rows_and_channels_become_pictures(images):
    shown = image_grid(images).images
    assert np.array_equal([i.get_array() for i in shown], DIGITS)
    assert all(i.get_cmap().name == "gray_r" for i in shown)


def test_columns_break_into_rows():
    extents = [i.get_extent() for i in image_grid(DIGITS, columns=2).images]
    assert extents[0][3] == extents[1][3] > extents[2][3] and extents[0][0] == extents[2][0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (dict(images=DIGITS, predictions=[1, 2, 3]), "labels with predictions"),
        (dict(images=DIGITS, labels=[1, 2]), "labels with 3 entries, one per image, received 2"),
        (dict(images=DIGITS[:0]), "images with at least one number"),
        (dict(images=DIGITS * np.nan), "finite images"),
        (dict(images=np.ones((2, 3, 4, 5))), r"\(n, h, w\) or \(n, pixels\), received \(2, 3, 4, 5\)"),
        (dict(images=DIGITS, columns=0), "columns to be a whole number from 1"),
    ],
)
def test_wrong_arguments_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        image_grid(**arguments)
