"""Normalising a lesson removes all that differs from run to run, so that two runs give the same bytes.

What is left out: random widget names, models nobody sees, times, the patch version of Python, folded or scrolled
states. What cannot be repaired, such as a memory address in an output, is refused by name.
"""

import copy
import re

import nbformat
from nbformat import NotebookNode

from coursekit.publish.notebook import LessonError, code_cells, tags
from coursekit.publish.widget_state import settle_widgets

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    "version": "3",
}
CELL_KEYS = ("attachments", "coursekit", "nbgrader", "slideshow", "tags")
UNSTABLE = (
    (re.compile(r"\bat 0x[0-9a-fA-F]{6,}"), "a memory address", "give the object a __repr__, or do not show it"),
    (re.compile(r"ipykernel_\d+"), "a temporary path (a warning, most often)", "mend what the warning says"),
)


def normalise(nb: NotebookNode) -> NotebookNode:
    """Return a copy of an executed lesson in the form in which it is stored; normalising twice changes nothing.

    Raises `LessonError` if an output holds something no two runs share, or two cells share an id.
    """
    lesson = copy.deepcopy(nb)
    own = lesson.metadata.get("coursekit", {})
    settle_widgets(lesson, f"lesson{own.get('lesson', '')}")
    kept = {"widgets": lesson.metadata["widgets"]} if "widgets" in lesson.metadata else {}
    lesson.metadata = nbformat.from_dict({"coursekit": own, "kernelspec": KERNELSPEC, "language_info": LANGUAGE} | kept)
    for cell in lesson.cells:
        cell.metadata = nbformat.from_dict(_cell_metadata(cell))
    for count, cell in enumerate(code_cells(lesson), 1):
        _settle_outputs(cell, count)
    lesson.nbformat, lesson.nbformat_minor = 4, 5
    _refuse_twins(lesson)
    nbformat.validate(lesson)
    return lesson


def _cell_metadata(cell: NotebookNode) -> dict:
    kept = {key: cell.metadata[key] for key in CELL_KEYS if key in cell.metadata}
    if cell.cell_type == "code" and "hide-input" in tags(cell):
        kept["jupyter"] = {"source_hidden": True}  # JupyterLab folds the code
    return kept


def _settle_outputs(cell: NotebookNode, count: int) -> None:
    cell.execution_count = count
    for output in cell.outputs:
        output.pop("transient", None)
        if output.output_type == "execute_result":
            output.execution_count = count
        _refuse_unstable(cell, output)


def _refuse_unstable(cell: NotebookNode, output: NotebookNode) -> None:
    for text in _texts(output):
        for pattern, what, cure in UNSTABLE:
            if found := pattern.search(text):
                raise LessonError(f"cell {cell.id}: the output holds {what}, {found[0]!r}; {cure}.")


def _texts(output: NotebookNode) -> list[str]:
    shown = [value for mime, value in output.get("data", {}).items() if not mime.startswith("image/")]
    return [text for text in [output.get("text", ""), *shown] if isinstance(text, str)]


def _refuse_twins(lesson: NotebookNode) -> None:
    ids = [cell.id for cell in lesson.cells]
    if twins := [name for position, name in enumerate(ids) if name in ids[:position]]:
        raise LessonError(f"cell {twins[0]}: two cells share this id. Give one of them a name of its own.")
