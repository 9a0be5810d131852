"""What is handed out is what the solutions say, without solutions, hidden tests and outputs."""

import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from coursekit.course import run_answers
from coursekit.practice import examined
from coursekit.practice.bank import exercise, ids
from coursekit.practice.nbgrader import checksum
from coursekit.publish import LessonError, changes, generate

ROOT = Path(__file__).parents[2]
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
each = pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
ANSWER = "def grads_221():\n    ### BEGIN SOLUTION\n    return 1  # secret\n    ### END SOLUTION"
TEST = 'check("05.2", grads_221)\n### BEGIN HIDDEN TESTS\nrequire("05.2", grads_221, seed=1)\n### END HIDDEN TESTS'


def read(path):
    return nbformat.read(path, as_version=4)


@pytest.fixture
def folders(tmp_path):
    """A folder with one small solution, and the folder for its exercise."""
    cells = [
        new_markdown_cell("# Exercises", id="05-title"),
        new_code_cell(ANSWER, id="05-2-answer", metadata={"tags": ["answer"]}, execution_count=3),
        new_code_cell(TEST, id="05-2-test", metadata={"tags": ["test"]}),
        new_markdown_cell("### BEGIN SOLUTION\nBecause.\n### END SOLUTION", id="05-q1", metadata={"tags": ["open"]}),
    ]
    (tmp_path / "solutions").mkdir()
    path = tmp_path / "solutions" / "05_small.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    return path, tmp_path / "exercises"


def test_a_student_gets_stubs_and_locked_tests(folders):
    path, target = folders
    assert generate(path, target) == (path, target / path.name)
    title, answer, test, question = read(target / path.name).cells
    assert answer.source.endswith("    # YOUR CODE HERE\n    raise NotImplementedError()")
    assert test.source == 'check("05.2", grads_221)' and question.source == "YOUR ANSWER HERE"
    assert (answer.metadata.deletable, "editable" in answer.metadata) == (False, False)
    assert (test.metadata.editable, test.metadata.nbgrader.points) == (False, 4)
    assert question.metadata.nbgrader.points == 2 and "nbgrader" not in title.metadata


def test_a_second_run_changes_nothing(folders):
    generate(*folders)
    assert generate(*folders) == () and changes(*folders) == {}
    assert "secret" in folders[0].read_text() and read(folders[0]).cells[1].execution_count is None


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (new_code_cell("x", id="05-test", metadata={"tags": ["test"]}), "called like 05-2-test"),
        (new_code_cell("x", id="a", metadata={"tags": ["test", "answer"]}), "one tag of"),
        (
            new_code_cell("### BEGIN SOLUTION", id="a", metadata={"tags": ["answer"]}),
            "cell a: '### BEGIN SOLUTION' without",
        ),
    ],
)
def test_a_cell_that_cannot_be_made_is_named(folders, cell, words):
    path, target = folders
    nbformat.write(new_notebook(cells=[cell]), path)
    with pytest.raises(LessonError, match=words):
        generate(path, target)
    assert not target.exists()


@each
def test_what_is_committed_is_what_is_made(path):
    assert changes(path, ROOT / "exercises") == {}, "type `make exercises`"


@each
def test_nothing_leaks(path):
    released = read(ROOT / "exercises" / path.name)
    text = json.dumps(released)
    assert (
        "BEGIN SOLUTION" not in text
        and "HIDDEN TESTS" not in text
        and "require(" not in text.replace("check, recall, require", "")
    )
    for cell, solved in zip(released.cells, read(path).cells, strict=True):
        assert not cell.get("outputs") and not solved.get("outputs")
        for line in secret_lines(solved.source):
            assert line not in cell.source


@each
def test_metadata_is_what_nbgrader_expects(path):
    cells = [cell for cell in read(ROOT / "exercises" / path.name).cells if "nbgrader" in cell.metadata]
    names = [cell.metadata.nbgrader.grade_id for cell in cells]
    assert len(set(names)) == len(names) > 0
    for cell in cells:
        assert cell.metadata.nbgrader.checksum == checksum(cell.source, cell.metadata.nbgrader)
        assert cell.metadata.nbgrader.cell_type == cell.cell_type and cell.metadata.deletable is False


@each
def test_every_exercise_has_task_answer_test_and_three_hints(path):
    cells = {cell.id: cell for cell in read(path).cells}
    for id in ids(path.name[:2]):
        stem = id.replace(".", "-")
        assert {f"{stem}-{part}" for part in ("task", "answer", "test", "hints")} <= set(cells)
        assert cells[f"{stem}-hints"].source.count("<details>") == 3
        task, entry = cells[f"{stem}-task"].source, exercise(id)
        assert f"## {id} " in task and f"*{entry.minutes} minutes, {entry.points} points*" in task


@each
@pytest.mark.parametrize(("folder", "state"), [("solutions", "right"), ("exercises", "not attempted")])
def test_a_notebook_runs_from_top_to_bottom(path, folder, state):
    run = run_answers(ROOT / folder / path.name)
    assert run.troubles == ()
    assert {id: examined(id, run.names).verdict.state for id in ids(path.name[:2])} == dict.fromkeys(
        ids(path.name[:2]), state
    )


def secret_lines(source):
    """Lines inside a solution region that say something."""
    inside = False
    for line in source.split("\n"):
        if "### BEGIN SOLUTION" in line or "### END SOLUTION" in line:
            inside = "BEGIN" in line
        elif inside and len(line.strip()) > 12:
            yield line
