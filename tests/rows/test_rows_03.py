"""What the slides of lesson 03 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest
from matplotlib.patches import Circle

from coursekit import plot
from coursekit.datasets import toy
from coursekit.examples import xor_landscape
from coursekit.explorers import xor_lines
from coursekit.explorers.xor_lines import DECOMPOSITIONS
from coursekit.neurons import gate, xor_net
from coursekit.nn import Sequential, count_params, layers
from coursekit.nn.activations import linear, sigmoid, tanh

X, Y = toy.xor()


def ends(ax):
    return [np.column_stack(line.get_data()) for line in ax.lines if line.get_gid() == "line"]


def test_s025_gates_joined_by_or_are_xor():
    first, second, join = gate("A_AND_NOT_B"), gate("NOT_A_AND_B"), gate("OR")
    answers = join(np.column_stack([first(X), second(X)]))
    assert answers.tolist() == xor_net("gates")(X)[:, 0].tolist() == [0, 1, 1, 0]


def test_s026_two_lines_in_the_plane_of_the_book_figure():
    net = xor_net("geron")
    drawn = ends(plot.hidden_lines(net.W1, net.b1, ax=plot.plane(X, Y)))
    assert net(X)[:, 0].tolist() == [0, 1, 1, 0]
    assert [np.unique(np.round(line.sum(axis=1), 12)).tolist() for line in drawn] == [[1.5], [0.5]]


def test_s027_hidden_points_of_the_nor_net_can_be_parted():
    net = xor_net("nor")
    assert net(X)[:, 0].tolist() == [0, 1, 1, 0]
    ax = plot.hidden_space(net, Y, X=X)
    (line,) = ends(ax)
    assert np.allclose(line @ net.W2[:, 0] + net.b2[0], 0)
    assert "(0, 1) and (1, 0)" in [text.get_text() for text in ax.texts]


def test_s029_units_feed_units():
    sizes = [2, 3, 1]
    model = Sequential([layers.Input((2,)), layers.Dense(3, "tanh"), layers.Dense(1)])
    hidden = model.layers[0](np.asarray(X))
    np.testing.assert_allclose(model.layers[1](hidden), model.predict(X, verbose=0), rtol=1e-6)
    assert model.count_params() == count_params(sizes) == 13
    assert len([patch for patch in plot.network(sizes).patches if isinstance(patch, Circle)]) == sum(sizes)


def test_s033_the_bend_decides_whether_lines_can_solve_xor():
    explorer = xor_lines()
    assert explorer.goal(next(iter(DECOMPOSITIONS.values())))[1] is True
    assert explorer.goal(explorer.start)[1] is False and "of 4" in explorer.describe(explorer.start)


def test_s072_sigmoid_and_its_slope_on_one_picture():
    curves = [line for line in plot.activation("sigmoid").lines if len(line.get_xdata()) > 2]
    z, drawn = map(np.asarray, max(curves, key=lambda line: np.ptp(line.get_ydata())).get_data())
    np.testing.assert_allclose(drawn, 1 / (1 + np.exp(-z)))
    assert np.all(sigmoid.slope(z) > 0) and sigmoid.slope(0.0) == pytest.approx(0.25)


def test_s073_tanh_is_a_stretched_sigmoid_with_slope_one_minus_square():
    z = np.linspace(-4, 4, 81)
    np.testing.assert_allclose(tanh(z), 2 / (1 + np.exp(-2 * z)) - 1, atol=1e-12)
    np.testing.assert_allclose(tanh.slope(z), 1 - np.tanh(z) ** 2)


def test_s079_linear_lets_everything_through():
    z = np.linspace(-4, 4, 9)
    assert linear(z).tolist() == z.tolist() and linear.slope(z).tolist() == [1.0] * 9


def test_s087_a_steep_sigmoid_is_nearly_a_step_and_still_smooth():
    z, steep = map(np.asarray, plot.steepening((1, 50)).lines[-1].get_data())
    away = np.abs(z) > 0.2
    np.testing.assert_allclose(steep[away], z[away] > 0, atol=1e-3)
    soft, hard = (xor_landscape(k=k).loss for k in (1, 50))
    levels = xor_landscape(k=None).loss
    assert np.abs(hard - levels).mean() < np.abs(soft - levels).mean()
