"""From a lesson's cells to its slides: which cell opens a slide, which adds to one, and what goes to the notes."""

import re
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from nbformat import NotebookNode

from coursekit.publish.cell_code import calls
from coursekit.publish.notebook import LessonError, lesson_number, naming, tags
from coursekit.publish.slides import parts
from coursekit.publish.slides.cache import Cache
from coursekit.publish.slides.corrections import correction_slides
from coursekit.publish.slides.form import Form, form_of, pieces, slide_type, spoken
from coursekit.publish.slides.outline import with_outline
from coursekit.publish.slides.record import Deck, Part, Slide, plain
from coursekit.publish.slides.text import html_of, inline_html, split_heading
from coursekit.publish.widget_state import STATE

NEVER = "instructor-only"
TEXT_LINE = 46
"""Height in px that a line of some 80 letters of text takes from a slide, for choosing the size of code."""


@dataclass
class Draft:
    """A slide while cells are added to it."""

    id: str
    section: int
    title: str = ""
    kind: str = "plain"
    columns: str = ""
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    taken: int = 0

    def finished(self) -> Slide:
        """The slide, with its tags each once."""
        return Slide(
            self.id,
            self.title,
            tuple(self.parts),
            tuple(self.notes),
            self.kind,
            self.section,
            self.columns,
            tuple(dict.fromkeys(self.tags)),
        )


def deck_of(nb: NotebookNode, number: str, dialect=None, cache: Cache | None = None) -> Deck:
    """Return the slides of a lesson (a notebook with stored outputs), formulas as ``dialect`` writes them.

    Raises `LessonError` that names the cell for a slide form, a formula or a line number that means nothing.
    """
    builder = _Builder(nb, number, dialect, cache or Cache(None))
    for cell in nb.cells:
        builder.add(cell)
    return builder.deck()


class _Builder:
    def __init__(self, nb, number, dialect, cache):
        self.number, self.dialect, self.cache = number, dialect, cache
        self.states = nb.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
        self.slides: list[Slide] = []
        self.draft: Draft | None = None
        self.sections: list[str] = []

    def add(self, cell: NotebookNode) -> None:
        kind = slide_type(cell)
        if kind == "skip" or NEVER in tags(cell):
            return
        try:
            self._add(cell, kind, form_of(cell))
        except LessonError as error:
            raise naming(error, cell.id, f"cell {cell.id}: ") from None

    def _add(self, cell, kind, form):
        if "errata" in tags(cell):
            self._close()
            self.slides += correction_slides(cell, max(0, len(self.sections) - 1))
            return
        if kind == "notes":
            self._open(cell, "-", form).notes.append(html_of(cell.source))
            return
        texts = pieces(cell, form)
        for position, text in enumerate(texts):
            self._piece(cell, "subslide" if position else kind, form, text, last=position == len(texts) - 1)
            if position == 0:
                self._notes(cell, form)

    def _piece(self, cell, kind, form, text, last):
        heading, rest = split_heading(text)
        draft = self._open(cell, kind, form)
        if heading and not draft.title:
            draft.title = inline_html(heading)
        elif heading:
            rest = text
        step = kind == "fragment"
        if not _replaces_reason(cell, form):
            draft.parts += parts.text_parts(cell, rest, form, step, self.dialect)
            draft.taken = round(TEXT_LINE * sum(part.lines for part in draft.parts))
        if last and cell.cell_type == "code":
            room = parts.Room(draft.columns, draft.taken, first=not draft.parts or draft.parts[0].cell == cell.id)
            draft.parts += parts.code_parts(cell, form, step, self.states, room, self.cache)
        draft.tags += tags(cell)

    def _open(self, cell, kind, form) -> Draft:
        if self.draft is not None and kind not in ("slide", "subslide"):
            return self.draft
        self._close()
        if kind == "slide" or not self.sections:
            self.sections.append("")
        taken = {slide.id for slide in self.slides}
        again = next(n for n in count(2) if f"{cell.id}-{n}" not in taken)
        name = f"{cell.id}-{again}" if cell.id in taken else cell.id
        kind = "title" if not self.slides and not self.draft else "plain"
        self.draft = Draft(name, len(self.sections) - 1, kind=kind, columns=form.columns)
        return self.draft

    def _close(self) -> None:
        if self.draft is None:
            return
        section = self.sections[self.draft.section]
        self.sections[self.draft.section] = section or self.draft.title
        self.draft.title = self.draft.title or self.sections[self.draft.section]
        self.slides.append(self.draft.finished())
        self.draft = None

    def _notes(self, cell, form: Form) -> None:
        if form.text is not None and cell.cell_type == "markdown":
            _, text = split_heading(cell.source)
            self.draft.notes.append(f'<div class="lesson">{html_of(text, self.dialect)}</div>')
        self.draft.notes += [f"<p><em>{caption}</em></p>" for caption in parts.captions(cell)]
        if spoken(cell):
            self.draft.notes.insert(0, html_of(spoken(cell)))

    def deck(self) -> Deck:
        self._close()
        if not self.slides:
            raise LessonError(f"lesson {self.number}: no cell is meant for a slide (every slide type is skip)")
        title = re.sub(r"^\d+\s*·\s*", "", self.slides[0].plain_title)
        return Deck(self.number, title, tuple(map(plain, self.sections)), tuple(self.slides))


def _replaces_reason(cell, form: Form) -> bool:
    """On a cell that reveals an answer the text of the form stands for the reason, not beside it."""
    return form.text is not None and cell.cell_type == "code" and bool(calls(cell, "reveal"))


def lesson_deck(nb: NotebookNode, path: Path, dialect=None, cache: Cache | None = None) -> Deck:
    """Return the slides of the lesson at ``path`` with its outline before the first numbered section."""
    deck = deck_of(nb, lesson_number(path), dialect, cache)
    first = next((number for number, title in enumerate(deck.sections) if re.match(r"1\b", title)), 1)
    return with_outline(deck, first)
