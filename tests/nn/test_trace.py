"""A trace holds what one batch did, and nobody can change it by mistake."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers


def traced():
    model = Sequential([Input((2, 2)), layers.Flatten(), layers.Dense(3, "tanh"), layers.Dense(2, "softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy")
    x = np.random.default_rng(0).normal(size=(5, 2, 2))
    return model, model.trace(x, [0, 1, 1, 0, 1])


def test_the_four_equations_hold_in_the_trace():
    _, t = traced()
    flat, hidden, out = t.layers
    np.testing.assert_allclose(out.delta, (out.a - t.y) / 5, atol=1e-7)
    np.testing.assert_allclose(hidden.delta, out.delta @ out.W.T * (1 - hidden.a**2), atol=1e-7)
    np.testing.assert_allclose(out.dW, hidden.a.T @ out.delta, atol=1e-7)
    np.testing.assert_allclose(hidden.db, hidden.delta.sum(axis=0), atol=1e-7)
    assert flat.z is None and flat.dW is None and t["dense_1"] is out


def test_a_trace_does_not_change_when_the_model_does():
    model, t = traced()
    before = t.layers[1].dW.copy()
    model.fit(t.x, t.y.argmax(axis=1), verbose=0)
    np.testing.assert_array_equal(t.layers[1].dW, before)
    with pytest.raises(ValueError, match="read-only"):
        t.layers[1].a[0, 0] = 1


def test_tracing_trains_nothing():
    model, _ = traced()
    before = model.theta.copy()
    model.trace(np.zeros((1, 2, 2)), [0])
    np.testing.assert_array_equal(before, model.theta)
