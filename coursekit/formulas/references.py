"""The decks name books, courses and papers; here is what each is good for."""

from html import escape

from coursekit.formulas.decks import deck as find_deck
from coursekit.formulas.decks import slide_ranges
from coursekit.formulas.published_table import html_table
from coursekit.formulas.references_named import NAMED, Reference


class References(tuple[Reference, ...]):
    """References in the order of their titles; the last line of a cell shows them as a table."""

    def _repr_html_(self) -> str:
        return html_table("What the decks name, and what it is good for", _COLUMNS, [_row(e) for e in self])

    def __repr__(self) -> str:
        return f"References: {len(self)} entries"

    def __str__(self) -> str:
        return "\n".join(map(str, self))


def references(deck: str | None = None) -> References:
    """Books, courses, pages and papers that the decks name; with ``deck="K"`` or ``"CMSC373"`` those of one deck.

    Raises ValueError for an unknown deck (with the nearest). Slides: C2, D10, D46, K35, P14, P16 and where papers are
    named.
    """
    if deck is None:
        return References(NAMED)
    code = find_deck(deck).code
    return References(entry for entry in NAMED if any(slide[0] == code for slide in entry.slides))


_COLUMNS = ("source", "good for", "slides")


def _row(entry):
    title = escape(entry.title, quote=False)
    linked = f'<a href="{escape(entry.link)}">{title}</a>' if entry.link else title
    who = escape(f", {entry.authors}{f' ({entry.year})' if entry.year else ''}", quote=False)
    return (linked + who, escape(entry.good_for, quote=False), slide_ranges(entry.slides))
