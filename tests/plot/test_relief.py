"""Higher is higher on the sheet, nearer is drawn later, and the corners of the ground are where they belong."""

import numpy as np
from matplotlib.figure import Figure

from coursekit.plot import palette
from coursekit.plot.relief import CELLS, TALL, TILT, flattened, relief

X = np.linspace(-4, 4, 31)
BOWL = np.add.outer(X**2, X**2) / 16


def drawn(*heights):
    ax = Figure().add_subplot()
    space = relief(ax, X, X, heights, palette.SERIES[: len(heights)])
    return ax, space, ax.collections[0]


def test_height_goes_straight_up():
    low, high = flattened(0.3, -0.2, 0.0)[0], flattened(0.3, -0.2, 1.0)[0]
    np.testing.assert_allclose(high - low, [0, np.cos(TILT)])


def test_numbers_of_the_weights_become_places_of_the_cube():
    _, space, _ = drawn(BOWL)
    np.testing.assert_allclose(space.onto([4, -4, BOWL.max()])[0], flattened(1, -1, TALL)[0])
    np.testing.assert_allclose(space.onto([0, 0, 0])[0], [0, 0], atol=1e-12)


def test_far_patches_come_first_and_at_one_place_the_lower_surface():
    _, space, patches = drawn(BOWL, BOWL + 1)
    assert len(patches.get_paths()) == 2 * CELLS**2
    first, last = (patches.get_paths()[k].vertices[:4].mean(axis=0) for k in (0, -1))
    corners = [space.onto([[x, y, 2.0], [x, y, 3.0]]) for x, y in ((-4, 4), (4, -4))]
    assert corners[0][1][0] > corners[1][1][0]
    assert np.abs(first - corners[0][0].mean(axis=0)).max() < 0.4
    assert np.abs(last - corners[1][0].mean(axis=0)).max() < 0.4
    lower, upper = patches.get_paths()[0].vertices[:4, 1].mean(), patches.get_paths()[1].vertices[:4, 1].mean()
    assert lower < upper


def test_numbers_stand_along_the_edges():
    ax, *_ = drawn(BOWL)
    assert sorted(text.get_text() for text in ax.texts) == sorted(
        ["−4", "$W_1$", "4", "−4", "$W_2$", "4", "0", "1", "2", "loss"]
    )
