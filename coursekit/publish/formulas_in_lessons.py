"""A lesson names a formula, and the record of that name writes it.

In a markdown cell the line ``<!-- formula: BP2 -->`` is followed by the display formula ``$$ ... $$``. Whatever stands
between the dollars is replaced by the LaTeX of the record, so a lesson cannot drift from the code.
"""

import copy
import re

from nbformat import NotebookNode

from coursekit.publish.notebook import LessonError, markdown_cells

NAMED = re.compile(r"^<!-- formula: *(\S+) *-->[ \t]*(?:\s*\$\$.*?\$\$)?", re.DOTALL | re.MULTILINE)


def write_formulas(nb: NotebookNode) -> NotebookNode:
    """Return a copy of ``nb`` in which each named display formula is the one of its record."""
    lesson = copy.deepcopy(nb)
    for cell in markdown_cells(lesson):
        try:
            cell.source = NAMED.sub(lambda match: _written(match[1]), cell.source)
        except LessonError as error:
            raise LessonError(f"cell {cell.id}: {error}") from error
    return lesson


def _written(name: str) -> str:
    latex = latex_of(name)
    between = "\n" if "\n" in latex else " "
    return f"<!-- formula: {name} -->\n$${between}{latex}{between}$$"


def latex_of(name: str, dialect=None) -> str:
    """Return the LaTeX of a record, as the course or a `Dialect` writes it; raises `LessonError` for an unknown one."""
    from coursekit.formulas import formula

    try:
        entry = formula(name)
    except (KeyError, ValueError) as error:
        raise LessonError(f"no formula {name!r}. {error.args[0] if error.args else ''}") from error
    return (dialect.latex(entry) if dialect else entry.latex).strip()
