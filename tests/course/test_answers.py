"""A student's notebook is run without Jupyter: its names come out, and an error ends only its cell."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from coursekit.course import CourseError, answers, find_answers, run_answers


@pytest.fixture
def notebook(tmp_path):
    """Write cells as a student's exercises of lesson 05."""

    def write(*sources, name="exercises/05_backprop_by_hand.ipynb"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        cells = [new_code_cell(source, id=f"c{k}") for k, source in enumerate(sources)]
        cells[-1].metadata["nbgrader"] = {}
        nbformat.write(new_notebook(cells=cells), path)
        return path

    return write


def test_names_come_out_and_checks_are_left_out(notebook, capsys):
    run = run_answers(
        notebook("%matplotlib inline\nx = 2", 'check("05.2", x)\nx = 3', "def f():\n    return x\nprint(x)")
    )
    assert run.names["f"]() == 3 and run.troubles == () and capsys.readouterr().out == ""


def test_an_error_ends_its_cell_only(notebook):
    run = run_answers(notebook("1 / 0", "def broken(:", "raise NotImplementedError()", "y = 4", "raise SystemExit(3)"))
    assert run.names["y"] == 4
    assert run.troubles[0] == "Cell c0 stops with ZeroDivisionError: division by zero"
    assert run.troubles[1].startswith("Cell c1 stops with SyntaxError")
    assert len(run.troubles) == 3 and "SystemExit" in run.troubles[2]


def test_a_cell_without_end_is_stopped(notebook, monkeypatch):
    monkeypatch.setattr(answers, "PATIENCE", 0.2)
    run = run_answers(notebook("while True: pass", "y = 4"))
    assert run.names["y"] == 4 and run.troubles == ("Cell c0 was stopped after 0.2 seconds.",)


def test_exercises_are_told_from_the_lesson_of_the_same_name(notebook, tmp_path):
    exercises = notebook("x = 1")
    lesson = tmp_path / "05_backprop_by_hand.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("x = 1")]), lesson)
    assert find_answers("05", tmp_path) == exercises


def test_what_is_not_there_or_broken_gets_a_sentence(tmp_path):
    with pytest.raises(CourseError, match="No exercises of lesson 05 in .*coursekit lab"):
        find_answers("05", tmp_path)
    path = tmp_path / "05_half.ipynb"
    path.write_text('{"cells": [')
    with pytest.raises(CourseError, match="cannot be read as a notebook"):
        run_answers(path)
