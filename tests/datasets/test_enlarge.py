"""Enlarging keeps what it must: constants, lines, and where the ink is."""

import numpy as np
import pytest

from coursekit.datasets.enlarge import cubic, enlarge, interpolation


def test_the_kernel_is_one_at_zero_and_zero_at_every_other_integer():
    assert cubic(np.arange(-3, 4)).tolist() == [0, 0, 0, 1, 0, 0, 0]


@pytest.mark.parametrize("t", np.linspace(0, 1, 7))
def test_the_four_nearest_weights_sum_to_one(t):
    assert cubic(t - np.arange(-1, 3)).sum() == pytest.approx(1)


def test_a_straight_line_stays_straight_away_from_the_edge():
    line = interpolation(20, 8) @ np.arange(8.0)
    assert np.allclose(np.diff(line)[5:-5], 8 / 20)


def test_left_and_right_are_treated_alike():
    A = interpolation(20, 8)
    assert np.allclose(A, A[::-1, ::-1])


def test_the_same_size_changes_nothing():
    assert np.allclose(interpolation(8, 8), np.eye(8))


def test_a_stroke_stays_upright_and_comes_to_the_middle():
    stroke = np.zeros((1, 8, 8))
    stroke[0, :, 2] = 16
    ink = enlarge(stroke)[0]
    assert ink.dtype == np.uint8 and ink.max() == 255
    assert set(np.flatnonzero(ink.max(axis=0) > 127)) <= {12, 13, 14, 15}
    assert np.ptp(np.flatnonzero(ink.max(axis=1) > 127)) >= 17


def test_an_empty_image_stays_empty():
    assert enlarge(np.zeros((1, 8, 8))).max() == 0


@pytest.mark.parametrize("shape", [(8, 8), (3, 8, 7), (3, 64)])
def test_other_shapes_are_refused(shape):
    with pytest.raises(ValueError, match=r"expected images of shape \(n, side, side\), received"):
        enlarge(np.zeros(shape))


@pytest.mark.parametrize("value", [-1, 17, np.nan])
def test_values_outside_the_range_are_refused(value):
    with pytest.raises(ValueError, match="expected values 0 to 16, received"):
        enlarge(np.full((1, 8, 8), value))
