"""`coursekit notebooks` says what came of each lesson, and its exit code says whether all went well."""

import importlib

import pytest
from click.testing import CliRunner

from coursekit.publish import LessonError, Rebuilt

# the command has the name of its module
VERB = importlib.import_module("coursekit.cli.notebooks")


@pytest.fixture
def run(tmp_path):
    for name in ("03_one.ipynb", "04_two.ipynb"):
        (tmp_path / name).write_text("{}")
    return lambda *args: CliRunner().invoke(VERB.notebooks, [*args, "--folder", str(tmp_path)])


def test_lessons_are_named_with_seconds_and_a_failure_does_not_stop_the_rest(run, monkeypatch):
    def store(path):
        if path.name.startswith("03"):
            raise LessonError("03_one.ipynb, cell 03-a, line 1: `1/0` raised ZeroDivisionError: division by zero")
        return Rebuilt(path, "written")

    monkeypatch.setattr(VERB, "store", store)
    monkeypatch.setattr(VERB.time, "perf_counter", lambda: 0.0)
    result = run()
    assert result.exit_code == 1
    assert "03_one.ipynb ... failed (0.0 s)\n  03_one.ipynb, cell 03-a, line 1: `1/0` raised" in result.output
    assert "04_two.ipynb ... written (0.0 s)" in result.output
    assert run("04").exit_code == 0


def test_a_check_that_differs_prints_the_cells_and_fails(run, monkeypatch):
    monkeypatch.setattr(VERB, "check", lambda path: Rebuilt(path, "differs", False, ("cell 03-a: is new",)))
    result = run("--check", "3")
    assert result.exit_code == 1 and result.output.endswith("s)\n  cell 03-a: is new\n")


def test_an_unknown_lesson_is_named(run):
    assert "No lesson '99'; there are 03, 04." in str(run("99").exception)
