"""The page has five slips, each decided by an erratum, and they are those the trainer can make."""

import pytest

from coursekit.dialects import SLIPS as SWITCHES
from coursekit.formulas import classic_program, erratum
from coursekit.formulas.classic_program import LINES, SLIPS


def test_five_lines_differ_and_they_are_marked():
    printed, corrected = classic_program(), classic_program(corrected=True)
    differ = [k for k, (p, c) in enumerate(zip(printed.lines, corrected.lines, strict=True), 1) if p != c]
    assert differ == list(corrected.marked) == list(SLIPS) == [1, 8, 10, 12, 13] and printed.marked == ()


@pytest.mark.parametrize("line", SLIPS)
def test_every_slip_is_held_by_an_erratum(line):
    for id in SLIPS[line].errata:
        assert erratum(id).check() is None


def test_there_is_a_switch_for_every_slip():
    assert len(SLIPS) == len(SWITCHES) == 5


def test_the_page_without_marks_gives_nothing_away():
    page = classic_program()
    assert "<mark>" not in page._repr_html_() and "*" not in str(page) and "K-" not in str(page)
    assert len(str(page).splitlines()) == len(LINES) == 15


def test_the_corrected_page_marks_and_names():
    page = classic_program(corrected=True)
    assert (
        page._repr_html_().startswith("<details>")
        and page._repr_html_().count("<mark>") == 5
        and "K-11" in page._repr_html_()
    )
    assert [line for line in str(page).splitlines() if "*" in line[:3]][0].endswith("f(I) = 1 / (1 + e^-I)")
    assert repr(page) == "The classic program in 15 lines"
