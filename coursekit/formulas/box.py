"""The box that a lesson shows under its last heading: what the slides print, and what is right."""

from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from coursekit.formulas.corrections import ALL
from coursekit.formulas.decks import deck as find_deck
from coursekit.formulas.decks import slide_ranges
from coursekit.formulas.erratum import KINDS, Erratum
from coursekit.formulas.latex.plain import plain
from coursekit.nn.lookup import unknown

ERRATA = MappingProxyType({entry.id: entry for entry in ALL})
"""Every erratum by id."""

# currentColor borders read in light and dark; if a viewer strips the styles, fieldset and list keep box and order
_FIELDSET = "border: 1px solid; border-left: 4px solid; border-radius: 4px; margin: 0 0 0.8em 0; padding: 0.2em 1em"


def erratum(id: str) -> Erratum:
    """The erratum with this id, such as "K-09"; raises ValueError for an unknown id (with the nearest one)."""
    if id not in ERRATA:
        raise ValueError(unknown("erratum", id, ERRATA))
    return ERRATA[id]


@dataclass(frozen=True)
class ErrataBox:
    """Errata for display: HTML with LaTeX between dollars, and a constant line of plain text."""

    errata: tuple[Erratum, ...]

    def _repr_html_(self) -> str:
        return "<div>" + "".join(_fieldset(entry) for entry in self.errata) + "</div>"

    def __repr__(self) -> str:
        return f"Corrections to the slides: {', '.join(entry.id for entry in self.errata)}"

    def __str__(self) -> str:
        return "\n".join(in_plain_text(str(entry)) for entry in self.errata)


def errata(*ids: str) -> ErrataBox:
    """A box with these errata, ``errata("K-09", "D-19")``, as the last line of a cell.

    Raises ValueError without ids and for an unknown id (with the nearest one).
    """
    if not ids:
        raise ValueError('errata expected at least one id, received none. Try errata("K-09").')
    return ErrataBox(tuple(erratum(id) for id in ids))


def errata_of(deck: str) -> tuple[Erratum, ...]:
    """Errata that concern slides of this deck, ``errata_of("C")`` or ``errata_of("COMP4630")``.

    Raises ValueError for an unknown deck (with the nearest).
    """
    code = find_deck(deck).code
    return tuple(entry for entry in ERRATA.values() if any(slide[0] == code for slide in entry.slides))


def in_plain_text(text: str) -> str:
    """A text for the terminal: LaTeX between dollars becomes plain signs, the rest stays."""
    pieces = text.split("$")
    return "".join(plain(piece) if i % 2 else piece for i, piece in enumerate(pieces))


def _fieldset(entry):
    rows = {"Printed": entry.printed, "Right": entry.right, "Why": entry.why}
    listed = "".join(f"<dt><strong>{name}</strong></dt><dd>{_text(text)}</dd>" for name, text in rows.items())
    slides = f"Slide{'s' if len(entry.slides) > 1 else ''} {slide_ranges(entry.slides)}"
    kind = KINDS[entry.kind] + (f" ({KINDS['DUMP']})" if entry.from_dump and entry.kind != "DUMP" else "")
    legend = f"<legend><strong>{slides}</strong> · {entry.id} · {kind}</legend>"
    return f'<fieldset style="{_FIELDSET}">{legend}<dl>{listed}</dl></fieldset>'


def _text(text):
    """HTML of a text with LaTeX between dollars and code between backquotes."""
    pieces = escape(text, quote=False).split("`")
    return "".join(f"<code>{piece}</code>" if i % 2 else piece for i, piece in enumerate(pieces))
