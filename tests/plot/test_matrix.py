"""A matrix is drawn as it stands, row by row, and what differs from another wears a frame."""

import numpy as np
import pytest

from coursekit.plot import matrix

M = np.array([[1.0, -2.0, 0.5], [0.0, 4.0, -0.25]])


def test_numbers_stand_in_their_rows_and_columns():
    ax = matrix(M)
    entries = {text.get_position(): text.get_text() for text in ax.texts}
    assert entries[(1, 0)] == "−2" and entries[(1, 1)] == "4" and len(entries) == 6
    top, bottom = (ax.transData.transform((0, y))[1] for y in (0, 1))
    assert top > bottom


def test_entries_that_differ_wear_a_frame():
    other = M + [[0, 0, 1e-3], [0, 1, 0]]
    frames = [p for p in matrix(M, beside=other).patches if p.get_gid() == "differs"]
    assert [(round(p.get_x() + 0.44), round(p.get_y() + 0.42)) for p in frames] == [(2, 0), (1, 1)]
    assert not matrix(M, beside=M).patches


def test_colour_says_sign_and_size():
    (image,) = matrix(M).images
    colours = image.to_rgba(image.get_array())[..., :3]
    from_white = np.abs(1 - colours).sum(axis=-1)
    assert from_white[1, 1] > from_white[0, 0] > from_white[1, 0] == pytest.approx(0, abs=0.02)
    red, green = colours[..., 0], colours[..., 1]
    assert green[1, 1] > red[1, 1] and red[0, 1] > green[0, 1]  # POSITIVE is green, NEGATIVE purple


def test_rows_and_columns_have_names():
    ax = matrix(M, rows=["a", "b"], columns=["p", "q", "r"])
    assert [t.get_text() for t in ax.get_yticklabels()] == ["a", "b"]
    assert [t.get_text() for t in ax.get_xticklabels()] == ["p", "q", "r"]


def test_a_matrix_of_zeros_can_be_drawn():
    assert [t.get_text() for t in matrix(np.zeros((1, 2))).texts] == ["0", "0"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (dict(M=[1.0, 2.0]), r"M of shape"),
        (dict(M=M, beside=M.T), r"beside of shape \(2, 3\), received \(3, 2\)"),
        (dict(M=M, rows=["a"]), "rows with 2 entries, one per row, received 1"),
    ],
)
def test_what_does_not_fit_is_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        matrix(**arguments)
