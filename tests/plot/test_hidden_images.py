"""Each hidden unit has its picture, and its votes go up for above zero."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from coursekit.plot import NEGATIVE, POSITIVE, hidden_images

W1 = np.arange(24.0).reshape(12, 2) - 12
W2 = np.array([[1.0, -2.0, 0.5], [0.1, 0.2, -0.3]])


def test_the_pictures_are_the_weights_on_a_scale_around_zero():
    ax = hidden_images(W1, W2, (3, 4))
    assert [image.get_array().tolist() for image in ax.images] == [w.reshape(3, 4).tolist() for w in W1.T]
    assert all(image.get_clim()[0] == -image.get_clim()[1] for image in ax.images)


def test_votes_have_the_sign_and_the_relative_size_of_the_weight():
    votes = [bar for bar in hidden_images(W1, W2, (3, 4)).patches if bar.get_gid() == "vote"]
    heights = [bar.get_height() for bar in votes]
    assert np.sign(heights).tolist() == np.sign(W2).ravel().tolist()
    assert heights[0] / heights[1] == pytest.approx(-0.5)
    colours = [POSITIVE if w > 0 else NEGATIVE for w in W2.ravel()]
    assert all(same_color(bar.get_facecolor(), colour) for bar, colour in zip(votes, colours, strict=True))


def test_shapes_that_do_not_fit_are_named():
    with pytest.raises(ValueError, match=r"W1 of shape \(960, 2\), received \(12, 2\)"):
        hidden_images(W1, W2)
