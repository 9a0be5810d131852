"""The slope at the first neuron is the product of the factors on the way."""

import numpy as np
import pytest

from coursekit.examples import chain

W, B = [1.0, -0.5, 2.0, 0.3], [0.1, 0.2, -0.3, 0.4]


def test_the_product_formula_of_the_deck():
    c = chain(W, B, y=0.25)
    s1, s2, s3, s4 = c.slopes
    assert c.db[0] == pytest.approx(s1 * W[1] * s2 * W[2] * s3 * W[3] * s4 * (c.a[-1] - 0.25))


@pytest.mark.parametrize("layer", range(4))
def test_small_moves_of_a_bias_agree(layer):
    move = 1e-6 * np.eye(4)[layer]
    difference = (chain(W, B + move).cost - chain(W, B - move).cost) / 2e-6
    assert chain(W, B).db[layer] == pytest.approx(difference, rel=1e-6)


def test_each_factor_leads_one_neuron_back():
    c = chain(W, B)
    assert c.db[:-1] / c.db[1:] == pytest.approx(c.slopes[:-1] * W[1:])
    assert c.factors == pytest.approx(c.slopes[1:] * W[1:])


def test_large_weights_explode_where_net_inputs_are_zero():
    c = chain([100.0] * 4, [-50.0] * 4, x=0.5)
    assert c.factors == pytest.approx([25, 25, 25]) and c.z == pytest.approx(np.zeros(4))


def test_bad_input():
    with pytest.raises(ValueError, match=r"one weight and one bias per neuron, received \(2,\) and \(1,\)"):
        chain([1, 2], [1])
