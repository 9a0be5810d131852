"""Five decks, their slides, and the lessons that take them up."""

import pytest

from coursekit.formulas import DECKS, LESSONS, check_slide, deck, slide_ranges


def test_the_five_decks():
    assert "".join(d.code for d in DECKS) == "CLPDK"
    assert {d.code: d.slides for d in DECKS} == {"C": 25, "L": 34, "P": 16, "D": 48, "K": 35}


def test_every_taught_slide_and_lesson_exists():
    numbers = {entry.number for entry in LESSONS}
    for entry in DECKS:
        assert {lesson for lesson, _ in entry.taught} <= numbers
        assert all(1 <= n <= entry.slides for lesson, _ in entry.taught for n in entry.slides_in(lesson))


@pytest.mark.parametrize("entry", DECKS, ids=lambda d: d.code)
def test_only_title_pages_are_taken_up_nowhere(entry):
    left = [n for n in range(1, entry.slides + 1) if not entry.lessons_of(n)]
    assert left in ([1], [1, 2], [1, 18])


def test_where_is_a_slide():
    assert deck("K").lessons_of(5) == ("03", "06", "11")
    assert deck("CMSC373").slides_in("03") == (5, 6, 7, 8, 9, 10, 13, 26, 27)
    assert deck("P").slides_in("03") == ()


def test_slides_in_short():
    assert slide_ranges(["K6", "K7", "K8", "K27", "L1"]) == "K6–K8, K27, L1"


def test_bad_names():
    with pytest.raises(ValueError, match="Unknown deck 'CMSC374'. Did you mean"):
        deck("CMSC374")
    with pytest.raises(ValueError, match="named like 'K9'.*received 'K'"):
        check_slide("K")
    with pytest.raises(ValueError, match="Deck K has slides 1 to 35, received 36"):
        check_slide("K36")


def test_a_deck_is_called_in_a_sentence_as_the_lessons_call_it():
    assert [entry.called for entry in DECKS] == ["COMP 4630", "COMP9444", "Poznan", "CSCI 4360", "CMSC 373"]
