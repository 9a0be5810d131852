"""A shifted view is what the camera would have seen from there, and its steering leads back."""

import numpy as np
import pytest

from coursekit.examples.alvinn import augment_view, camera_view, shifted_poses, shifted_views
from coursekit.examples.alvinn.views import FARTHEST, VIEWS, WIDEST

WIDE = camera_view(bend=0.01, wide=True)


@pytest.mark.parametrize(("y", "psi"), [(0.8, 0.0), (0.0, 0.1), (-1.0, -0.05), (0.5, 0.1)])
def test_a_view_is_nearly_the_picture_from_there(y, psi):
    """Only edges inside a cell are smeared a little by mixing neighbours."""
    assert np.abs(augment_view(WIDE, y, psi) - camera_view(y, psi, 0.01)).mean() < 0.01
    assert np.abs(camera_view(bend=0.01) - camera_view(y, psi, 0.01)).mean() > 0.05


def test_no_shift_changes_nothing():
    np.testing.assert_allclose(augment_view(WIDE, 0, 0), camera_view(bend=0.01))


def test_fourteen_poses_seven_to_each_side():
    y, psi = shifted_poses(0)
    assert y.shape == psi.shape == (VIEWS,) == (14,)
    assert (y > 0).sum() == (y < 0).sum() == 7
    assert np.abs(y).max() <= FARTHEST and np.abs(psi).max() <= WIDEST


def test_fourteen_views_with_steering_that_leads_back():
    views, steering = shifted_views(WIDE, 0.01, 0)
    y, psi = shifted_poses(0)
    assert views.shape == (14, 30, 32)
    aside = 0.01 * 50 - y - 10 * psi
    assert np.sign(steering).tolist() == np.sign(aside).tolist()


def test_a_narrow_picture_is_refused():
    with pytest.raises(ValueError, match=r"wide picture \(30, 56\), received \(30, 32\)"):
        augment_view(camera_view(), 0, 0)
