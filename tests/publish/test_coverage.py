"""The coverage map is complete, keeps its claims, and the page people read is the one the map gives."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from coursekit.formulas import DECKS
from coursekit.publish.coverage import CSV, read_rows, rows_as_text, tagged_cells, with_cells
from coursekit.publish.coverage_check import faults
from coursekit.publish.coverage_page import render

ROOT = Path(__file__).parents[2]
ROWS = read_rows()
TAGGED = tagged_cells(ROOT / "notebooks")
SLIDES = {f"{deck.code}{number}" for deck in DECKS for number in range(1, deck.slides + 1)}
PER_LESSON = {1: 17, 2: 13, 3: 14, 4: 10, 5: 30, 6: 25, 7: 19, 8: 19, 9: 9, 10: 29, 11: 18, 12: 13}


def test_the_map_has_216_rows_in_order():
    assert [row.id for row in ROWS] == [f"S-{number:03d}" for number in range(1, 217)]


def test_every_lesson_has_its_rows():
    assert {int(number): sum(row.lesson == number for row in ROWS) for number in {r.lesson for r in ROWS}} == PER_LESSON


def test_every_row_has_a_title_of_its_own_and_slides_that_exist():
    assert len({row.title for row in ROWS}) == len(ROWS)
    assert all(row.slides and SLIDES.issuperset(row.slides.split()) for row in ROWS)


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.code)
def test_map_and_decks_send_each_slide_to_the_same_lessons(deck):
    pairs = {(row.lesson, int(s[1:])) for row in ROWS for s in row.slides.split() if s[0] == deck.code}
    assert pairs == {(lesson, slide) for lesson, _ in deck.taught for slide in deck.slides_in(lesson)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_keeps_what_it_claims(row):
    assert faults(row, TAGGED, ROOT) == []


def test_one_test_serves_at_most_four_rows():
    served = Counter(node for row in ROWS for node in row.test.split())
    assert {node: count for node, count in served.items() if count > 4} == {}


def test_the_cells_of_the_map_are_those_the_lessons_tag():
    assert with_cells(ROWS, TAGGED) == ROWS, "run `coursekit coverage`"


def test_the_file_is_laid_out_as_the_command_writes_it():
    assert CSV.read_text(encoding="utf-8") == rows_as_text(ROWS)


def test_the_page_is_the_one_the_map_gives():
    page = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert page == render(ROWS, ROOT / "notebooks"), "run `coursekit coverage`"


def test_other_columns_are_refused(tmp_path):
    (tmp_path / "map.csv").write_text("id,slide\nS-001,C3\n")
    with pytest.raises(ValueError, match="map.csv: expected the columns id, slides, title"):
        read_rows(tmp_path / "map.csv")


def test_cells_are_looked_up_by_tag(small):
    tagged = {"S-025": [("03", small.text("03-gates", "x")), ("03", small.code("03-nets", "y"))]}
    row = replace(ROWS[24], cell="old")
    assert with_cells([row, ROWS[0]], tagged)[0].cell == "03-gates 03-nets"
