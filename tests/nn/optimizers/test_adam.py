"""Adam follows Keras's formula, and its first step is the learning rate."""

import numpy as np
import pytest

from coursekit.nn import optimizers


def test_twenty_steps_of_the_formula():
    rng, w, m, s = np.random.default_rng(1), np.ones(4), np.zeros(4), np.zeros(4)
    theta, optimizer = w.copy(), optimizers.Adam(0.01, beta_1=0.8, beta_2=0.95, epsilon=1e-3)
    for t, g in enumerate(rng.normal(size=(20, 4)), start=1):
        m, s = 0.8 * m + 0.2 * g, 0.95 * s + 0.05 * g**2
        w = w - 0.01 * np.sqrt(1 - 0.95**t) / (1 - 0.8**t) * m / (np.sqrt(s) + 1e-3)
        optimizer.apply(theta, g)
    np.testing.assert_allclose(theta, w, rtol=1e-12)


@pytest.mark.parametrize("g", [5.0, 0.001, -30.0])
def test_the_first_step_is_eta_whatever_the_gradient(g):
    w = np.zeros(1)
    optimizers.Adam(0.001).apply(w, np.array([g]))
    assert w[0] == pytest.approx(-0.001 * np.sign(g), rel=0.01)


def test_a_gradient_of_another_shape_is_refused():
    with pytest.raises(ValueError, match=r"shape \(2,\), received \(2, 1\)"):
        optimizers.Adam().apply(np.zeros(2), np.zeros((2, 1)))


def test_reset_forgets():
    w, optimizer = np.zeros(1), optimizers.Adam(0.1)
    optimizer.apply(w, np.ones(1))
    optimizer.reset()
    again = np.zeros(1)
    optimizer.apply(again, np.ones(1))
    assert optimizer.iterations == 1 and again[0] == w[0]


def test_float32_stays_float32():
    w = np.zeros(3, np.float32)
    optimizers.Adam().apply(w, np.ones(3, np.float32))
    assert w.dtype == np.float32
