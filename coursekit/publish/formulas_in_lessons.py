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
        cell.source = NAMED.sub(lambda match, cell=cell: _written(match[1], cell), cell.source)
    return lesson


def _written(name: str, cell: NotebookNode) -> str:
    latex = _latex(name, cell).strip()
    between = "\n" if "\n" in latex else " "
    return f"<!-- formula: {name} -->\n$${between}{latex}{between}$$"


def _latex(name: str, cell: NotebookNode) -> str:
    from coursekit.formulas import formula

    try:
        return formula(name).latex
    except (KeyError, ValueError) as error:
        raise LessonError(f"cell {cell.id}: no formula {name!r}. {error.args[0] if error.args else ''}") from error
