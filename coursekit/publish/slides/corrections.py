"""One correction is one slide: what the deck prints, what is right, and why."""

import re
from collections.abc import Iterator
from html import escape

from nbformat import NotebookNode

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.maths import maths_in_html
from coursekit.publish.slides.record import Part, Slide

ID = re.compile(r"\b[CLPDKX]-\d\d\b")
ROWS = (("Printed", "printed"), ("Right", "right"), ("Why", "why"))


def correction_slides(cell: NotebookNode, section: int) -> Iterator[Slide]:
    """Yield a slide for each erratum that a cell ``errata("C-10", ...)`` shows, in its order."""
    from coursekit.formulas import erratum

    for name in _ids(cell):
        yield _slide(erratum(name), cell, section)


def _ids(cell: NotebookNode) -> list[str]:
    """The ids that the box named when it was stored."""
    said = " ".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)
    if not (found := ID.findall(said)):
        raise LessonError(f"cell {cell.id}: tagged errata, but its stored output names none; run the lesson again")
    return list(dict.fromkeys(found))


def _slide(entry, cell: NotebookNode, section: int) -> Slide:
    from coursekit.formulas import KINDS, slide_ranges

    listed = "".join(_row(name, field, getattr(entry, field)) for name, field in ROWS)
    kind = f'<p class="kind">{escape(entry.id)} ({slide_ranges(entry.slides)}): {escape(KINDS[entry.kind])}</p>'
    part = Part("correction", f'<div class="correction">{kind}<dl>{listed}</dl></div>', cell.id)
    name = f"{cell.id}-{entry.id.lower()}"
    return Slide(name, _where(entry.slides), (part,), (), "erratum", section, tags=("errata", entry.id))


def _row(name: str, field: str, text: str) -> str:
    return f'<dt>{name}</dt><dd class="{field}">{_text(text)}</dd>'


def _where(slides: tuple[str, ...]) -> str:
    """In which deck, or in how many."""
    from coursekit.formulas import deck

    letters = dict.fromkeys(code[0] for code in slides)
    if len(letters) > 1:
        return f"In {len(letters)} decks"
    numbers = ", ".join(code[1:] for code in slides)
    return f"{deck(slides[0][0]).called}, slide{'s' if len(slides) > 1 else ''} {numbers}"


def _text(text: str) -> str:
    pieces = escape(text, quote=False).split("`")
    return maths_in_html("".join(f"<code>{piece}</code>" if i % 2 else piece for i, piece in enumerate(pieces)))
