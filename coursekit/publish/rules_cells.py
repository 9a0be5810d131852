"""Rules of cells: names one can speak about, tags and slide types that mean something."""

import re
from collections.abc import Iterator

from coursekit.publish.finding import Fault, Lesson, Rule
from coursekit.publish.notebook import tags

MEANINGS = ("hide-input", "figure", "predict", "check", "explorer", "errata", "nbval-ignore-output", "instructor-only")


def readable_ids(lesson: Lesson) -> Iterator[Fault]:
    """A cell id is the lesson's number and words, such as `03-hidden-space`."""
    for cell in lesson.nb.cells:
        if not re.fullmatch(rf"{lesson.number}(-[a-z0-9]+)+", cell.id):
            yield cell, f"expected an id such as `{lesson.number}-hidden-space` (small letters, digits, hyphens)"


def unique_ids(lesson: Lesson) -> Iterator[Fault]:
    """No two cells share an id."""
    seen: set[str] = set()
    for cell in lesson.nb.cells:
        if cell.id in seen:
            yield cell, "another cell has the same id; give this one a name of its own"
        seen.add(cell.id)


def known_tags(lesson: Lesson) -> Iterator[Fault]:
    """A tag is a row of the coverage map or one of the few words with a meaning."""
    from coursekit.publish.coverage import read_rows

    rows = {row.id for row in read_rows()}
    for cell in lesson.nb.cells:
        for tag in tags(cell):
            if tag not in rows and tag not in MEANINGS:
                yield cell, f"unknown tag {tag!r}; rows are S-001 to S-216, other tags are {', '.join(MEANINGS)}"


def slide_types(lesson: Lesson) -> Iterator[Fault]:
    """A slide type is one that slides know."""
    from coursekit.publish.slides.form import TYPES, slide_type

    for cell in lesson.nb.cells:
        if (kind := slide_type(cell)) not in TYPES:
            yield cell, f"unknown slide type {kind!r}; there are {', '.join(TYPES)}"


def slide_forms(lesson: Lesson) -> Iterator[Fault]:
    """A slide form says what it means: known keys, lines that are there, at most 50 words for each slide."""
    from coursekit.publish.slides.form import form_faults

    for cell in lesson.nb.cells:
        yield from ((cell, fault) for fault in form_faults(cell))


def folded_answers(lesson: Lesson) -> Iterator[Fault]:
    """Code that asks or answers is folded, so that nobody reads the answer before predicting."""
    for cell in lesson.nb.cells:
        asks = cell.cell_type == "code" and re.search(r"^(predict|reveal)\(", cell.source, re.MULTILINE)
        if asks and not {"predict", "hide-input"} <= set(tags(cell)):
            yield cell, f"`{asks[1]}` shows the answer in its code; tag the cell predict and hide-input"


RULES = (
    Rule("cell-id", "Cell ids are the lesson's number and words.", readable_ids),
    Rule("unique-id", "No two cells share an id.", unique_ids),
    Rule("tags", "Tags are rows of the coverage map or words with a meaning.", known_tags),
    Rule("folded", "Code that asks or answers is folded.", folded_answers),
    Rule("slide-form", "What a cell says about its slide can be done.", slide_forms),
    Rule("slides", "Slide types are slide, subslide, fragment, skip, notes or -.", slide_types),
)
