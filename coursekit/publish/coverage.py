"""The coverage map says for each thing the slides teach where the course shows it and which test holds it.

It is a table, `coverage.csv`, one row for each of the 216 things; ``coursekit coverage`` looks up the cells in the
lessons (a cell that shows a row carries its id as tag) and renders the page people read.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

from nbformat import NotebookNode

from coursekit.publish.notebook import FOLDER, lesson_number, lesson_paths, read_notebook, tags

CSV = Path(__file__).with_name("coverage.csv")
STATES = ("built", "partly", "open")


@dataclass(frozen=True)
class Row:
    """One thing the slides teach.

    ``slides`` are deck letter and slide number, ``cell`` the ids of the cells tagged with the row's id, ``code``
    dotted public names, ``test`` pytest node ids; several are separated by blanks. ``state`` is built, partly or open;
    ``missing`` says what is still to come, and is empty only for rows that are built.
    """

    id: str
    slides: str
    title: str
    lesson: str
    cell: str
    code: str
    test: str
    state: str
    missing: str


COLUMNS = [field.name for field in fields(Row)]


def read_rows(path: Path = CSV) -> tuple[Row, ...]:
    """Read the map; raises ValueError if its columns are not those of `Row`."""
    with path.open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    if not table or list(table[0]) != COLUMNS:
        raise ValueError(f"{path.name}: expected the columns {', '.join(COLUMNS)}. Was the first line changed?")
    return tuple(Row(**{name: (line[name] or "").strip() for name in COLUMNS}) for line in table)


def rows_as_text(rows: Iterable[Row]) -> str:
    """Return the map as it is stored."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([COLUMNS, *(astuple(row) for row in rows)])
    return out.getvalue()


def tagged_cells(folder: Path = FOLDER) -> dict[str, list[tuple[str, NotebookNode]]]:
    """Return tag -> [(lesson number, cell)] over all lessons in ``folder``, in reading order."""
    found: dict[str, list[tuple[str, NotebookNode]]] = {}
    for path in lesson_paths(folder=folder):
        for cell in read_notebook(path).cells:
            for tag in tags(cell):
                found.setdefault(tag, []).append((lesson_number(path), cell))
    return found


def with_cells(rows: Iterable[Row], tagged: dict[str, list[tuple[str, NotebookNode]]]) -> tuple[Row, ...]:
    """Return the rows with ``cell`` filled from the tags in the lessons; the rest is as it was."""
    return tuple(replace(row, cell=" ".join(cell.id for _, cell in tagged.get(row.id, []))) for row in rows)
