"""An instructor's own slides find their places."""

import re

import pytest

from coursekit.publish import LessonError, notebook_bytes
from coursekit.publish.slides.deck import deck_of
from coursekit.publish.slides.extra import picture_address, with_extras

MINE = """<!-- after: 05-net -->
## Our lab

Bring a pencil. ![our room](room.svg)

Note: Room 3.

---

```
---
```

### Second

---
<!-- after: 05-code -->
Elsewhere
"""


@pytest.fixture
def decks(made):
    return [deck_of(made.slide_lesson(), "05")]


@pytest.fixture
def file(tmp_path):
    (tmp_path / "room.svg").write_text("<svg/>")

    def write(text, name="mine.md"):
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


def names(decks):
    return [slide.id for slide in decks[-1].slides]


def test_slides_go_behind_the_slide_that_shows_the_cell_they_name(decks, file):
    found = with_extras(decks, (file(MINE),))
    place = names(found).index("05-aim")
    assert names(found)[place + 1 : place + 3] == ["extra-mine-1", "extra-mine-2"]
    assert names(found)[place + 3 : place + 5] == ["05-code", "extra-mine-3"]
    mine = found[0].slides[place + 1]
    assert (mine.title, mine.kind, mine.section) == ("Our lab", "plain", 2) and mine.notes == ("<p>Room 3.</p>",)
    assert 'alt="our room"' in mine.parts[0].html and "data:image/svg+xml;base64," in mine.parts[0].html


def test_dashes_inside_code_are_code(decks, file):
    found = with_extras(decks, (file(MINE),))
    assert "---" in found[0].slides[names(found).index("extra-mine-2")].parts[0].html


def test_slides_without_a_place_go_to_the_end_or_wait_for_the_deck_of_the_course(decks, file):
    path = file("# Thanks")
    assert names(with_extras(decks, (path,)))[-1] == "extra-mine-1"
    assert names(with_extras(decks, (path,), loose=False)) == names(decks)


def test_a_notebook_gives_slides_too(decks, made, tmp_path):
    path = tmp_path / "own.ipynb"
    asks = made.cell("own-a", "<!-- after: 05-aim -->\n## Mine", kind="slide")
    path.write_bytes(notebook_bytes(made.notebook(asks, made.cell("own-b", "1 + 1", "-", outputs=[made.printed("2")]))))
    found = with_extras(decks, (path,))
    mine = found[0].slides[names(found).index("05-aim") + 1]
    assert mine.title == "Mine" and [part.kind for part in mine.parts] == ["code", "printed"]
    assert mine.parts[0].cell == "own.ipynb-own-b"


def test_slides_for_a_lesson_that_is_not_built_wait(decks, file):
    assert names(with_extras(decks, (file("<!-- after: 07-x -->\nlater"),))) == names(decks)


@pytest.mark.parametrize(
    "text, words",
    [
        ("<!-- after: 05-nowhere -->\nx", "no slide of lesson 05 shows a cell '05-nowhere'"),
        ("<!-- after: somewhere -->\nx", "expected a cell such as 05-loss after `after:`, received 'somewhere'"),
        ("![none](none.png)", "No picture .*none.png"),
        ("$\\frac{1$", "maths that does not parse"),
    ],
)
def test_what_cannot_be_done_is_said(decks, file, text, words):
    with pytest.raises(LessonError, match=words):
        with_extras(decks, (file(text),))


def test_a_file_that_is_no_picture_is_refused(file):
    with pytest.raises(LessonError, match=re.escape("Expected a file such as logo.svg")):
        picture_address(file("x", "notes.txt"))
