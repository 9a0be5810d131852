"""A student's notebook of exercises is run without Jupyter, so that its answers can be checked in a terminal."""

import os
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import nbformat

from coursekit.course.errors import CourseError
from coursekit.course.where import clone_root
from coursekit.practice.time_limit import TooSlow, time_limit

#: Seconds that one cell may take.
PATIENCE = 30.0
_CHECKS = re.compile(r"^(check|require)\(.*$", re.MULTILINE)


@dataclass(frozen=True)
class Answers:
    """What a notebook defines: its names, and a sentence for every cell that stopped with an error."""

    names: Mapping[str, Any]
    troubles: tuple[str, ...] = field(default=())


def find_answers(lesson: str, folder: Path | None = None) -> Path:
    """The student's notebook of exercises for a lesson ("05"), in `folder` or where `coursekit lab` puts it.

    Looked through in this order: `folder`; or the current folder, `work/` of a clone, `~/coursekit`; each with its
    `exercises/`. Raises CourseError when there is none.
    """
    root = clone_root()
    usual = [Path.cwd(), *([root / "work"] if root else []), Path("~/coursekit").expanduser()]
    places = [Path(folder)] if folder else usual
    tried = [sub for place in places for sub in (place / "exercises", place)]
    for place in tried:
        if found := sorted(p for p in place.glob(f"{lesson}_*.ipynb") if _has_exercises(p)):
            return found[0]
    looked = ", ".join(map(str, places))
    raise CourseError(f"No exercises of lesson {lesson} in {looked}. Start with `coursekit lab`, or say --dir FOLDER.")


def run_answers(path: Path) -> Answers:
    """Run the code cells of a notebook, one after the other, without its checks; an error ends only its cell.

    Raises CourseError when the file is no notebook.
    """
    os.environ.setdefault("MPLBACKEND", "agg")
    shell = _shell()
    troubles = [_run(shell, cell) for cell in _read(path).cells if cell.cell_type == "code"]
    return Answers(shell.user_ns, tuple(filter(None, troubles)))


def _has_exercises(path: Path) -> bool:
    """Lessons have the same names; only exercises have cells that nbgrader knows, or that check."""
    text = path.read_text("utf-8", errors="replace")
    return '"nbgrader"' in text or 'check(\\"' in text


def _read(path: Path):
    try:
        return nbformat.read(path, as_version=4)
    except (ValueError, OSError, nbformat.reader.NotJSONError) as error:
        raise CourseError(
            f"{path} cannot be read as a notebook. Was it saved half? ({type(error).__name__})"
        ) from error


def _shell():
    """A fresh IPython without history, so that magic lines work as in a notebook."""
    from IPython.core.history import HistoryManager
    from IPython.core.interactiveshell import InteractiveShell

    HistoryManager.enabled = False
    return InteractiveShell(user_ns={"__name__": "__main__"})


@contextmanager
def _quiet() -> Iterator[None]:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _run(shell, cell) -> str:
    """Run one cell quietly; returns what went wrong in a sentence, "" if nothing did."""
    name = cell.get("id", "without id")
    try:
        with _quiet(), time_limit(PATIENCE):
            result = shell.run_cell(_CHECKS.sub("", cell.source), store_history=False)
        error = result.error_before_exec or result.error_in_exec
    except TooSlow as late:  # between two lines of IPython's own
        error = late
    if error is None or isinstance(error, NotImplementedError):
        return ""
    if isinstance(error, TooSlow):
        return f"Cell {name} was stopped after {PATIENCE:g} seconds."
    return f"Cell {name} stops with {type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no words'}"
