"""A wish that cannot be met is refused at once."""

import re
from pathlib import Path

import pytest

from coursekit.publish import LessonError
from coursekit.publish.slides.plan import Plan


def test_files_are_named_by_deck_and_form():
    plan = Plan(Path("out"))
    names = [plan.target("05_x", form).name for form in ("html", "pdf", "notes", "handout")]
    assert names == ["05_x.html", "05_x.pdf", "05_x_notes.html", "05_x_handout.html"]


@pytest.mark.parametrize(
    "wish, words",
    [
        ({"forms": ("html", "pptx")}, "No form 'pptx' of a deck; there are html, pdf, notes, handout."),
        ({"extras": (Path("gone.md"),)}, "No file gone.md. Expected a notebook or Markdown file"),
        ({"logo": Path("gone.svg")}, "No file gone.svg"),
        ({"dialect": "COMP944"}, "'COMP944'.*COMP9444"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused_before_anything_is_built(wish, words):
    with pytest.raises((LessonError, ValueError), match=words if "*" in words else re.escape(words)):
        Plan(Path("out"), **wish)


def test_the_course_writes_in_its_own_letters_and_a_deck_in_its():
    assert Plan(Path("out")).letters is None
    assert Plan(Path("out"), dialect="COMP9444").letters.name == "COMP9444"
