"""Deck K: its 28 errata are all there, and its numbers are those the course holds golden."""

import json
from pathlib import Path

import numpy as np

from coursekit.formulas.corrections.cmsc373 import ERRATA, classic, design, rates, threshold

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text())


def test_all_are_there_in_order():
    assert [entry.id for entry in ERRATA] == [f"K-{number:02}" for number in range(1, 29)]


def test_each_names_a_slide_of_its_own_deck():
    assert all(code.startswith("K") for entry in ERRATA for code in entry.slides)


def test_counts_are_the_golden_ones():
    golden = GOLDEN["counts"]
    assert design._OUTPUT_BIAS.gives(True) == [golden["4-4-3"], golden["784-512-10"]]
    assert design._OUTPUT_BIAS.gives(False) == [golden["4-4-3_no_out_bias"], golden["784-512-10_no_out_bias"]]


def test_and_is_learnt_as_the_golden_run_says():
    epochs, mistakes, weights = GOLDEN["perceptron_eta1_zero_start"]["AND"]
    assert threshold._WHEN.gives("mistake") == mistakes
    w, solved = threshold._learn(threshold._CHANGE, 2 * threshold._AND - 1, low=-1)
    assert (solved, w.tolist()) == (epochs, weights)


def test_the_index_slip_breaks_one_update():
    """One step with the printed index raises the loss that the right one lowers."""
    losses = []
    for rule in (classic._RULE.printed, classic._RULE.right):
        W = classic._W + classic._RULE.gives(rule)
        losses.append(classic._entropy(classic.sigmoid(classic._H @ W)))
    assert losses[1] < classic._entropy(classic._Y) and losses[1] < losses[0]


def test_adaline_leaves_one_minus_beta():
    left = rates._ADALINE.gives(rates._ADALINE.right)
    assert np.allclose(left, [1 - beta for beta in rates._BETAS])
