"""Every correction of decks C, L and P is there, stands on one trial, and shows what it tried."""

import pytest

from coursekit.formulas import ERRATA
from coursekit.formulas.corrections.trial import Trial

TRIALS = {id: ERRATA[id].printed_fails.__self__ for id in ERRATA if id[0] in "CLP"}
DECKS = [f"C-{n:02}" for n in range(1, 22)] + [f"L-{n:02}" for n in range(1, 20)] + [f"P-{n:02}" for n in range(1, 13)]

IN_WORDS = {"C-01", "C-02", "C-03", "C-15", "C-16", "L-03", "L-10", "L-18", "P-02", "P-03", "P-10", "P-12"}
"""Records of decks C, L and P that tell in words, or in part, what their trial reads as LaTeX."""


def test_every_entry_of_three_decks_is_there_and_on_trial():
    assert [id for id in ERRATA if id[0] in "CLP"] == DECKS
    assert set(DECKS) <= set(TRIALS)
    assert all(isinstance(trial, Trial) for trial in TRIALS.values())


@pytest.mark.parametrize("id", DECKS)
def test_both_assertions_of_a_record_come_from_one_trial(id):
    assert ERRATA[id].right_holds.__self__ is TRIALS[id]
    assert (ERRATA[id].printed_fails.__name__, ERRATA[id].right_holds.__name__) == ("printed_fails", "right_holds")


@pytest.mark.parametrize("id", [id for id in DECKS if id not in IN_WORDS and "\\" in str(TRIALS[id].printed)])
def test_the_text_shows_the_formula_that_was_tried(id):
    printed = TRIALS[id].printed
    assert (printed if isinstance(printed, str) else printed[-1]) in ERRATA[id].printed


@pytest.mark.parametrize("id", DECKS)
def test_dollars_and_backquotes_come_in_pairs(id):
    for text in (ERRATA[id].printed, ERRATA[id].right, ERRATA[id].why):
        assert text.count("$") % 2 == 0 and text.count("`") % 2 == 0 and "  " not in text


def test_what_the_text_version_may_have_lost_is_said_so():
    for id in DECKS:
        assert ERRATA[id].from_dump == ("became text" in ERRATA[id].why)
