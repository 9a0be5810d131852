"""Before the first step: the spread of signals and errors is what the variance of the weights says."""

import numpy as np
import pytest

from coursekit.examples import deep_net, deep_start
from coursekit.examples.deep_start import centred


def test_the_standard_start_keeps_a_third_of_the_variance_per_layer():
    found = deep_start("standard", "tanh", n=100)
    back = found.spread("back")
    assert back[:-1] / back[1:] == pytest.approx([3**-0.5] * 4, rel=0.15)
    assert found.survives == pytest.approx(0.096, abs=0.012)


def test_the_normalised_start_keeps_most_and_sigmoids_lose_a_quarter_per_step_more():
    assert deep_start("normalised", "tanh", n=100).survives == pytest.approx(0.6, abs=0.06)
    assert deep_start("standard", "sigmoid", n=100).survives == pytest.approx(0.0004, abs=0.00005)


def test_weight_gradients_do_not_show_it():
    spread = deep_start("standard", "tanh", n=100).spread("weight_gradients")
    assert spread.max() / spread.min() < 1.25


def test_one_error_goes_back_as_the_chain_rule_says():
    """back of layer l = (back of layer l + 1 times its weights) times the slope, for single examples."""
    found = deep_start("standard", "tanh", depth=2, units=30, n=40)
    model = deep_net("standard", "tanh", 2, 30)
    W = model.get_weights()[2]
    np.testing.assert_allclose(
        found.back[0], (found.back[1] @ W.T) * (1 - found.activations[0] ** 2), rtol=1e-3, atol=1e-7
    )
    np.testing.assert_allclose(found.weight_gradients[1], found.activations[0].T @ found.back[1] / 40, atol=1e-6)


@pytest.mark.parametrize(("start", "limit"), [("standard", 60**-0.5), ("normalised", (6 / 120) ** 0.5)])
def test_limits_of_the_two_starts(start, limit):
    W = deep_net(start, "tanh", 2, 60).get_weights()[2]
    assert 0.97 * limit < np.abs(W).max() <= limit * (1 + 1e-6)


def test_images_become_numbers_from_minus_one_to_one():
    x = centred(np.array([[[0, 255], [51, 204]]], dtype=np.uint8))
    assert x.tolist() == pytest.approx(np.array([[-1, 1, -0.6, 0.6]])) and x.dtype == np.float32


def test_another_start_is_refused():
    with pytest.raises(ValueError, match="standard"):
        deep_start("standart")
