"""One source, many outputs: lessons are executed, normalised, linted and mapped from the same notebooks."""

import coursekit.publish.quickly  # noqa: F401  (before anything that needs nbformat)
from coursekit.publish.coverage import Row, read_rows, rows_as_text, tagged_cells, with_cells
from coursekit.publish.coverage_check import faults
from coursekit.publish.execute import execute
from coursekit.publish.exercises import changes, generate, release_bytes, source_bytes
from coursekit.publish.finding import Finding, Lesson, Rule
from coursekit.publish.fingerprint import differences, measure
from coursekit.publish.formulas_in_lessons import write_formulas
from coursekit.publish.lint import RULES, Report, lint
from coursekit.publish.normalise import normalise
from coursekit.publish.notebook import (
    LessonError,
    lesson_number,
    lesson_paths,
    notebook_bytes,
    read_notebook,
    tags,
    write_atomically,
)
from coursekit.publish.rebuild import Rebuilt, check, rebuilt, store

__all__ = [
    "Finding",
    "Lesson",
    "LessonError",
    "RULES",
    "Rebuilt",
    "Report",
    "Row",
    "Rule",
    "changes",
    "check",
    "differences",
    "execute",
    "faults",
    "generate",
    "lesson_number",
    "lesson_paths",
    "lint",
    "measure",
    "normalise",
    "notebook_bytes",
    "read_notebook",
    "read_rows",
    "rebuilt",
    "release_bytes",
    "rows_as_text",
    "source_bytes",
    "store",
    "tagged_cells",
    "tags",
    "with_cells",
    "write_atomically",
    "write_formulas",
]
