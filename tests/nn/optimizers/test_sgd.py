"""Gradient descent reaches the golden step counts of the rain gutter."""

import numpy as np
import pytest

from coursekit.nn import optimizers


def steps_down_the_gutter(optimizer):
    """Updates until E = (x^2 + 100 y^2) / 2 < 1e-6, from (10, 1)."""
    w, curvature = np.array([10.0, 1.0]), np.array([1.0, 100.0])
    while 0.5 * (curvature * w**2).sum() >= 1e-6:
        optimizer.apply(w, curvature * w)
    return optimizer.iterations


@pytest.mark.parametrize(
    ("eta", "alpha", "steps"), [(0.0198, 0, 459), (0.0198, 0.5, 211), (0.0198, 0.9, 131), (0.035, 0.8, 69)]
)
def test_golden_step_counts(eta, alpha, steps):
    assert steps_down_the_gutter(optimizers.SGD(eta, momentum=alpha)) == steps


@pytest.mark.parametrize(("alpha", "gain"), [(0.5, 2), (0.9, 10), (0.95, 20)])
def test_momentum_amplifies_a_constant_slope(alpha, gain):
    w, optimizer = np.zeros(1), optimizers.SGD(0.1, momentum=alpha)
    for _ in range(1000):
        before = w.copy()
        optimizer.apply(w, np.ones(1))
    assert (before - w)[0] == pytest.approx(0.1 * gain)


def test_nesterov_is_keras_s_rule():
    rng, w, v = np.random.default_rng(0), np.ones(3), np.zeros(3)
    theta, optimizer = w.copy(), optimizers.SGD(0.1, momentum=0.9, nesterov=True)
    for g in rng.normal(size=(20, 3)):
        v = 0.9 * v - 0.1 * g
        w = w + 0.9 * v - 0.1 * g
        optimizer.apply(theta, g)
    np.testing.assert_allclose(theta, w, rtol=1e-12)


@pytest.mark.parametrize("rate", [0, -0.1, float("nan"), float("inf"), "fast"])
def test_bad_rates_are_refused(rate):
    with pytest.raises(ValueError, match="SGD expected a learning rate > 0"):
        optimizers.SGD(rate)


@pytest.mark.parametrize("alpha", [-0.1, 1, 1.5])
def test_momentum_must_stay_below_one(alpha):
    with pytest.raises(ValueError, match="0 <= momentum < 1"):
        optimizers.SGD(0.1, momentum=alpha)


def test_weight_decay_is_the_slope_of_a_penalty_and_shrinks_what_gets_no_slope():
    w, g, eta, d = np.array([2.0, -1.0]), np.array([0.5, 0.25]), 0.1, 0.3
    theta = w.copy()
    optimizers.SGD(eta, weight_decay=d).apply(theta, g)
    np.testing.assert_allclose(theta, w - eta * (g + d * w), rtol=1e-15)
    optimizers.SGD(eta, momentum=0.9, weight_decay=d).apply(w, np.zeros(2))
    np.testing.assert_allclose(w, [2 * 0.97, -0.97], rtol=1e-15)


def test_a_decay_is_a_share():
    with pytest.raises(ValueError, match=r"0 <= weight_decay < 1, received 2\. Try"):
        optimizers.SGD(weight_decay=2)
