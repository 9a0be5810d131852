"""nbgrader releases, validates and marks the course's exercises without knowing the course."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

ROOT = Path(__file__).resolve().parents[3]
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
LESSON = "05_backprop_by_hand"
FLAGS = ("deletable", "editable", "nbgrader")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course of nbgrader's with one assignment of all notebooks, `all`, and one of a single lesson, `one`."""
    folder = tmp_path_factory.mktemp("course")
    for name, paths in (("all", SOLUTIONS), ("one", [ROOT / "solutions" / f"{LESSON}.ipynb"])):
        (folder / "source" / name).mkdir(parents=True)
        for path in paths:
            shutil.copy(path, folder / "source" / name)
    for name in ("all", "one"):
        nbgrader(folder, "generate_assignment", name, "--create")
    return folder


def nbgrader(folder, *words, ok=True):
    """Run nbgrader in the folder of the course; returns what it said."""
    bins = str(Path(sys.executable).parent)
    world = os.environ | {
        "PATH": os.pathsep.join([bins, os.environ["PATH"]]), "PYTHONPATH": str(ROOT), "HOME": str(folder),
        "COURSEKIT_HOME": str(folder / "home"), "JUPYTER_PLATFORM_DIRS": "1", "MPLBACKEND": "agg",
        "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }  # fmt: skip
    line = [sys.executable, "-m", "nbgrader", *map(str, words)]
    done = subprocess.run(line, cwd=folder, env=world, capture_output=True, text=True)
    assert not ok or done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def cells(path):
    return nbformat.read(path, as_version=4).cells


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_nbgrader_makes_the_exercises_that_are_committed(course, path):
    theirs, ours = cells(course / "release" / "all" / path.name), cells(ROOT / "exercises" / path.name)
    assert [cell.source for cell in ours] == [cell.source for cell in theirs]
    for one, other in zip(ours, theirs, strict=True):
        assert {k: one.metadata.get(k) for k in FLAGS} == {k: other.metadata.get(k) for k in FLAGS}


def submission(course, student, spoil=None):
    """Put the released notebook with the solutions written in under `submitted/<student>/one`; returns the file."""
    notebook = nbformat.read(course / "release" / "one" / f"{LESSON}.ipynb", as_version=4)
    solved = {cell.id: cell.source for cell in cells(ROOT / "solutions" / f"{LESSON}.ipynb")}
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = solved[cell.id]
            if spoil and cell.id == spoil[0]:
                cell.source = cell.source.replace(*spoil[1:])
                assert cell.source != solved[cell.id]
    folder = course / "submitted" / student / "one"
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{LESSON}.ipynb")
    return folder / f"{LESSON}.ipynb"


def test_validate_tells_right_from_wrong_and_from_empty(course):
    right = submission(course, "valid")
    assert "Success" in nbgrader(course, "validate", right)
    wrong = submission(course, "invalid", ("05-2-answer", "grads_221", "grads_122"))
    assert "FAILED" in nbgrader(course, "validate", wrong, ok=False)
    said = nbgrader(course, "validate", course / "release" / "one" / f"{LESSON}.ipynb", ok=False)
    assert "FAILED" in said and "not attempted" in said


def test_autograde_gives_full_and_partial_marks(course):
    submission(course, "right")
    submission(course, "wrong", ("05-2-answer", "return", "return None and"))
    submission(course, "renamed", ("05-2-answer", "grads_221", "grads_122"))
    for student in ("right", "wrong", "renamed"):
        nbgrader(course, "autograde", "one", "--create", "--student", student)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        marks = {s: book.find_submission_notebook(LESSON, "one", s) for s in ("right", "wrong", "renamed")}
        auto = {student: sum(g.auto_score or 0 for g in entry.grades) for student, entry in marks.items()}
        points = {g.name: g.max_score for g in marks["right"].grades}
    tests = {name: value for name, value in points.items() if name.endswith("-test")}
    assert auto["right"] == sum(tests.values()) > 0
    assert auto["wrong"] == auto["renamed"] == auto["right"] - tests["05-2-test"]
