"""A word is explained in one or two plain sentences."""

from dataclasses import dataclass
from html import escape

from coursekit.formulas.decks import slide_ranges


@dataclass(frozen=True)
class Term:
    """A word: what it means, the slides that use it, and the lesson that explains it. `also` are other names for it.

    `slides` is () for a word that only the lessons use.
    """

    term: str
    meaning: str
    slides: tuple[str, ...]
    lesson: str
    also: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        also = f" (also: {escape(', '.join(self.also), quote=False)})" if self.also else ""
        meaning = f"{escape(self.meaning, quote=False)} <em>{self._where()}</em>"
        return f"<dl><dt><strong>{escape(self.term, quote=False)}</strong>{also}</dt><dd>{meaning}</dd></dl>"

    def __str__(self) -> str:
        also = f" (also: {', '.join(self.also)})" if self.also else ""
        return f"{self.term}{also}: {self.meaning} {self._where()}"

    def _where(self):
        slides = f"; slides {slide_ranges(self.slides)}" if self.slides else ""
        return f"Lesson {self.lesson}{slides}."
