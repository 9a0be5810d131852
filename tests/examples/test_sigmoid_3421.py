"""The small net of erratum P-11 repeats from its seed, and its trace agrees with autodiff."""

import numpy as np
import pytest

from coursekit.autodiff import Value
from coursekit.examples import sigmoid_3421


def test_the_same_seed_gives_the_same_net_and_another_seed_another():
    again, other = sigmoid_3421(), sigmoid_3421(seed=4)
    assert all(np.array_equal(a, b) for a, b in zip(again.weights, sigmoid_3421(3).weights, strict=True))
    assert not np.array_equal(again.x, other.x)


def test_weights_are_drawn_before_biases_and_inputs():
    rng = np.random.default_rng(3)
    W = [rng.normal(size=shape) for shape in ((3, 4), (4, 2), (2, 1))]
    assert np.array_equal(sigmoid_3421().weights[4], W[2])
    assert [w.shape for w in sigmoid_3421().weights] == [(3, 4), (4,), (4, 2), (2,), (2, 1), (1,)]


def test_the_model_s_gradients_are_those_of_autodiff():
    example = sigmoid_3421()
    values, a = [Value(w) for w in example.weights], Value(example.x)
    for W, b in zip(values[::2], values[1::2], strict=True):
        a = (a @ W + b).sigmoid()
    ((a - example.y) ** 2 * 0.5).sum().backward()
    found = [g for layer in example.model().trace(example.x, example.y).layers for g in (layer.dW, layer.db)]
    for ours, value in zip(found, values, strict=True):
        np.testing.assert_allclose(ours, value.grad, atol=1e-12)


def test_a_step_takes_the_rate_it_was_given():
    example = sigmoid_3421()
    before, gradient = example.weights[4], example.model().trace(example.x, example.y).layers[2].dW
    model = example.model(eta=0.25)
    model.train_on_batch(example.x, example.y)
    assert model.get_weights()[4] == pytest.approx(before - 0.25 * gradient)
