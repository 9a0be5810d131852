"""Yellow ground is where the record says that the gradient is short, and the titles say how much of it there is."""

import numpy as np
import pytest

from coursekit.examples import two_surfaces
from coursekit.plot import loss_surfaces

SURFACES = two_surfaces(n=30, points=41)


def titles(ax):
    return [panel.get_title() + panel.get_title(loc="left") for panel in ax.child_axes[1:]]


def test_titles_say_the_flat_shares_of_the_record():
    entropy, squares = SURFACES.flat_shares()
    assert titles(loss_surfaces(SURFACES)) == [
        f"cross-entropy: {entropy:.0%} flat",
        f"squared error: {squares:.0%} flat",
    ]
    assert entropy < 0.3 < 0.8 < squares


def test_flat_is_a_choice():
    squares = (SURFACES.squares_slopes < 0.01).mean()
    assert titles(loss_surfaces(SURFACES, flat=0.01))[1] == f"squared error: {squares:.0%} flat"


def test_yellow_ground_is_flat_ground():
    ground = loss_surfaces(SURFACES).child_axes[1].collections[0]
    (region,) = ground.get_paths()
    w1, w2 = np.meshgrid(SURFACES.W1, SURFACES.W2, indexing="ij")
    slopes = SURFACES.entropy_slopes
    sure = np.abs(slopes - 0.05) > 0.02
    inside = region.contains_points(np.c_[w1[sure], w2[sure]] + 1e-9)
    assert (inside == (slopes[sure] < 0.05)).mean() > 0.99


def test_both_surfaces_stand_on_the_left():
    (patches,) = [c for c in loss_surfaces(SURFACES).child_axes[0].collections if c.get_gid() == "patches"]
    assert len(patches.get_paths()) == 2 * 14 * 14
    heights = np.array([path.vertices[:4, 1].mean() for path in patches.get_paths()])
    blue = patches.get_edgecolor()[:, 2] > patches.get_edgecolor()[:, 0]
    assert blue.sum() == 14 * 14 and heights[blue].mean() > heights[~blue].mean() + 0.3


def test_flat_needs_a_length():
    with pytest.raises(ValueError, match="flat > 0, the length of a gradient, received 0"):
        loss_surfaces(SURFACES, flat=0)
