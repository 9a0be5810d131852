"""What the slides of lesson 03 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest
from matplotlib.patches import Circle

from coursekit import plot
from coursekit.autodiff import Value
from coursekit.datasets import toy
from coursekit.dialects import dialect
from coursekit.examples import flat_share, step_landscape, step_slope, xor_landscape
from coursekit.explorers import steepness, xor_lines
from coursekit.explorers.steepness import Steepness
from coursekit.explorers.xor_lines import DECOMPOSITIONS
from coursekit.neurons import gate, step, xor_net
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


def test_s034_the_network_of_slide_5_in_its_letters():
    names = dialect("COMP9444").names([2, 2, 1])
    assert names == [["$x_{1}$", "$x_{2}$"], [("$u_{1}$", "$y_{1}$"), ("$u_{2}$", "$y_{2}$")], [("$s$", "$z$")]]
    ax = plot.network([2, 2, 1], names=names)
    written = {text.get_text() for text in ax.texts}
    assert {"$x_{1}$", "$u_{2}$", "$y_{2}$", "$s$", "$z$"} <= written


def test_s072_sigmoid_and_its_slope_on_one_picture():
    curve, slope = (line for line in plot.activation("sigmoid").lines if len(line.get_xdata()) > 2)
    z = np.asarray(curve.get_xdata())
    np.testing.assert_allclose(curve.get_ydata(), 1 / (1 + np.exp(-z)))
    np.testing.assert_allclose(slope.get_ydata(), np.exp(-z) / (1 + np.exp(-z)) ** 2)
    assert sigmoid(0.0) == 0.5 and np.isfinite(sigmoid(np.array([-1000.0, 1000.0]))).all()


def test_s072_the_tangent_slides_along_the_curve_and_k_prints_another():
    words = [steepness().describe(Steepness(1, z)) for z in (-2.0, 0.0)]
    assert "answers 0.119 at z = -2, and its slope there is 0.105" in words[0]
    assert "answers 0.500 at z = 0, and its slope there is 0.250" in words[1]
    printed = plot.activation(lambda z: sigmoid(-z), slope=lambda z: -sigmoid.slope(z))
    falling, slope = (np.asarray(line.get_ydata()) for line in printed.lines if len(line.get_xdata()) > 2)
    assert np.all(np.diff(falling) < 0) and slope.max() < 0 and slope.min() == pytest.approx(-0.25)


def test_s073_tanh_is_a_stretched_sigmoid_with_slope_one_minus_square():
    z = np.linspace(-4, 4, 81)
    np.testing.assert_allclose(tanh(z), 2 / (1 + np.exp(-2 * z)) - 1, atol=1e-12)
    np.testing.assert_allclose(tanh.slope(z), 1 - np.tanh(z) ** 2)


def test_s079_linear_lets_everything_through():
    z = np.linspace(-4, 4, 9)
    assert linear(z).tolist() == z.tolist() and linear.slope(z).tolist() == [1.0] * 9


def test_s085_the_terraces_have_five_names_and_five_levels():
    pieces = step_landscape().pieces()
    assert {piece.kind for piece in pieces} == {"plateau", "local optimum", "shoulder", "global optimum"}
    assert {piece.loss for piece in pieces} <= {0.0, 0.5, 1.0, 1.5, 2.0}
    assert flat_share(5000) == pytest.approx(0.998, abs=0.002)


def test_s086_the_step_has_slope_zero_and_autodiff_refuses_it():
    assert step_slope(np.array([-2.0, -0.5, 0.5, 2.0])).tolist() == [0.0] * 4 and step_slope(0.0, h=0.01) > 49
    for attempt in (step, lambda v: np.heaviside(v, 1), lambda v: v >= 0):
        with pytest.raises(TypeError, match="[Nn]o (gradient|slope) passes"):
            attempt(Value(0.5))
    v = Value(0.5)
    v.sigmoid().backward()  # what the sentence says to try
    assert v.grad == pytest.approx(sigmoid.slope(0.5)) and step(v.data) == 1.0


def test_s087_a_steep_sigmoid_is_nearly_a_step_and_still_smooth():
    z, steep = map(np.asarray, plot.steepening((1, 50)).lines[-1].get_data())
    away = np.abs(z) > 0.2
    np.testing.assert_allclose(steep[away], z[away] > 0, atol=1e-3)
    soft, hard = (xor_landscape(k=k).loss for k in (1, 50))
    assert (hard.min(), hard.max()) == pytest.approx((0, 1), abs=0.01)
    assert (soft.min(), soft.max()) == pytest.approx((0.499, 0.823), abs=0.001)
    levels = step_landscape().loss
    assert np.abs(hard - levels).mean() < 0.05 < np.abs(soft - levels).mean()


def test_s087_the_knob_goes_from_1_to_50_with_the_landscape_beside_it():
    explorer = steepness()
    (k,) = [knob for knob in explorer.knobs if knob.name == "k"]
    assert (k.low, k.high) == (1, 50)
    assert "Along the walk 3% of" in explorer.describe(Steepness(1, 0.0))
    assert "Along the walk 78% of" in explorer.describe(Steepness(50, 0.0))
