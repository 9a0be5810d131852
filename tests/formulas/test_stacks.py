"""The drawn net's derivatives agree with nudging and with the hand-written backward pass."""

import numpy as np
import pytest

from coursekit.autodiff import gradcheck
from coursekit.formulas.stacks import SIZES, binary_crossentropy, columns, example, model, passes, stack, traced
from coursekit.nn import Sequential
from coursekit.nn.activations import sigmoid


def drawn(**options):
    rng = np.random.default_rng(3)
    return {role: draw(rng) for role, draw in stack(**options).items()}


@pytest.mark.parametrize("name", ["Weight", "Bias"])
@pytest.mark.parametrize("layer", [1, 2, 3])
def test_autodiff_agrees_with_nudging(name, layer):
    v = drawn()
    found = passes(v)[f"dloss/d{name}"][layer]
    assert gradcheck(lambda t: passes({**v, name: {**v[name], layer: t}})["loss"], v[name][layer], found) < 1e-7


def test_autodiff_agrees_with_the_trace():
    v = drawn()
    deltas = traced(lambda trace, v: [layer.delta for layer in trace.layers])(Sequential.trace, v)
    for layer, delta in enumerate(deltas, 1):
        assert np.allclose(passes(v)["Delta"][layer], delta, rtol=1e-12, atol=1e-15)


def test_cross_entropy_is_that_of_the_library():
    v = drawn(bends=(sigmoid, sigmoid, sigmoid))
    loss = model(v, "binary_crossentropy").trace(v["Input"], v["Target"]).loss
    assert passes(v, binary_crossentropy)["loss"] == pytest.approx(loss, abs=1e-12)


def test_one_example_in_vectors_and_in_columns():
    v = drawn(batch=1)
    assert {l: d.shape for l, d in example(v)["delta"].items()} == {l: (n,) for l, n in enumerate(SIZES[1:], 1)}
    upright = columns(v)
    assert upright["act"][0].shape == (3, 1) and upright["weight"][1].shape == (4, 3)
    assert np.allclose(upright["weight"][1] @ upright["act"][0] + upright["bias"][1], upright["net"][1])
