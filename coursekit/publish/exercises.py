"""Exercises are made from the solutions: the same notebook without what a student is to find out.

`solutions/NN_*.ipynb` is the only source. Its cells carry one tag each: `task` (text), `given` (code that stays),
`answer` (with a solution region), `test` (with hidden tests), `hints`, `open` (a question marked by hand).
From the tags come nbgrader's metadata, here and in `exercises/NN_*.ipynb`.
"""

import copy
import re
from pathlib import Path

from nbformat import NotebookNode

from coursekit.practice.bank import exercise
from coursekit.practice.nbgrader import ROLES, TEXT_STUB, checksum, metadata, stub, without_hidden_tests
from coursekit.publish.notebook import LessonError, notebook_bytes, read_notebook, tags, write_atomically

SOLUTIONS, EXERCISES = Path("solutions"), Path("exercises")
OPEN_POINTS = 2
TAGS = {*ROLES, "task", "hints"}
_TEST = re.compile(r"(\d\d)-(b?\d)-test")
_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def source_bytes(path: Path) -> bytes:
    """The bytes under which a solution is stored: nbgrader's metadata from the tags, no outputs.

    Raises LessonError for an unknown tag, a test cell whose id names no exercise, or a region that is not closed.
    """
    nb = read_notebook(path)
    for cell in nb.cells:
        _clear(cell)
        cell.metadata = _source_metadata(cell, path)
    return _stored(nb)


def release_bytes(path: Path) -> bytes:
    """The bytes of the exercise made from the solution at `path`; raises LessonError as `source_bytes` does."""
    nb = read_notebook(path)
    nb.cells = [_released(cell, path) for cell in copy.deepcopy(nb.cells)]
    return _stored(nb)


def changes(path: Path, folder: Path = EXERCISES) -> dict[Path, bytes]:
    """Files that are not what they should be, with what they should be: the solution's stored form, its exercise."""
    wanted = {path: source_bytes(path), folder / path.name: release_bytes(path)}
    return {file: data for file, data in wanted.items() if not file.exists() or file.read_bytes() != data}


def generate(path: Path, folder: Path = EXERCISES) -> tuple[Path, ...]:
    """Bring the solution at `path` into its stored form and write its exercise; returns the files that changed."""
    changed = changes(path, folder)
    for file, data in changed.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data)
    return tuple(changed)


def _stored(nb: NotebookNode) -> bytes:
    nb.metadata = NotebookNode({"kernelspec": _KERNEL, "language_info": {"name": "python"}})
    return notebook_bytes(nb)


def _clear(cell: NotebookNode) -> None:
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None


def _tag(cell: NotebookNode, path: Path) -> str:
    found = [tag for tag in tags(cell) if tag in TAGS]
    if len(found) > 1:
        raise LessonError(f"{path.name}, cell {cell.id}: one tag of {', '.join(sorted(TAGS))}, found {found}.")
    return found[0] if found else ""


def _points(cell: NotebookNode, tag: str, path: Path) -> int:
    if tag != "test":
        return OPEN_POINTS
    if not (named := _TEST.fullmatch(cell.id)):
        raise LessonError(f"{path.name}, cell {cell.id}: a test cell is called like 05-2-test, after its exercise.")
    return exercise(".".join(named.groups())).points


def _source_metadata(cell: NotebookNode, path: Path) -> NotebookNode:
    tag = _tag(cell, path)
    entry = {"tags": tags(cell)} if tags(cell) else {}
    if tag in ROLES:
        entry["nbgrader"] = metadata(cell.id, cell.cell_type, tag, _points(cell, tag, path))
    return NotebookNode(entry)


def _released(cell: NotebookNode, path: Path) -> NotebookNode:
    """A cell as the student gets it: stub for solution, no hidden tests, locked where it must not change."""
    tag = _tag(cell, path)
    _clear(cell)
    cell.metadata = _source_metadata(cell, path)
    try:
        cell.source = _student_source(cell, tag)
    except ValueError as error:
        raise LessonError(f"{path.name}, cell {cell.id}: {error}") from error
    if tag in ROLES:
        cell.metadata["deletable"] = False
        if ROLES[tag][1]:
            cell.metadata["editable"] = False
        cell.metadata["nbgrader"]["checksum"] = checksum(cell.source, cell.metadata["nbgrader"])
    return cell


def _student_source(cell: NotebookNode, tag: str) -> str:
    if tag == "answer":
        return stub(cell.source)
    if tag == "open":
        return stub(cell.source, TEXT_STUB)
    return without_hidden_tests(cell.source)
