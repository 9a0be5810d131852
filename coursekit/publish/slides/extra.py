"""Slides of an instructor's own, from a small notebook or a Markdown file, join a deck without touching a lesson.

In Markdown a line ``---`` begins the next slide, ``Note:`` begins what the speaker says, and
``<!-- after: 05-loss -->`` puts the slide (and those after it) behind the slide that shows this cell; without it slides
go to the end of the deck. In a notebook the same comment stands in a markdown cell that opens a slide.
``![words](picture.png)`` takes the picture along.
"""

import base64
import mimetypes
import re
from dataclasses import replace
from pathlib import Path

import nbformat

from coursekit.publish.notebook import LessonError, read_notebook
from coursekit.publish.slides.deck import deck_of
from coursekit.publish.slides.form import PAUSE
from coursekit.publish.slides.record import Deck, Slide

AFTER = re.compile(r"<!--\s*after:\s*(\S+)\s*-->")
NOTE = re.compile(r"^Notes?:\s*", re.MULTILINE)
PICTURE = re.compile(r"(!\[[^\]]*\]\()(?!data:|https?:)([^)\s]+)(\))")
FENCE = re.compile(r"(^```.*?^```)", re.DOTALL | re.MULTILINE)


def with_extras(decks: list[Deck], files: tuple[Path, ...], dialect=None, loose: bool = True) -> list[Deck]:
    """Return the decks with the slides of these files put in their places; ``loose``: those without one at the end.

    Slides for a lesson that is not among ``decks`` are left out. Raises `LessonError` for a file that cannot be read,
    a picture that is not there, and a place no lesson has.
    """
    for file in files:
        for place, slides in _runs(file, dialect):
            if place or loose:
                decks = _placed(decks, place, slides, file)
    return decks


def _runs(file: Path, dialect) -> list[tuple[str, list[Slide]]]:
    """The slides of a file, in runs that go to the same place."""
    nb = read_notebook(file) if file.suffix == ".ipynb" else _notebook_of(file)
    runs: list[tuple[str, list[Slide]]] = [("", [])]
    places = {cell.id: found[1] for cell in nb.cells if (found := AFTER.search(cell.source))}
    for cell in nb.cells:
        cell.source = AFTER.sub("", _with_pictures(cell.source, file)).strip()
    for slide in deck_of(nb, file.stem, dialect).slides:
        if slide.kind == "outline":
            continue
        if place := places.get(slide.id, ""):
            runs.append((place, []))
        own = tuple(replace(part, cell=f"{file.name}-{part.cell}") for part in slide.parts)
        runs[-1][1].append(replace(slide, id=f"extra-{_word(file.stem)}-{slide.id}", kind="plain", parts=own))
    return [run for run in runs if run[1]]


def _notebook_of(file: Path):
    """A Markdown file as a notebook with a cell for each slide."""
    cells = []
    for number, text in enumerate(_slides_in(file.read_text(encoding="utf-8")), 1):
        words, *said = NOTE.split(text, maxsplit=1)
        own = {"notes": said[0].strip()} if said else {}
        metadata = {"slideshow": {"slide_type": "subslide"}, "coursekit": own}
        cells.append(nbformat.v4.new_markdown_cell(words.strip(), id=f"{number}", metadata=metadata))
    return nbformat.v4.new_notebook(cells=cells)


def _slides_in(markdown: str) -> list[str]:
    """The texts between lines ``---``; inside fenced code such a line is code."""
    hidden = FENCE.sub(lambda match: match[0].replace("---", "\0"), markdown)
    return [text.replace("\0", "---").strip() for text in PAUSE.split(hidden) if text.strip()]


def _with_pictures(markdown: str, file: Path) -> str:
    return PICTURE.sub(lambda match: match[1] + picture_address(file.parent / match[2]) + match[3], markdown)


def picture_address(path: Path) -> str:
    """Return a picture as an address that holds it; raises `LessonError` if it is not there or no picture."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    if not path.is_file() or not kind.startswith("image/"):
        raise LessonError(f"No picture {path}. Expected a file such as logo.svg or photo.jpg beside the slides.")
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def _placed(decks: list[Deck], place: str, slides: list[Slide], file: Path) -> list[Deck]:
    if not place:
        return [*decks[:-1], _inserted(decks[-1], len(decks[-1].slides), slides)]
    number = place[:2]
    for index, deck in enumerate(decks):
        if deck.number == number:
            found = [n for n, slide in enumerate(deck.slides) if place in (slide.id, *slide.cells)]
            if not found:
                raise LessonError(
                    f"{file}: no slide of lesson {number} shows a cell {place!r}; see its slides' addresses"
                )
            return [*decks[:index], _inserted(deck, found[-1] + 1, slides), *decks[index + 1 :]]
    if not re.fullmatch(r"\d\d(-[a-z0-9]+)+", place):
        raise LessonError(f"{file}: expected a cell such as 05-loss after `after:`, received {place!r}")
    return decks


def _inserted(deck: Deck, place: int, slides: list[Slide]) -> Deck:
    section = deck.slides[place - 1].section
    own = tuple(replace(slide, section=section) for slide in slides)
    return replace(deck, slides=(*deck.slides[:place], *own, *deck.slides[place:]))


def _word(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "slides"
