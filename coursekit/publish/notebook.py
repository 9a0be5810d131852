"""A lesson is a notebook file: here it is found, read, asked for its parts and written back.

Reading keeps what the file says, duplicated ids included, so that the linter can name a mistake; only missing ids
are filled in. Writing gives the one form in which lessons are stored: sorted keys, one blank of indent, a newline at
the end, and never half a file.
"""

import difflib
import json
import os
import re
import tempfile
from pathlib import Path

import nbformat
from nbformat import NotebookNode

FOLDER = Path("notebooks")
MADE_BY_MACHINE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}|[0-9a-f]{32}")


class LessonError(Exception):
    """A lesson cannot be found, run or stored; the message names the lesson and, where there is one, the cell."""


def naming(error: LessonError, name: str, prefix: str) -> LessonError:
    """Return an error that names a lesson or a cell: as it is if it does so already, else with ``prefix`` in front."""
    message = str(error)
    return LessonError(message if name in message else prefix + message)


def lesson_paths(names: tuple[str, ...] = (), folder: Path = FOLDER) -> list[Path]:
    """Return the lesson files of ``folder`` in order, all of them or those named by number (``"03"``).

    Raises `LessonError` if the folder holds no lessons or a name fits none of them.
    """
    known = {path.stem: path for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))}
    if not known:
        raise LessonError(f"Expected lessons such as {folder}/03_xor_and_layers.ipynb, found none. Wrong folder?")
    return [_named(name, known) for name in names] or list(known.values())


def _named(name: str, known: dict[str, Path]) -> Path:
    number = name.zfill(2)
    found = [path for stem, path in known.items() if name in (stem, path.name) or stem.startswith(f"{number}_")]
    if not found:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise LessonError(f"No lesson {name!r}; there are {', '.join(stem[:2] for stem in known)}.{hint}")
    return found[0]


def lesson_number(path: Path) -> str:
    """Return the two digits a lesson's file name starts with."""
    return path.name[:2]


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook (nbformat 4); cells without a readable id get one from lesson number and position."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except ValueError as error:
        raise LessonError(f"{path}: expected a notebook in JSON, received something else ({error}).") from error
    if not isinstance(data, dict) or data.get("nbformat") != 4:
        raise LessonError(f"{path}: expected a notebook of nbformat 4. Was it saved by a very old Jupyter?")
    data["nbformat_minor"] = max(5, data.get("nbformat_minor", 0))
    _fill_ids(data["cells"], lesson_number(Path(path)))
    return nbformat.v4.reads(json.dumps(data))


def _fill_ids(cells: list[dict], number: str) -> None:
    taken = {cell.get("id") for cell in cells}
    for position, cell in enumerate(cells, 1):
        if not cell.get("id") or MADE_BY_MACHINE.fullmatch(cell["id"]):
            cell["id"] = next(name for name in _proposals(number, position) if name not in taken)
            taken.add(cell["id"])


def _proposals(number: str, position: int):
    base = f"{number}-c{position:02d}"
    yield base
    for letter in "abcdefghijklmnopqrstuvwxyz":
        yield base + letter


def tags(cell: NotebookNode) -> list[str]:
    """Return the tags of a cell, in the order written."""
    return list(cell.metadata.get("tags", []))


def code_cells(nb: NotebookNode) -> list[NotebookNode]:
    """Return the code cells of a notebook that hold code."""
    return [cell for cell in nb.cells if cell.cell_type == "code" and cell.source.strip()]


def markdown_cells(nb: NotebookNode) -> list[NotebookNode]:
    """Return the markdown cells of a notebook."""
    return [cell for cell in nb.cells if cell.cell_type == "markdown"]


def prose(source: str) -> str:
    """Return markdown with code (fenced and inline) blanked out, line by line, so that rules read text only."""
    without_fences = re.sub(r"^(```|~~~).*?^\1", _blank, source, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]+`", _blank, without_fences)


def _blank(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def notebook_bytes(nb: NotebookNode) -> bytes:
    """Return the bytes under which a notebook is stored."""
    return (nbformat.v4.writes(nb) + "\n").encode("utf-8")


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never a part."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
