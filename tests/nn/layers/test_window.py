"""A window finds its places, and what it gathers is what it took."""

import numpy as np
import pytest

from coursekit.nn.layers.window import Window, pair


@pytest.mark.parametrize(("padding", "expected"), [("valid", (2, 3)), ("same", (3, 3))])
def test_places(padding, expected):
    assert Window("x", (2, 2), (2, 2), padding).places((5, 6, 1)) == expected


def test_every_pixel_counts_how_often_it_was_seen():
    window = Window("x", (2, 2), (1, 1), "valid")
    seen = window.gather(np.ones((1, 2, 2, 2, 2, 1)), (1, 3, 3, 1))[0, :, :, 0]
    assert seen.tolist() == [[1, 2, 1], [2, 4, 2], [1, 2, 1]]


def test_pairs():
    assert pair("strides", 2) == (2, 2) and pair("strides", [1, 3]) == (1, 3)
