"""A flash card shows a word; what it means comes to light when you turn the card."""

from dataclasses import dataclass
from html import escape

from coursekit.formulas import TERMS, Term, glossary

_CARD = "border: 1px solid; border-radius: 4px; padding: 0.3em 0.7em; margin: 0 0 0.5em 0; break-inside: avoid"


@dataclass(frozen=True)
class FlashCards:
    """A stack of cards, each with a term of the glossary; in a notebook a click or the space bar turns one.

    Plain HTML: it works without a kernel, in slides and for screen readers.
    """

    terms: tuple[Term, ...]

    def _repr_html_(self) -> str:
        return f'<div style="columns: 17em">{"".join(map(_card, self.terms))}</div>'

    def __repr__(self) -> str:
        return f"{len(self.terms)} flash cards: {', '.join(term.term for term in self.terms)}"

    def __str__(self) -> str:
        return "\n".join(map(str, self.terms))


def flash_cards(*words: str) -> FlashCards:
    """Cards for these words of the glossary, or, without words, for the word list of the course (K29, with bias).

    Raises ValueError for a word that the glossary does not know (with the nearest one). Source: K24, K29.
    """
    listed = (term for term in TERMS if "K29" in term.slides or term.term == "bias")
    return FlashCards(tuple(map(glossary, words)) if words else tuple(listed))


def _card(term: Term) -> str:
    meaning = f"{escape(term.meaning, quote=False)} <em>Lesson {term.lesson}</em>"
    summary = f"<summary><strong>{escape(term.term, quote=False)}</strong></summary>"
    return f'<details style="{_CARD}">{summary}<p style="margin: 0.3em 0 0 0">{meaning}</p></details>'
