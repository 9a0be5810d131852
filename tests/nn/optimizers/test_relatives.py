"""The relatives of Adam follow their formulas for twenty steps, written once more in plain float64."""

import numpy as np
import pytest

from coursekit.nn import optimizers

G = np.random.default_rng(3).normal(size=(20, 4))


def adagrad(g, w, k, eta=0.01):
    k["s"] = k.get("s", 0.1) + g**2
    return w - eta * g / np.sqrt(k["s"] + 1e-7)


def adadelta(g, w, k, eta=0.01):
    k["s"] = 0.95 * k.get("s", 0) + 0.05 * g**2
    step = np.sqrt(k.get("u", np.zeros(4)) + 1e-7) / np.sqrt(k["s"] + 1e-7) * g
    k["u"] = 0.95 * k.get("u", 0) + 0.05 * step**2
    return w - eta * step


def adamax(g, w, k, eta=0.01):
    k["t"] = k.get("t", 0) + 1
    k["m"] = 0.9 * k.get("m", 0) + 0.1 * g
    k["u"] = np.maximum(0.999 * k.get("u", np.zeros(4)), np.abs(g))
    return w - eta / (1 - 0.9 ** k["t"]) * k["m"] / (k["u"] + 1e-7)


def nadam(g, w, k, eta=0.01):
    t = k["t"] = k.get("t", 0) + 1
    mu = [0.9 * (1 - 0.5 * 0.96**i) for i in range(1, t + 2)]
    k["m"] = 0.9 * k.get("m", 0) + 0.1 * g
    k["s"] = 0.999 * k.get("s", 0) + 0.001 * g**2
    ahead = mu[t] * k["m"] / (1 - np.prod(mu)) + (1 - mu[t - 1]) * g / (1 - np.prod(mu[:t]))
    return w - eta * ahead / (np.sqrt(k["s"] / (1 - 0.999**t)) + 1e-7)


@pytest.mark.parametrize("rule", [adagrad, adadelta, adamax, nadam])
def test_twenty_steps(rule):
    w, kept, theta = np.ones(4), {}, np.ones(4)
    optimizer = optimizers.get(rule.__name__)
    optimizer.learning_rate = 0.01
    for g in G:
        w = rule(g, w, kept)
        optimizer.apply(theta, g)
    np.testing.assert_allclose(theta, w, rtol=1e-12)


def test_adagrad_grows_tired():
    w, steps = np.zeros(1), []
    optimizer = optimizers.Adagrad(0.1)
    for _ in range(100):
        before = w.copy()
        optimizer.apply(w, np.ones(1))
        steps.append((before - w)[0])
    assert steps == sorted(steps, reverse=True) and steps[-1] < steps[0] / 9
