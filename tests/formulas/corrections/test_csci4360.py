"""Deck D: its 27 errata are all there, and its numbers are those the course holds golden."""

import json
from pathlib import Path

import numpy as np

from coursekit.formulas.corrections.csci4360 import ERRATA, backprop, outputs, saturation, starts

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text())


def test_all_are_there_in_order():
    assert [entry.id for entry in ERRATA] == [f"D-{number:02}" for number in range(1, 28)]


def test_each_names_a_slide_of_its_own_deck():
    assert all(code.startswith("D") for entry in ERRATA for code in entry.slides)


def test_the_signal_of_softmax_is_the_golden_one():
    golden = GOLDEN["softmax_ce"]
    assert np.allclose(outputs._SIGNAL.gives(outputs._SIGNAL.right), golden["grad"], atol=1e-6)
    assert np.allclose(backprop._SHARES, golden["a"], atol=1e-6)


def test_the_spread_of_500_weights_is_the_golden_one():
    golden = GOLDEN["saturation_500"]
    assert np.isclose(saturation.sd_preactivation(500), golden["sd"])
    assert np.isclose(saturation.sd_preactivation(500, sd_b=1), golden["sd_with_bias"])


def test_an_outer_product_has_a_row_per_receiver():
    assert np.shape(backprop._OUTER.gives(backprop._OUTER.right)) == (2, 4)
    assert np.isnan(backprop._OUTER.gives(backprop._OUTER.printed))


def test_the_table_has_one_row_that_the_slide_leaves_out():
    assert [row[0] for row in starts._TABLE.rows if row not in starts._PRINTED] == ["Sigmoid"]
