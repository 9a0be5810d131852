"""``coursekit check`` runs a student's notebook and says of each exercise what the notebook would."""

import nbformat
import pytest
from click.testing import CliRunner
from nbformat.v4 import new_code_cell, new_notebook

from coursekit.cli import main
from coursekit.practice import done

RIGHT = "import inspect\nfrom coursekit.practice.bank.e05_2 import reference as grads_221"


@pytest.fixture
def call(tmp_path):
    """Check exercises in a notebook with these cells; returns what was printed and the exit code."""

    def call(*words, cells=(RIGHT,)):
        path = tmp_path / "05_backprop_by_hand.ipynb"
        codes = [new_code_cell(source, id=f"c{k}", metadata={"nbgrader": {}}) for k, source in enumerate(cells)]
        nbformat.write(new_notebook(cells=codes), path)
        answer = CliRunner().invoke(main, ["check", *words, "--dir", str(tmp_path)])
        return answer.output, answer.exit_code

    return call


def test_one_right_exercise(call):
    shown, code = call("05.2")
    assert code == 0 and "✓ 05.2 grads_221: right, 4 of 4 points" in shown and shown.endswith("4 of 4 points\n")
    assert done()["05.2"] == "right"


def test_a_whole_lesson_counts_what_is_missing(call):
    shown, code = call("5")
    assert code == 1 and "✓ 05.2" in shown and "○ 05.1 forward_221: not attempted" in shown
    assert "Run the cell that defines it" in shown


def test_cells_that_stop_are_named(call):
    assert "Cell c0 stops with ZeroDivisionError" in call("05.2", cells=("1 / 0", RIGHT))[0]


def test_unknown_exercises_and_missing_notebooks_get_a_sentence(call, tmp_path):
    shown, code = call("05.22")
    assert code == 2 and "Unknown exercise '05.22'. Did you mean '05.2'?" in shown
    answer = CliRunner().invoke(main, ["check", "05.2", "--dir", str(tmp_path / "nothing")])
    assert answer.exit_code == 1 and "No exercises of lesson 05" in answer.output
