"""For every erratum, what is printed fails and what is right holds."""

import dataclasses

import pytest

from coursekit.formulas import ERRATA, KINDS, check_slide, erratum

LESSONS_03_AND_11 = ["C-02", "C-05", "C-17", "C-19", "D-19", "K-05", "K-06", "K-07", "K-08", "K-09", "K-10", "K-21"]
LESSONS_03_AND_11 += ["K-22", "K-23", "K-24", "K-25", "K-27", "X-04"]


@pytest.mark.parametrize("id", ERRATA)
def test_printed_fails(id):
    ERRATA[id].printed_fails()


@pytest.mark.parametrize("id", ERRATA)
def test_right_holds(id):
    ERRATA[id].right_holds()


@pytest.mark.parametrize("id", ERRATA)
def test_slides_exist(id):
    assert [check_slide(code) for code in ERRATA[id].slides]


@pytest.mark.parametrize("id", ERRATA)
def test_texts_are_short_and_kind(id):
    entry = ERRATA[id]
    assert len(entry.printed) < 130 and len(entry.right) < 170 and len(entry.why) < 260
    assert entry.why.endswith(".") and "wrong" not in entry.why.lower() and entry.printed.count("$") % 2 == 0
    assert entry.right.count("$") % 2 == 0 and entry.kind in KINDS


def test_the_corrections_of_the_first_lessons_are_there():
    assert set(LESSONS_03_AND_11) <= set(ERRATA)


def test_check_runs_both_sides():
    def fails():
        raise AssertionError("the printed form works after all")

    with pytest.raises(AssertionError, match="works after all"):
        dataclasses.replace(erratum("K-09"), printed_fails=fails).check()
    with pytest.raises(AssertionError, match="works after all"):
        dataclasses.replace(erratum("K-09"), right_holds=fails).check()


def test_bad_records_are_refused():
    with pytest.raises(ValueError, match="numbered like 'K-09', received 'K9'"):
        dataclasses.replace(erratum("K-09"), id="K9")
    with pytest.raises(ValueError, match="received 'BAD' and 7"):
        dataclasses.replace(erratum("K-09"), kind="BAD", severity=7)
