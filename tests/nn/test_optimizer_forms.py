"""The forms on paper give the numbers of the errata, and Keras's form is what the optimizers do."""

import numpy as np
import pytest

from coursekit.nn import optimizers
from coursekit.nn.optimizer_forms import adam_step, bias_factors, momentum_step, rmsprop_step

G = np.random.default_rng(0).normal(size=(50, 3))


@pytest.mark.parametrize(
    ("g", "eps", "step"),
    [
        (1e-6, "paper", 0.990), (1e-6, "deck", 0.0100), (1e-6, "keras", 0.760),
        (1e-8, "paper", 0.5), (1e-8, "deck", 0.0001), (1e-8, "keras", 0.031),
    ],
)  # fmt: skip
def test_first_steps_of_adam_depend_on_where_epsilon_stands(g, eps, step):
    """Erratum L-09."""
    w, _, _ = adam_step(0.0, 0.0, 0.0, g, 1, eta=1.0, eps=eps)
    assert -w == pytest.approx(step, rel=0.02)


@pytest.mark.parametrize("g", [5.0, -0.01])
@pytest.mark.parametrize("eps", ["paper", "deck", "keras"])
def test_the_first_step_is_eta(g, eps):
    assert -adam_step(0.0, 0.0, 0.0, g, 1, eta=0.001, eps=eps)[0] == pytest.approx(0.001 * np.sign(g), rel=1e-3)


@pytest.mark.parametrize(
    ("g", "eps", "step"),
    [(1e-3, "inside", 3.015), (1e-3, "outside", 3.162), (1e-6, "inside", 0.01), (1e-6, "outside", 3.065)],
)
def test_first_steps_of_rmsprop(g, eps, step):
    """Erratum L-08."""
    assert -rmsprop_step(0.0, 0.0, g, 1.0, eps=eps)[0] == pytest.approx(step, rel=1e-3)


def test_keras_s_form_is_what_the_optimizer_does():
    w, m, s, theta, adam = np.ones(3), np.zeros(3), np.zeros(3), np.ones(3), optimizers.Adam(0.01, epsilon=1e-7)
    for tau, g in enumerate(G, start=1):
        w, m, s = adam_step(w, m, s, g, tau, eta=0.01, epsilon=1e-7, eps="keras")
        adam.apply(theta, g)
    np.testing.assert_allclose(theta, w, rtol=1e-12)


def test_the_averaged_form_of_momentum_takes_the_same_path_at_a_larger_rate():
    """Erratum P-10."""
    one, two = (np.ones(3), np.zeros(3)), (np.ones(3), np.zeros(3))
    for g in G:
        one = momentum_step(*one, g, 0.01, 0.9)
        two = momentum_step(*two, g, 0.01 / (1 - 0.9), 0.9, form="averaged")
    np.testing.assert_allclose(one[0], two[0], rtol=1e-12)


@pytest.mark.parametrize(
    ("tau", "m", "s"), [(1, 10, 1000), (10, 1.535340, 100.4508), (100, 1.000027, 10.5033), (1000, 1, 1.5815)]
)
def test_golden_bias_factors(tau, m, s):
    assert bias_factors(tau) == (pytest.approx(m, abs=1e-6), pytest.approx(s, abs=1e-4))


@pytest.mark.parametrize(
    ("do", "message"),
    [
        (lambda: adam_step(0, 0, 0, 1, 0), "tau >= 1, received 0"),
        (lambda: bias_factors(0), "tau >= 1"),
        (lambda: adam_step(0, 0, 0, 1, 1, eps="pape"), "Did you mean 'paper'"),
        (lambda: rmsprop_step(0, 0, 1, 1, eps="in"), "Unknown place of epsilon"),
        (lambda: momentum_step(0, 0, 1, 1, 0.9, form="average"), "Did you mean 'averaged'"),
    ],
)
def test_mistakes_are_named(do, message):
    with pytest.raises(ValueError, match=message):
        do()
