"""Half of the scenes have a cart, the person goes round it, and only the ranges tell the network."""

import numpy as np
import pytest

from coursekit.examples.alvinn import camera_view, cart_scenes, compare_ranges


def test_the_person_goes_to_the_free_side():
    scenes = cart_scenes(400, 1)
    assert (scenes.cart != 0).sum() == 200
    assert scenes.steering[scenes.cart > 0].mean() < -0.01 and scenes.steering[scenes.cart < 0].mean() > 0.01
    assert scenes.inputs(True).shape == (400, 1216) and scenes.inputs(False).shape == (400, 960)
    assert scenes.pictures.shape[1:] == camera_view().shape


def test_ranges_help_where_there_is_a_cart():
    found = compare_ranges(n=1200, epochs=12)
    assert (found["both"].params, found["camera"].params) == (36_643, 29_219)
    assert found["both"].cart < found["camera"].cart / 1.5


def test_one_scene_is_too_few():
    with pytest.raises(ValueError, match="from 2, received 1"):
        cart_scenes(1)
    assert np.array_equal(cart_scenes(4, 2).ranges, cart_scenes(4, 2).ranges)
