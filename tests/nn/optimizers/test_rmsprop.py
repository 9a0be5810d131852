"""RMSprop follows Keras's formula and does not care about the scale of the gradient."""

import numpy as np
import pytest

from coursekit.nn import optimizers


@pytest.mark.parametrize("alpha", [0.0, 0.7])
def test_twenty_steps_of_the_formula(alpha):
    rng, w, s, v = np.random.default_rng(2), np.ones(4), np.zeros(4), np.zeros(4)
    theta, optimizer = w.copy(), optimizers.RMSprop(0.01, rho=0.8, momentum=alpha, epsilon=1e-3)
    for g in rng.normal(size=(20, 4)):
        s = 0.8 * s + 0.2 * g**2
        v = alpha * v + 0.01 * g / np.sqrt(s + 1e-3)
        w = w - v
        optimizer.apply(theta, g)
    np.testing.assert_allclose(theta, w, rtol=1e-12)


def test_ten_times_the_gradient_gives_the_same_step():
    small, large = np.zeros(1), np.zeros(1)
    optimizers.RMSprop(0.1).apply(small, np.array([2.0]))
    optimizers.RMSprop(0.1).apply(large, np.array([20.0]))
    assert small[0] == pytest.approx(large[0], rel=1e-6)


def test_rho_must_stay_below_one():
    with pytest.raises(ValueError, match="0 <= rho < 1"):
        optimizers.RMSprop(rho=1)
