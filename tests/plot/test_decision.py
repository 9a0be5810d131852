"""The tint is what f says, and f is asked in shapes that a network understands."""

import numpy as np
import pytest

from coursekit.plot import decision_regions

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([[0], [1], [1], [0]])


def right(points):
    return (points[:, 0] > 0.5) * 1.0


@pytest.mark.parametrize("f", [right, lambda p: right(p)[:, None]], ids=["(m,)", "(m, 1)"])
def test_one_score_is_white_at_0_and_tinted_at_1(f):
    shade = decision_regions(f, X, Y).images[0].get_array()
    assert shade[100, 10] == 0 < shade[100, 190]


def test_a_smooth_score_gets_a_line_at_one_half():
    ax = decision_regions(lambda p: p[:, 0], X, Y)
    line = next(c for c in ax.collections if hasattr(c, "levels")).get_paths()[0].vertices
    assert np.allclose(line[:, 0], 0.5)


def test_of_several_scores_the_largest_wins():
    ax = decision_regions(lambda p: np.stack([p[:, 0] < 0.5, p[:, 0] >= 0.5], axis=1) * 1.0, X, Y)
    winner = ax.images[0].get_array()
    assert (winner[0, 0], winner[0, -1]) == (0, 1)


def test_points_lie_inside_the_tinted_area_and_axes_are_named():
    ax = decision_regions(right, X, Y, names=("petal length", "x2"))
    assert ax.get_xlim()[0] < 0 < 1 < ax.get_xlim()[1]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("petal length", "$x_{2}$")


@pytest.mark.parametrize(
    ("f", "x", "message"),
    [
        (right, X.T, r"X of shape \(n, 2\), received \(2, 4\).*transpose"),
        (right, X * np.nan, "finite X, received 8 NaN"),
        (right, X[:0], "X with at least one number"),
        (lambda p: p[:3, 0], X, r"\(m, k\), received \(3,\)"),
        (lambda p: p[:, 0] * np.nan, X, r"finite f\(points\)"),
    ],
)
def test_wrong_arguments_are_named(f, x, message):
    with pytest.raises(ValueError, match=message):
        decision_regions(f, x, Y)
