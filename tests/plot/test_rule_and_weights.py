"""Two pictures with a box, and the learnt weights around zero beside them."""

import numpy as np
import pytest
from matplotlib.patches import Rectangle

from coursekit.plot import rule_and_weights

PICTURES = np.arange(2 * 64.0).reshape(2, 8, 8)
W = np.linspace(-2, 1, 64).reshape(8, 8)
BOX = (3, 5, 2, 6)


def test_pictures_and_weights_are_drawn_as_they_are():
    first, second, weights = rule_and_weights(PICTURES, BOX, W, ("zero", "one")).images
    assert np.array_equal(first.get_array(), PICTURES[0]) and np.array_equal(second.get_array(), PICTURES[1])
    assert np.array_equal(weights.get_array(), W)
    assert weights.get_clim() == (-2, 2) and first.get_clim() == second.get_clim()


def test_the_box_covers_the_rows_and_columns_it_names():
    ax = rule_and_weights(PICTURES, BOX, W, ("zero", "one"))
    left, right, low, high = ax.images[0].get_extent()
    box = next(p for p in ax.patches if isinstance(p, Rectangle) and p.get_gid() == "box")
    step = (high - low) / 8
    assert (box.get_x() - left) / step == pytest.approx(2) and box.get_width() / step == pytest.approx(4)
    assert (high - box.get_y() - box.get_height()) / step == pytest.approx(3)
    assert box.get_height() / step == pytest.approx(2)


def test_names_say_which_colour_pushes_where():
    ax = rule_and_weights(PICTURES, BOX, W, ("zero", "one"))
    said = [text.get_text() for text in ax.texts]
    assert "green says one, purple says zero" in said and {"zero", "one"} <= set(said)


def test_a_box_outside_and_wrong_shapes_are_refused():
    with pytest.raises(ValueError, match=r"inside 8 rows and 8 columns, received \(3, 9, 2, 6\)"):
        rule_and_weights(PICTURES, (3, 9, 2, 6), W, ("zero", "one"))
    with pytest.raises(ValueError, match=r"W of shape \(8, 8\)"):
        rule_and_weights(PICTURES, BOX, W.ravel(), ("zero", "one"))
