"""A deck is slides in order, each a handful of finished pieces of HTML."""

import re
from dataclasses import asdict, dataclass, field, replace
from html import unescape
from itertools import groupby

WORDS_ONLY = {"text", "quiz", "answer", "correction"}
MONO = {"code", "printed"}
"""Kinds of pieces that are words and formulas, and that are code and what it prints."""
ROOMY = 9
"""Lines up to which words alone are shown in large letters."""


def plain(html: str) -> str:
    """Return the words of a piece of HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


@dataclass(frozen=True)
class Part:
    """One piece of a slide: ``kind`` (text, code, printed, figure, table, quiz, answer, frames), HTML, and its cell.

    ``step``: it appears on a key press. ``words``: of text, without code and formulas;
    ``lines``: about how many it takes on a slide.
    """

    kind: str
    html: str
    cell: str
    step: bool = False
    words: int = 0
    lines: float = 0


@dataclass(frozen=True)
class Slide:
    """One slide: ``id`` (its first cell, for links), ``kind``, title, parts, notes (HTML), section and tags.

    ``kind``: title, outline, plain, erratum. ``section`` counts within the lesson. ``columns``: widths "1:2", or empty.
    """

    id: str
    title: str
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    kind: str = "plain"
    section: int = 0
    columns: str = ""
    tags: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells this slide shows, each once."""
        return tuple(dict.fromkeys(part.cell for part in self.parts))

    @property
    def plain_title(self) -> str:
        """The title without tags."""
        return plain(self.title)

    @property
    def look(self) -> str:
        """How a slide without figures is set: few words "roomy", many "words", with code "mono"; "" for the others."""
        kinds = {part.kind for part in self.parts}
        if self.kind == "title" or self.columns or not kinds or not kinds <= WORDS_ONLY | MONO:
            return ""
        if kinds & MONO:
            return "mono"
        return "roomy" if sum(part.lines for part in self.parts) <= ROOMY else "words"

    @property
    def words(self) -> int:
        """Words of text on the slide."""
        return sum(part.words for part in self.parts)


@dataclass(frozen=True)
class Deck:
    """The slides of one lesson: its number, title (plain text), names of its sections, slides."""

    number: str
    title: str
    sections: tuple[str, ...]
    slides: tuple[Slide, ...] = field(repr=False)

    @property
    def stacks(self) -> list[list[Slide]]:
        """Slides of each section, in order."""
        return [list(slides) for _, slides in groupby(self.slides, key=lambda slide: slide.section)]

    def as_dict(self) -> dict:
        """Return the deck as plain lists and dictionaries, for the cache."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict) -> "Deck":
        """Return the deck that `as_dict` wrote down."""
        slides = tuple(
            Slide(**slide | {"parts": tuple(Part(**part) for part in slide["parts"])} | _tuples(slide, "notes", "tags"))
            for slide in data["slides"]
        )
        return cls(data["number"], data["title"], tuple(data["sections"]), slides)

    def without(self, tags: frozenset[str]) -> "Deck":
        """Return the deck without slides that carry one of these tags or cell names."""
        return replace(self, slides=tuple(slide for slide in self.slides if not tags & {*slide.tags, *slide.cells}))


def _tuples(data: dict, *names: str) -> dict:
    return {name: tuple(data[name]) for name in names}
