"""The curve is f and the dashed curve its slope: they are those of the library, and a jump is no line."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from coursekit.plot import BACK, FORWARD, activation, steepening


def curves(ax, colour):
    return [line for line in ax.lines if same_color(line.get_color(), colour) and line.get_gid() != "jump"]


def test_sigmoid_and_its_slope():
    ax = activation("sigmoid")
    (f,), (slope,) = curves(ax, FORWARD), curves(ax, BACK)
    z = f.get_xdata()
    assert np.allclose(f.get_ydata(), 1 / (1 + np.exp(-z)))
    assert np.allclose(np.gradient(f.get_ydata(), z)[1:-1], slope.get_ydata()[1:-1], atol=1e-4)
    assert f.get_linestyle() == "-" != slope.get_linestyle()
    assert slope.get_ydata().max() == pytest.approx(0.25)


def test_a_jump_breaks_the_curve():
    ax = activation(lambda z: np.where(z >= 0, 1.0, 0.0), slope=np.zeros_like)
    assert [set(line.get_ydata()) for line in curves(ax, FORWARD)] == [{0}, {1}]


def test_steepening_goes_to_the_step():
    ax = steepening(ks=(1, 50))
    far = ax.lines[2].get_xdata() > 0.2
    step, soft, hard = ax.lines[0], ax.lines[1], ax.lines[2]
    assert set(step.get_ydata()) == {0, 1}
    assert hard.get_ydata()[far].min() > 0.99 > soft.get_ydata()[far].min()
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["step", "$k = 1$", "$k = 50$"]


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ValueError, match="Did you mean 'sigmoid'"):
        activation("sigmod")


def test_a_function_needs_its_slope():
    with pytest.raises(ValueError, match=r"Try activation\(f, slope=df\)"):
        activation(np.sin)


def test_steepness_is_positive():
    with pytest.raises(ValueError, match=r"k > 0, received \[1.0, -2.0\]"):
        steepening((1, -2))
