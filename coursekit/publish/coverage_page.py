"""The coverage page answers two questions: where is this slide in the course, and what does this lesson cover."""

import re
from collections.abc import Iterable
from pathlib import Path

from coursekit.formulas import DECKS, LESSONS, Deck
from coursekit.formulas import Lesson as Chapter
from coursekit.publish.coverage import Row

HEAD = """\
# Which lesson covers which slide

This page is written by `coursekit coverage` from the coverage map. Follow your own lectures: find the deck, then the
slide. Each topic names its lesson and, once it is written, the cell that shows it.

**built** means shown and tested. **partly** says what is still missing. **coming** belongs to a lesson or a part of the
library that is not written yet.
"""


def page(rows: Iterable[Row], lessons: Iterable[Chapter], lessons_here: Iterable[str]) -> str:
    """Return the coverage page as markdown.

    ``lessons`` are records with ``number`` and ``title``, ``lessons_here`` the file stems of lessons that exist.
    """
    rows, here = tuple(rows), {stem[:2]: stem for stem in lessons_here}
    parts = [HEAD, _summary(rows), _contents()]
    parts += [_deck(deck, rows, here) for deck in DECKS]
    parts += ["# Lesson by lesson\n", *(_lesson(lesson, rows, here) for lesson in lessons)]
    return "\n".join(part for part in parts if part).rstrip() + "\n"


def _summary(rows: tuple[Row, ...]) -> str:
    built, partly = (sum(row.state == state for row in rows) for state in ("built", "partly"))
    return f"Of {len(rows)} topics {built} are built, {partly} partly, {len(rows) - built - partly} are coming.\n"


def _contents() -> str:
    links = [f"- [{_deck_title(deck)}](#{_anchor(_deck_title(deck))})" for deck in DECKS]
    return "\n".join([*links, "- [Lesson by lesson](#lesson-by-lesson)", ""])


def _deck_title(deck: Deck) -> str:
    named = ", ".join(part for part in (deck.place, deck.author) if part)
    return f"{named}: slides {deck.code}1 to {deck.code}{deck.slides}"


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _deck(deck: Deck, rows: tuple[Row, ...], here: dict[str, str]) -> str:
    lines = [f"## {_deck_title(deck)}\n", "| slide | topic | lesson | state |", "|---|---|---|---|"]
    empty = []
    for number in range(1, deck.slides + 1):
        found = [row for row in rows if f"{deck.code}{number}" in row.slides.split()]
        slides = [str(number), *[""] * len(found)]
        lines += [_line(slide, row, here) for slide, row in zip(slides, found, strict=False)]
        empty += [] if found else [str(number)]
    rest = f"\nSlides with nothing of their own to show: {', '.join(empty)}.\n" if empty else ""
    return "\n".join(lines) + "\n" + rest


def _line(slide: str, row: Row, here: dict[str, str]) -> str:
    return f"| {slide} | {_title(row)} | {_place(row, here)} | {_state(row)} |"


def _title(row: Row) -> str:
    return f"{row.title} ({row.id})".replace("|", "\\|")


def _place(row: Row, here: dict[str, str]) -> str:
    """The lesson, as a link if it exists, and its first cell for this topic."""
    if row.lesson not in here:
        return row.lesson
    link = f"[{row.lesson}](../notebooks/{here[row.lesson]}.ipynb)"
    return f"{link}, cell `{row.cell.split()[0]}`" if row.cell else link


def _state(row: Row) -> str:
    words = {"built": "built", "partly": f"partly: {row.missing}", "open": "coming"}
    return words[row.state]


def _lesson(lesson: Chapter, rows: tuple[Row, ...], here: dict[str, str]) -> str:
    own = [row for row in rows if row.lesson == lesson.number]
    if not own:
        return ""
    name = f"{lesson.number} · {lesson.title}"
    stem = here.get(lesson.number)
    head = f"## {name}\n\n" + (f"[Open the lesson](../notebooks/{stem}.ipynb)\n" if stem else "Coming.\n")
    lines = [f"| {' '.join(row.slides.split())} | {_title(row)} | {_cell(row)} | {_state(row)} |" for row in own]
    return "\n".join([head, "| slides | topic | cell | state |", "|---|---|---|---|", *lines, ""])


def _cell(row: Row) -> str:
    return f"`{row.cell.split()[0]}`" if row.cell else ""


def render(rows: Iterable[Row], folder: Path) -> str:
    """Return the page for the lessons that exist in ``folder``."""
    return page(rows, LESSONS, [path.stem for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))])
