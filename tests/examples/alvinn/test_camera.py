"""The road appears where geometry says, and moves the right way when the car does."""

import numpy as np
import pytest

from coursekit.examples.alvinn import DISTANCE, camera_view, retina
from coursekit.examples.alvinn.camera import FOCAL, GRASS, HORIZON, ROAD, SKY, columns

FAR = slice(3, 12)  # rows in which the whole road is on the retina, and wider than a cell


def middle(picture):
    """Column of the middle of the road in each of these rows, to a few hundredths of a cell."""
    light = picture[HORIZON:][FAR] - GRASS
    return (light * columns()).sum(axis=-1) / light.sum(axis=-1)


def test_from_the_middle_the_picture_is_its_own_mirror():
    picture = camera_view()
    assert picture.shape == (30, 32)
    np.testing.assert_allclose(picture, picture[:, ::-1])
    assert picture[0, 0] == SKY and picture[-1, 15] == ROAD and picture[10, 0] == GRASS


def test_turning_left_moves_every_row_to_the_right_by_the_same_columns():
    np.testing.assert_allclose(middle(camera_view(psi=0.1)), FOCAL * 0.1, atol=0.08)


def test_standing_left_moves_near_rows_more():
    np.testing.assert_allclose(middle(camera_view(y=0.5)), FOCAL * 0.5 / DISTANCE[FAR], atol=0.08)


def test_a_left_bend_goes_off_to_the_left():
    np.testing.assert_allclose(middle(camera_view(bend=0.01)), -FOCAL * 0.01 * DISTANCE[FAR] / 2, atol=0.08)


def test_wide_pictures_hold_the_retina_in_their_middle():
    wide = camera_view(0.4, 0.05, 0.01, wide=True)
    assert wide.shape == (30, 56)
    np.testing.assert_allclose(retina(wide), camera_view(0.4, 0.05, 0.01))


def test_many_poses_at_once_and_noise_from_a_seed():
    assert camera_view([0, 0.1], [0, 0], [0, 0]).shape == (2, 30, 32)
    a, b = (camera_view(rng=np.random.default_rng(4)) for _ in range(2))
    assert np.array_equal(a, b) and a.std(axis=1)[0] > 0.02 and camera_view().std(axis=1)[0] == pytest.approx(0)
