"""Rates, losses and gradients change by exactly the factor between two losses."""

from itertools import permutations

import numpy as np
import pytest

from coursekit.dialects import (
    DIALECTS,
    convert,
    convert_gradients,
    convert_loss,
    convert_rate,
    dialect,
    params,
)

PAIRS = list(permutations(DIALECTS, 2))
D = dialect("CSCI4360")


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_rates_and_losses_come_back(source, target):
    for value in (0.1, 1 / 3, 7e-5):
        for examples in (1, 3, 7, 1000):
            for change in (convert_rate, convert_loss):
                back = change(change(value, source, target, examples), target, source, examples)
                assert abs(back - value) <= 1e-15 * value


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_gradients_come_back(network, data, source, target):
    model = network([2, 2, 1])
    start = convert_gradients(model.gradients(*data([2, 2, 1])), "course", source, 5)
    there = convert_gradients(start, source, target, 5)
    back = convert_gradients(there, target, source, 5)
    for ours, theirs in zip(
        convert(back, source, "course").weights, convert(start, source, "course").weights, strict=True
    ):
        np.testing.assert_allclose(ours, theirs, rtol=1e-15)


@pytest.mark.parametrize(
    ("target", "rate"),
    [("COMP4630", 0.6), ("COMP9444", 0.1), ("POZNAN", 0.3), (D, 0.6), (D.variant("J"), 0.05), ("CMSC373", 0.6)],
)
def test_recipes_for_rates(target, rate):
    """eta = N eta_L = 2 mu = 2 N eta_J = beta, here with N = 6."""
    assert convert_rate(0.6, "course", target, examples=6) == pytest.approx(rate, rel=1e-15)


@pytest.mark.parametrize(("target", "factor"), [("L", 4), ("P", 2), (D, 1), (D.variant("J"), 8), ("C", 1)])
def test_losses_are_those_the_decks_define(target, factor):
    e = np.array([0.3, -0.1, 0.7, 0.2])
    by_hand = {4: 0.5 * (e**2).sum(), 2: (e**2).mean(), 1: 0.5 * (e**2).mean(), 8: (e**2).sum()}
    assert convert_loss(0.5 * (e**2).mean(), "course", target, 4) == pytest.approx(by_hand[factor], rel=1e-15)


def test_errors_that_add_turn_the_gradient_round(network, data):
    """Erratum X-02: what beta multiplies in K, and eta in D24, is the opposite of the slope."""
    slopes = params(network([3, 2, 1]).gradients(*data([3, 2, 1])))
    assert np.array_equal(convert_gradients(slopes, "course", "CMSC373").W[1], -slopes.W[1])
    assert np.array_equal(convert_gradients(slopes, "course", D.variant("D24")).W[2], -slopes.W[1].T)


def test_a_wrong_number_of_examples_is_refused():
    with pytest.raises(ValueError, match="1 or more, received 2.5"):
        convert_rate(0.1, "course", "COMP9444", examples=2.5)
