"""Thirteen lessons in order, each with a promise."""

from pathlib import Path

import pytest

from coursekit.formulas import DECKS, LESSONS, lesson

FILES = """
00_start_here
01_threshold_units
02_learning_rules
03_xor_and_layers
04_chain_rule_and_graphs
05_backprop_by_hand
06_matrix_core
07_gradient_descent_in_practice
08_momentum_adam_second_order
09_vanishing_gradients
10_initialization_activations_losses
11_digits_keras_style
12_applications
""".split()


def test_files_in_order():
    assert [entry.filename for entry in LESSONS] == [f"{name}.ipynb" for name in FILES]


@pytest.mark.parametrize("entry", LESSONS, ids=lambda entry: entry.number)
def test_lesson_is_complete(entry):
    assert entry.promise.startswith("You ") and entry.promise.endswith(".") and len(entry.promise) < 110
    assert 10 <= entry.minutes <= 90 and lesson(entry.number) is entry


def test_a_lesson_follows_only_decks_that_it_takes_slides_from():
    for entry in LESSONS[1:]:
        assert all(deck.slides_in(entry.number) for deck in DECKS if deck.code in entry.decks)


def test_a_lesson_is_written_when_its_notebook_is_there():
    notebooks = Path(__file__).parents[2] / "notebooks"
    assert [entry.filename for entry in LESSONS] == sorted(p.name for p in notebooks.glob("*.ipynb"))


def test_parts():
    parts = {entry.number: entry.part for entry in LESSONS}
    assert {parts[n] for n in ("01", "02", "03")} == {"Before backprop"}
    assert {parts[n] for n in ("04", "05", "06")} == {"Backprop"}
    assert {parts[n] for n in ("07", "08", "09", "10")} == {"Training well"}
    assert {parts[n] for n in ("11", "12")} == {"Using it"}


def test_unknown_lesson():
    with pytest.raises(ValueError, match="Unknown lesson '13'. Known: 00, 01"):
        lesson("13")
