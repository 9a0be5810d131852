"""Each curve is f and each slope its derivative; at a kink stands the whole interval of subgradients."""

import numpy as np
import pytest

from coursekit.nn import activations
from coursekit.plot import activation_family
from coursekit.plot.activation_family import FAMILY, subgradients


def drawn(ax, gid):
    return [line for panel in ax.child_axes for line in panel.lines if line.get_gid() == gid]


def test_answers_and_slopes_are_those_of_the_library():
    for curve, name in zip(drawn(activation_family(), "f"), FAMILY, strict=True):
        z, values = np.array(curve.get_xdata()), np.array(curve.get_ydata())
        np.testing.assert_allclose(values, activations.get(name)(z))
        assert curve.get_label() == name.replace("_", " ")


def test_slopes_are_derivatives():
    ax = activation_family(["tanh", "softsign"])
    for curve, slope in zip(drawn(ax, "f"), drawn(ax, "slope"), strict=True):
        by_differences = np.gradient(curve.get_ydata(), curve.get_xdata())
        np.testing.assert_allclose(slope.get_ydata()[1:-1], by_differences[1:-1], atol=0.02)
        assert curve.get_color() == slope.get_color() and curve.get_linestyle() == slope.get_linestyle()


def test_relu_has_every_slope_from_0_to_1_at_its_kink_and_training_uses_0():
    ax = activation_family(["relu", "softplus"])
    (bar,), (chosen,) = drawn(ax, "subgradients"), drawn(ax, "chosen")
    assert list(bar.get_xdata()) == [0, 0] and list(bar.get_ydata()) == [0, 1]
    assert (chosen.get_xdata()[0], chosen.get_ydata()[0]) == (0, 0)
    left, right, soft = drawn(ax, "slope")
    assert set(left.get_ydata()) == {0} and set(right.get_ydata()) == {1}
    assert left.get_xdata().max() < 0 < right.get_xdata().min()
    assert soft.get_ydata()[200] == pytest.approx(0.5)


@pytest.mark.parametrize(("name", "low", "high"), [("relu", 0, 1), ("leaky_relu", 0.2, 1), ("softplus", 0.5, 0.5)])
def test_subgradients_lie_between_the_slopes_of_the_two_sides(name, low, high):
    assert subgradients(activations.get(name)) == pytest.approx((low, high), abs=1e-6)


def test_a_smooth_unit_has_no_bar():
    assert not drawn(activation_family(["sigmoid", "softsign"]), "subgradients")


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="Did you mean 'sigmoid'"):
        activation_family(["sigmod"])
    with pytest.raises(ValueError, match="Try softmax_bars"):
        activation_family(["softmax"])
    with pytest.raises(ValueError, match="one to 6 activations, received 0"):
        activation_family([])


def test_away_from_the_kink_there_is_no_bar():
    ax = activation_family(["relu"], z=(1, 4))
    assert not drawn(ax, "subgradients") and set(drawn(ax, "slope")[0].get_ydata()) == {1}
