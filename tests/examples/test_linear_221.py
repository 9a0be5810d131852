"""The worked example has the deck's numbers, and its gradients are those of finite differences."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.autodiff import Value
from coursekit.examples import linear_221

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["linear_221"]


@pytest.mark.parametrize("name", ["x", "y", "W1", "W2", "dW1", "dW2", "db1", "db2"])
def test_golden_arrays(name):
    assert getattr(linear_221(), name) == pytest.approx(np.reshape(GOLDEN[name], getattr(linear_221(), name).shape))


def test_golden_numbers():
    example = linear_221()
    assert example.h[0] == pytest.approx(GOLDEN["h"])
    assert (example.pred, example.error) == pytest.approx((GOLDEN["yhat"], GOLDEN["e"]))
    assert example.loss == pytest.approx(GOLDEN["loss"])


def test_autodiff_finds_the_same_gradients():
    example = linear_221()
    W1, b1, W2, b2 = (Value(array) for array in (example.W1, example.b1, example.W2, example.b2))
    (((Value(example.x) @ W1 + b1) @ W2 + b2 - example.y) ** 2 * 0.5).sum().backward()
    for ours, true in ((example.dW1, W1), (example.db1, b1), (example.dW2, W2), (example.db2, b2)):
        np.testing.assert_allclose(ours, true.grad, rtol=1e-12)


def test_five_steps_without_biases_are_those_of_the_deck():
    predictions, losses = linear_221().path(0.01, 5)
    assert predictions == pytest.approx(GOLDEN["path_eta_0.01"], abs=5e-7)
    assert losses == pytest.approx([0.675122, 0.198649, 0.060697, 0.018841, 0.005892, 0.001849], abs=5e-7)


def test_with_biases_a_step_goes_farther():
    example = linear_221()
    assert example.path(steps=1, use_bias=True)[0][1] < example.path(steps=1)[0][1]


def test_bad_input():
    with pytest.raises(ValueError, match="steps >= 1 and eta > 0, received 0 and 0.01"):
        linear_221().path(steps=0)
