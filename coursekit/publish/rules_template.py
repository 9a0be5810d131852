"""Rules of the template: a student finds the same parts in the same order in every lesson."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from nbformat import NotebookNode

from coursekit.publish.cell_code import argument, calls, lines_with_code, text_of
from coursekit.publish.finding import Fault, Lesson, Rule
from coursekit.publish.notebook import code_cells, markdown_cells, prose, tags

OPENING = ("By the end you can", "Before you start")
CLOSING = (
    "Explore",
    "Common mistakes",
    "Slides and corrections",
    "In this notebook you have",
    "Practice",
    "Further",
)
START = "00"  # lesson 00 is shorter: title, map, at least two sections of its own, nothing of the frame above
IMPORT_LINES = 6
SECTION = re.compile(r"\d+\. \S")


def headings(lesson: Lesson, level: int = 2) -> list[tuple[NotebookNode, str]]:
    """Return the headings of one level with their cells, in order; code in text does not count."""
    pattern = re.compile(rf"^{'#' * level} (.+?)\s*$", re.MULTILINE)
    return [(cell, found) for cell in markdown_cells(lesson.nb) for found in pattern.findall(prose(cell.source))]


def title(lesson: Lesson) -> Iterator[Fault]:
    """The first cell is `# NN · Title`, and no other heading of that size follows."""
    found = headings(lesson, level=1)
    if not found or found[0][0].id != lesson.nb.cells[0].id:
        yield None, f"the first cell should be the title `# {lesson.number} · Title`"
    for position, (cell, text) in enumerate(found):
        if position:
            yield cell, f"a second title {text!r}; use `##` for sections"
        elif not re.match(rf"{lesson.number} · \S", text):
            yield cell, f"expected the title `# {lesson.number} · Title`, found `# {text}`"


def promise(lesson: Lesson) -> Iterator[Fault]:
    """Below the title stand a promise and the minutes."""
    cell = lesson.nb.cells[0]
    if lesson.number != START and not re.search(r"\d+ minutes", cell.source):
        yield cell, "the title cell should promise something and say how long it takes, such as `60 minutes`"


def frame(lesson: Lesson) -> Iterator[Fault]:
    """The headings are those of the template, in its order."""
    found = headings(lesson)
    names = [text for _, text in found]
    if lesson.number == START:
        yield from _start_frame(found)
        return
    expected = [*OPENING, *(text for text in names if SECTION.match(text)), *CLOSING]
    for name in expected:
        if name not in names:
            yield None, f"the heading `## {name}` is missing"
    for cell, text in found:
        if text not in expected:
            yield cell, f"`## {text}` is not in the template; sections are `## 1. ...`, smaller parts use `###`"
    if set(names) == set(expected):
        yield from _order(found, expected)


def _order(found: list[tuple[NotebookNode, str]], expected: list[str]) -> Iterator[Fault]:
    """The first heading that stands where the template has another, or has none any more."""
    for (cell, text), name in zip_longest(found, expected, fillvalue="the end"):
        if text != name:
            yield cell, f"expected `## {name}` here, found `## {text}`: keep the template's order"
            return


def _start_frame(found: list[tuple[NotebookNode, str]]) -> Iterator[Fault]:
    if len(found) < 2:
        yield None, "lesson 00 needs at least two sections `## ...` after the map"
    for cell, text in found:
        if text in (*OPENING, *CLOSING):
            yield cell, f"lesson 00 has no `## {text}`: it only shows how to work and where things are"


def numbering(lesson: Lesson) -> Iterator[Fault]:
    """Sections are numbered from 1 without a gap, and there are at least two."""
    sections = [(cell, text) for cell, text in headings(lesson) if SECTION.match(text)]
    if lesson.number != START and len(sections) < 2:
        yield None, "a lesson has at least two sections `## 1. ...`, `## 2. ...`"
    for number, (cell, text) in enumerate(sections, 1):
        if not text.startswith(f"{number}. "):
            yield cell, f"expected section {number}, found `## {text}`"


def map_cell(lesson: Lesson) -> Iterator[Fault]:
    """The first code cell draws the map with this lesson lit, its code hidden."""
    cells = code_cells(lesson.nb)
    found = calls(cells[0], "course_map") if cells else []
    if not found:
        yield cells[0] if cells else None, f'the first code cell should be the map: `course_map("{lesson.number}")`'
        return
    if text_of(argument(found[0], "lesson", 0)) not in (lesson.number, None):
        yield cells[0], f'the map lights another lesson; write `course_map("{lesson.number}")`'
    if "hide-input" not in tags(cells[0]):
        yield cells[0], "tag the map cell hide-input"


def imports(lesson: Lesson) -> Iterator[Fault]:
    """After `Before you start` one cell imports what the lesson needs, in at most 6 lines."""
    if lesson.number == START:
        return
    found = [cell for cell in _part(lesson, "Before you start") if _imports(cell)]
    if not found:
        yield None, "a code cell with the imports belongs after `## Before you start`"
    for cell in found:
        if (count := len(lines_with_code(cell.source))) > IMPORT_LINES:
            yield cell, f"the imports take {count} lines; {IMPORT_LINES} are enough (the library holds the rest)"


def _imports(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and cell.source.lstrip().startswith(("import ", "from "))


def _part(lesson: Lesson, name: str) -> list[NotebookNode]:
    """The cells under one heading, up to the next, the heading's own cell included."""
    starts = [cell for cell, text in headings(lesson) if text == name]
    if not starts:
        return []
    first = lesson.nb.cells.index(starts[0])
    following = [cell.id for cell, _ in headings(lesson) if lesson.nb.cells.index(cell) > first]
    last = next((i for i, cell in enumerate(lesson.nb.cells) if cell.id in following), len(lesson.nb.cells))
    return lesson.nb.cells[first:last]


def objectives(lesson: Lesson) -> Iterator[Fault]:
    """There are 3 to 5 objectives, and the end of the lesson has one bullet for each."""
    if lesson.number == START:
        return
    promised, kept = _bullets(lesson, "By the end you can"), _bullets(lesson, "In this notebook you have")
    if not 3 <= promised <= 5:
        yield None, f"`By the end you can` has {promised} bullets; 3 to 5 are right"
    if kept != promised:
        yield None, f"`In this notebook you have` has {kept} bullets for {promised} objectives; write one for each"


def _bullets(lesson: Lesson, name: str) -> int:
    cells = [cell for cell in _part(lesson, name) if cell.cell_type == "markdown"]
    spoken = [cell for cell in cells if cell.metadata.get("slideshow", {}).get("slide_type") != "notes"]
    texts = [_under(cell.source, name) if position == 0 else cell.source for position, cell in enumerate(spoken)]
    return sum(len(re.findall(r"^(?:[-*]|\d+\.) ", text, re.MULTILINE)) for text in texts)


def _under(source: str, name: str) -> str:
    after = source.split(f"## {name}", 1)[-1]
    return re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)[0]


RULES = (
    Rule("title", "The first cell is the title `# NN · Title`.", title),
    Rule("promise", "The title cell says how many minutes the lesson takes.", promise),
    Rule("frame", "The headings are those of the template, in its order.", frame),
    Rule("numbering", "Sections are numbered from 1 without a gap.", numbering),
    Rule("map", "The first code cell draws the map with this lesson lit.", map_cell),
    Rule("imports", "One cell of at most 6 lines imports what the lesson needs.", imports),
    Rule("objectives", "3 to 5 objectives, each taken up again at the end.", objectives),
)
