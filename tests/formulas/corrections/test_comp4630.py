"""The numbers in the corrections of deck C are the golden ones."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.formulas import erratum
from coursekit.formulas.corrections.comp4630.net import deck_net, forward, letters, loss, slope, three_samples

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))["linear_221"]


def trial(id):
    return erratum(id).printed_fails.__self__


@pytest.mark.parametrize("name", ["W1", "W2", "b1"])
def test_finite_differences_give_the_golden_gradients(name):
    assert np.allclose(slope(deck_net(), name), GOLDEN[f"d{name}"], atol=1e-8)


def test_the_net_is_that_of_the_deck():
    assert np.isclose(forward(deck_net())[0, 0], GOLDEN["yhat"]) and np.isclose(loss(deck_net()), GOLDEN["loss"])


def test_three_samples_have_the_sum_of_errors_that_their_docstring_names():
    net = three_samples()
    assert np.isclose(np.sum(forward(net) - net["y"]), 0.632)


@pytest.mark.parametrize("id, name", [("C-06", "h"), ("C-10", "db1"), ("C-12", "dW2"), ("C-13", "dW1")])
def test_what_is_right_gives_the_golden_number(id, name):
    assert np.allclose(trial(id).gives(trial(id).right), GOLDEN[name], atol=1e-8)


def test_what_is_printed_for_the_bias_is_the_slope_of_a_shared_number():
    assert np.allclose(trial("C-10").gives(trial("C-10").printed), GOLDEN["db1_shared_scalar"])


def test_what_is_printed_for_the_first_weights_is_the_transpose():
    assert np.allclose(trial("C-13").gives(trial("C-13").printed), np.transpose(GOLDEN["dW1"]))


def test_small_letters_are_the_first_sample_and_bold_ones_the_batch():
    values = letters(three_samples())
    assert values["x"].tolist() == [2, 3] and values["y"] == 1 and values["Y"].shape == (3, 1) and values["N"] == 3


@pytest.mark.parametrize("id, numbers", [("C-10", ["2.0916", "0.4648", "2.5564"]), ("C-13", ["0.3833", "0.1986"])])
def test_numbers_in_the_text(id, numbers):
    assert all(number in erratum(id).why for number in numbers)
