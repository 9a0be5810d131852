"""Rebuilding a lesson writes its formulas, executes it, normalises it, and then stores it or compares it.

The file on disk is touched only when everything went well and the bytes are new.
"""

from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from coursekit.publish.execute import execute
from coursekit.publish.fingerprint import differences
from coursekit.publish.formulas_in_lessons import write_formulas
from coursekit.publish.normalise import normalise
from coursekit.publish.notebook import LessonError, naming, notebook_bytes, read_notebook, write_atomically


@dataclass(frozen=True)
class Rebuilt:
    """What came of one lesson: ``sentence`` for people, ``ok`` for the exit code, ``changes`` cell by cell."""

    path: Path
    sentence: str
    ok: bool = True
    changes: tuple[str, ...] = ()


def rebuilt(path: Path) -> NotebookNode:
    """Return the lesson at ``path`` as it would be stored; nothing is written."""
    path = Path(path).resolve()
    nb = read_notebook(path)
    try:
        return normalise(execute(write_formulas(nb), path))
    except LessonError as error:
        raise naming(error, path.name, f"{path.name}, ") from None


def store(path: Path) -> Rebuilt:
    """Rebuild the lesson at ``path`` and write it, in one step, if its bytes are new.

    Raises `LessonError` if somebody saved the file while it ran: their work is not written over.
    """
    before = path.read_bytes()
    data = notebook_bytes(rebuilt(path))
    if path.read_bytes() != before:
        raise LessonError(f"{path.name}: somebody saved it while it ran, so nothing was written. Run it again.")
    if data == before:
        return Rebuilt(path, "unchanged")
    write_atomically(path, data)
    return Rebuilt(path, "written")


def check(path: Path) -> Rebuilt:
    """Rebuild the lesson at ``path`` in memory and compare it with the stored file, byte by byte.

    Where the fingerprints disagree nothing but success is demanded, and the sentence says why.
    """
    stored, fresh = read_notebook(path), rebuilt(path)
    apart = differences(_fingerprint(stored), _fingerprint(fresh))
    if apart:
        return Rebuilt(path, f"ran without errors; outputs not compared ({'; '.join(apart)})")
    if notebook_bytes(fresh) == path.read_bytes():
        return Rebuilt(path, "the same, byte for byte")
    changes = tuple(changed_cells(stored, fresh)) or ("the file is laid out differently (saved by an editor?)",)
    return Rebuilt(path, "differs from the stored file", ok=False, changes=changes)


def _fingerprint(nb: NotebookNode) -> dict:
    return nb.metadata.get("coursekit", {}).get("fingerprint", {})


def changed_cells(stored: NotebookNode, fresh: NotebookNode) -> list[str]:
    """Say which cells differ between two versions of a lesson, and in what; cells are matched by id."""
    before, after = ({cell.id: cell for cell in nb.cells} for nb in (stored, fresh))
    lines = [f"cell {name}: {words}" for name in after if (words := _differing(before.get(name), after[name]))]
    lines += [f"cell {name}: is gone" for name in before if name not in after]
    if list(before) != list(after) and before.keys() == after.keys():
        lines.append("the order of the cells differs")
    return lines + [f"notebook metadata: {key} differs" for key in _apart(stored.metadata, fresh.metadata)]


def _apart(before: dict, after: dict) -> list[str]:
    return [key for key in sorted(before.keys() | after.keys()) if before.get(key) != after.get(key)]


def _differing(before: NotebookNode | None, after: NotebookNode) -> str:
    if before is None:
        return "is new"
    parts = [
        part for part in ("source", "outputs", "metadata", "execution_count") if before.get(part) != after.get(part)
    ]
    return f"{' and '.join(parts).replace('_', ' ')} differ" + _first_line(before, after) if parts else ""


def _first_line(before: NotebookNode, after: NotebookNode) -> str:
    """The first pair of text lines that differ, if the difference can be read at all."""
    pairs = zip(_lines(before), _lines(after), strict=False)
    found = next(((old, new) for old, new in pairs if old != new), None)
    return f": stored {found[0][:70]!r}, now {found[1][:70]!r}" if found else ""


def _lines(cell: NotebookNode) -> list[str]:
    outputs = cell.get("outputs", [])
    texts = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]
    return "\n".join([cell.source, *texts]).splitlines()
