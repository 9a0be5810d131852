"""The net of units agrees with the net of matrices, for every unit that has a slope."""

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient
from coursekit.examples import REFERENCE, UNITS, Unit, nine_weights, unit_net


@pytest.mark.parametrize("name", ["sigmoid", "tanh"])
def test_units_and_matrices_agree(name):
    net, known = unit_net(UNITS[name]), nine_weights(name)
    slopes = net.gradients()
    assert net.output.data == pytest.approx(known.values["E"], abs=1e-12)
    assert {n: slopes[n] for n in REFERENCE} == pytest.approx({n: known.gradients[n] for n in REFERENCE}, abs=1e-12)
    assert slopes["s"] == pytest.approx(known.gradients["s"], abs=1e-12)


def test_any_differentiable_unit_will_do():
    names = list(REFERENCE)

    def error(theta):
        return unit_net(UNITS["sin"], dict(zip(names, theta, strict=True)), x=(0.5, 2.0), t=-0.4).output.data

    theta = np.array([REFERENCE[n] for n in names])
    slopes = unit_net(UNITS["sin"], x=(0.5, 2.0), t=-0.4).gradients()
    np.testing.assert_allclose([slopes[n] for n in names], numerical_gradient(error, theta), atol=1e-9)


def test_the_steps_have_their_names_and_the_loss_is_last():
    net = unit_net()
    assert list(net.steps) == ["z1", "h1", "z2", "h2", "s", "y", "E"]
    assert all(value.label == name for name, value in {**net.inputs, **net.steps}.items())
    assert net.output.data == pytest.approx((net.steps["y"].data - 0.9) ** 2 / 2)


def test_a_unit_without_slope_and_a_missing_weight_are_named():
    with pytest.raises(TypeError, match="Unit 'sign' has no slope"):
        unit_net(Unit(np.sign))
    with pytest.raises(ValueError, match="unit_net expected the names b1, b2, w11.*received b1"):
        unit_net(params={"b1": 0.0})
