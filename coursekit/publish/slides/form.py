"""The slide form of a cell says in the cell's own metadata what stands on the slide in place of the lesson's text.

``metadata.coursekit.slide`` is a text, or a dictionary with any of: ``text`` (Markdown; a line ``---`` begins another
slide), ``code`` and ``output`` (lines such as "1-4,7", or "no"), ``columns`` ("1:2": this cell on the left, the rest of
the slide on the right), ``steps`` (true: the items of a list appear one by one).
"""

import re
from dataclasses import dataclass, fields

from nbformat import NotebookNode

from coursekit.nn.lookup import unknown
from coursekit.publish.notebook import LessonError, prose, tags
from coursekit.publish.slides.code import chosen_lines

TYPES = ("slide", "subslide", "fragment", "-", "skip", "notes")
PAUSE = re.compile(r"^---\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Form:
    """How a cell stands on a slide; ``text`` is None where the lesson's own text does."""

    text: str | None = None
    code: str = ""
    output: str = ""
    columns: str = ""
    steps: bool = False


KEYS = {field.name: field.type for field in fields(Form)}


def form_of(cell: NotebookNode) -> Form:
    """Return the slide form of a cell; raises `LessonError` for a key or a value that means nothing."""
    given = cell.metadata.get("coursekit", {}).get("slide", {})
    given = {"text": given} if isinstance(given, str) else dict(given)
    for key, value in given.items():
        if key not in KEYS:
            raise LessonError(f"cell {cell.id}: {unknown('key of a slide form', key, KEYS)}")
        if not isinstance(value, bool if key == "steps" else str):
            raise LessonError(f"cell {cell.id}: expected slide.{key} to be a text or true, received {value!r}")
    form = Form(**given)
    if form.columns and not re.fullmatch(r"\d+(\.\d+)?:\d+(\.\d+)?", form.columns):
        raise LessonError(f"cell {cell.id}: expected slide.columns such as 1:2, received {form.columns!r}")
    return form


def slide_type(cell: NotebookNode) -> str:
    """Return where a cell goes: a type of TYPES; "-" (on the slide before it) where none is given."""
    return cell.metadata.get("slideshow", {}).get("slide_type", "-")


def spoken(cell: NotebookNode) -> str:
    """Return the speaker's notes of a cell, in Markdown."""
    return cell.metadata.get("coursekit", {}).get("notes", "")


def pieces(cell: NotebookNode, form: Form) -> list[str]:
    """Return the texts of a cell, one for each slide it goes to."""
    text = form.text if form.text is not None else cell.source if cell.cell_type == "markdown" else ""
    return [piece.strip() for piece in PAUSE.split(text)] if form.text is not None else [text.strip()]


def shows_code(cell: NotebookNode, form: Form) -> bool:
    """Tell whether a cell's code stands on the slide: not where it is folded or makes an explorer, unless asked for."""
    if cell.cell_type != "code" or form.code == "no":
        return False
    return bool(form.code) or not {"hide-input", "explorer"} & set(tags(cell))


def form_faults(cell: NotebookNode) -> list[str]:
    """Return what is wrong with the slide form of a cell, without its name: for the linter."""
    try:
        form = form_of(cell)
        if cell.cell_type == "code":
            chosen_lines(cell.source, form.code)
    except LessonError as error:
        return [str(error).removeprefix(f"cell {cell.id}: ")]
    if cell.cell_type != "code" and (form.code or form.output):
        return ["a text has neither code nor output; take these keys out of its slide form"]
    if form.text and re.search(r"\$\$", prose(form.text)):
        return ["name a display formula by its record, <!-- formula: ID -->, so that the slide cannot drift from it"]
    return []
