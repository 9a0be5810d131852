"""The page finds a slide in a deck and a topic in a lesson, and links only to lessons that exist."""

from types import SimpleNamespace

import pytest

from coursekit.publish.coverage import Row
from coursekit.publish.coverage_page import page

LESSONS = [SimpleNamespace(number="03", title="XOR and layers"), SimpleNamespace(number="05", title="Backprop by hand")]
BUILT = Row("S-025", "C7 L3", "XOR of gates", "03", "03-gates 03-nets", "c", "t", "built", "")
PARTLY = Row("S-026", "C7", "A picture | of XOR", "03", "", "", "", "partly", "the animation")
OPEN = Row("S-094", "L16", "Blanks", "05", "", "", "", "open", "lesson 05")


@pytest.fixture
def lines():
    return page([BUILT, PARTLY, OPEN], LESSONS, ["03_xor_and_layers"]).splitlines()


def test_a_slide_leads_to_lesson_cell_and_state(lines):
    link = "[03](../notebooks/03_xor_and_layers.ipynb)"
    assert f"| 7 | XOR of gates (S-025) | {link}, cell `03-gates` | built |" in lines
    assert f"|  | A picture \\| of XOR (S-026) | {link} | partly: the animation |" in lines


def test_a_lesson_that_is_not_written_is_announced_without_a_link(lines):
    assert "| 16 | Blanks (S-094) | 05 | coming |" in lines
    assert lines[lines.index("## 05 · Backprop by hand") + 2] == "Coming."
    assert lines[lines.index("## 03 · XOR and layers") + 2] == "[Open the lesson](../notebooks/03_xor_and_layers.ipynb)"


def test_slides_without_a_topic_are_named(lines):
    line = next(line for line in lines if line.startswith("Slides with nothing of their own"))
    assert ": 1, 2, 3, 4, 5, 6, 8," in line


def test_the_page_counts_its_topics(lines):
    assert "Of 3 topics 1 are built, 1 partly, 1 are coming." in lines
