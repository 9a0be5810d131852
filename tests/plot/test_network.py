"""A network is drawn as it is: every weight has its line, its sign its colour, its size its thickness."""

import numpy as np
import pytest
from matplotlib.colors import same_color
from matplotlib.patches import Circle

from coursekit.plot import NEGATIVE, POSITIVE, network
from coursekit.plot.edges import THICK, THIN

W = [np.array([[1.0, -2.0, 0.5], [0.25, 4.0, -1.0]]), np.array([[1.5], [-3.0], [0.75]])]
B = [np.array([0.1, -0.2, 0.3]), np.array([-0.5])]


def words(ax, gid):
    return [t.get_text() for t in ax.texts if t.get_gid() == gid]


def circles(ax):
    return [p for p in ax.patches if isinstance(p, Circle) and p.radius > 5]


@pytest.mark.parametrize(("sizes", "lines"), [([2, 3], [6]), ([2, 2, 1], [4, 2]), ([4, 4, 3], [16, 12])])
def test_every_pair_of_neighbours_has_a_line_and_every_unit_a_circle(sizes, lines):
    ax = network(sizes)
    assert [len(c.get_segments()) for c in ax.collections] == lines
    assert len(circles(ax)) == sum(sizes)


def test_sign_is_colour_and_dash_and_size_is_thickness():
    lines = network([2, 3, 1], W).collections[0]
    w = W[0].ravel()
    assert all(same_color(c, POSITIVE if v > 0 else NEGATIVE) for c, v in zip(lines.get_colors(), w, strict=True))
    assert np.allclose(lines.get_linewidths(), THIN + (THICK - THIN) * np.abs(w) / 4)
    assert [dash[1] is None for dash in lines.get_linestyles()] == list(w > 0)


def test_thickness_compares_across_layers():
    first, second = network([2, 3, 1], W).collections
    assert first.get_linewidths()[4] == THICK > max(second.get_linewidths())


def test_numbers_stand_on_their_own_lines():
    ax = network([2, 3, 1], W)
    assert words(ax, "weight") == ["1", "−2", "0.5", "0.25", "4", "−1", "1.5", "−3", "0.75"]
    ends = np.concatenate([c.get_segments() for c in ax.collections])
    for (a, b), text in zip(ends, [t for t in ax.texts if t.get_gid() == "weight"], strict=True):
        along, at = b - a, np.array(text.get_position()) - a
        assert abs(along[0] * at[1] - along[1] * at[0]) < 1e-6 * np.linalg.norm(along) ** 2


@pytest.mark.parametrize("sizes", [[2, 2, 1], [2, 3], [2, 3, 1], [3, 3, 2], [4, 5]])
def test_numbers_do_not_cover_each_other(sizes):
    ax = network(sizes, [np.full(s, -0.25) for s in zip(sizes[:-1], sizes[1:], strict=True)])
    ax.figure.draw_without_rendering()
    boxes = [t.get_window_extent() for t in ax.texts if t.get_gid() == "weight"]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_more_than_twenty_lines_carry_no_numbers():
    assert words(network([4, 4, 3], [np.ones((4, 4)), np.ones((4, 3))]), "weight") == []


def test_biases_are_numbers_beside_a_line_from_below():
    ax = network([2, 3, 1], W, B)
    assert words(ax, "bias") == ["0.1", "−0.2", "0.3", "−0.5"]
    stubs = [line for line in ax.lines if line.get_gid() == "bias-line"]
    assert [same_color(s.get_color(), NEGATIVE) for s in stubs] == [False, True, False, True]


def test_a_long_layer_shows_its_ends_and_its_count():
    ax = network([784, 512, 10], activations=["relu", "softmax"])
    assert words(ax, "layer") == ["784 inputs", "512 hidden, ReLU", "10 outputs, softmax"]
    assert len(circles(ax)) == 6 + 6 + 10


def test_a_long_layer_shows_the_weights_of_the_units_it_shows():
    w = np.arange(40.0)[:, None] - 20.5
    lines = network([40, 1], [w]).collections[0]
    assert np.allclose(lines.get_linewidths(), THIN + (THICK - THIN) * np.abs(w[[0, 1, 2, 37, 38, 39], 0]) / 20.5)


def test_course_names_are_those_of_the_notation():
    assert words(network([2, 2, 1], names="course"), "unit") == [
        "$x_{1}$", "$x_{2}$", "$a_{1}^{[1]}$", "$a_{2}^{[1]}$", r"$\hat{y}$",
    ]  # fmt: skip


def test_a_pair_of_names_splits_the_unit():
    ax = network([1, 1], names=[["x"], [("s", "z")]])
    assert words(ax, "unit") == ["$x$", "$s$", "$z$"]


def test_values_go_inside_and_names_beside():
    ax = network([2, 1], names=[["x1", "x2"], ["y"]], values=[[0, 1], [0.731]])
    assert words(ax, "unit") == ["0", "1", "0.73"] and words(ax, "name") == ["$x_{1}$", "$x_{2}$", "$y$"]
    off, on = circles(ax)[:2]
    assert np.allclose(off.get_facecolor(), 1) and not np.allclose(on.get_facecolor(), 1)


def test_saturated_and_dead_units_are_marked():
    ax = network([1, 2], marks=[None, ["saturated", "dead"]])
    assert sum(p.get_gid() == "saturated" for p in ax.patches) == 1
    assert sum(line.get_gid() == "dead" for line in ax.lines) == 2


def test_shapes_and_loss_fit_on_the_same_picture():
    ax = network([2, 3], show=["shapes"], loss="mean squared error")
    assert words(ax, "shape")[0].startswith("$W^{[1]}$ (2, 3)") and "(3,)" in words(ax, "shape")[0]
    assert sum(p.get_gid() == "loss" for p in ax.patches) == 1
    assert sum(line.get_gid() == "target" for line in ax.lines) == 1


def test_show_hides_numbers_and_activations():
    ax = network([2, 3, 1], W, B, activations="tanh", show=())
    assert words(ax, "weight") == words(ax, "bias") == [] and words(ax, "layer")[1] == "3 hidden"


def test_the_same_net_is_drawn_the_same_way():
    a, b = (network([2, 3, 1], W, B).collections[0].get_segments() for _ in range(2))
    assert np.array_equal(a, b)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (dict(sizes=[3]), "at least two layers"),
        (dict(sizes=[2, 0]), "one or more units"),
        (
            dict(sizes=[2, 3], weights=[np.ones((3, 2))]),
            r"weights\[0\] of shape \(2, 3\), received \(3, 2\).*transpose",
        ),
        (dict(sizes=[2, 3], weights=[np.ones((2, 3)), 1]), "weights with 1 entries, one per gap"),
        (dict(sizes=[2, 3], weights=[np.full((2, 3), np.nan)]), "finite weights.*6 NaN"),
        (dict(sizes=[2, 3], biases=[[1, 2]]), r"biases\[0\] of shape \(3,\)"),
        (dict(sizes=[2, 3], values=[[1, 2], [1]]), r"values\[1\] of shape \(3,\)"),
        (dict(sizes=[2, 3], names="curse"), "Did you mean 'course'"),
        (dict(sizes=[2, 3], names=[["x1"], None]), r"names\[0\] with 2 entries"),
        (dict(sizes=[1, 1], names=[[("a", "b", "c")], None]), "a pair"),
        (dict(sizes=[2, 3], marks=[None, ["dea", None, None]]), "Did you mean 'dead'"),
        (dict(sizes=[2, 3], show="shape"), "Did you mean 'shapes'"),
        (dict(sizes=[2, 3], activations=["relu", "relu"]), "activations with 1 entries"),
        (dict(sizes=[2, 3], activations=[3]), "name of an activation, received 3"),
    ],
)
def test_wrong_arguments_are_named(arguments, message):
    with pytest.raises((ValueError, TypeError), match=message):
        network(**arguments)
