"""A function that is not there gets a sentence, in a notebook too."""

import pytest

from coursekit.practice import exercise
from coursekit.practice.names import find

CELLS = ["from coursekit.practice import check", 'check("05.2", grads_221)', "grads_221", "1 / 0"]


def test_a_name_is_found_or_the_sentence_says_what_to_do():
    assert find(exercise("05.2"), {"grads_221": len}) is len
    with pytest.raises(NameError, match=r"05\.2 asks for `grads_221`.*Run the cell that defines it"):
        find(exercise("05.2"), {})
    with pytest.raises(NameError, match="There is `grads_122`: was it renamed"):
        find(exercise("05.2"), {"grads_122": len, "grads_22": 3})


def said_by_a_kernel():
    """What each cell gives: texts, or the kind of output."""
    from nbclient import NotebookClient
    from nbformat.v4 import new_code_cell, new_notebook

    notebook = new_notebook(cells=[new_code_cell(source, id=f"c{k}") for k, source in enumerate(CELLS)])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True).execute()
    return [[output.get("text", output.output_type) for output in cell.outputs] for cell in notebook.cells]


@pytest.mark.slow
def test_nbgrader_sees_the_error_it_marks_by(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert said_by_a_kernel() == [[], ["error"], ["error"], ["error"]]


@pytest.mark.slow
def test_a_cell_run_out_of_order_says_it_without_a_traceback():
    said = said_by_a_kernel()
    assert said[0] == [] and "Run the cell that defines it" in said[1][0] and said[2:] == [["error"], ["error"]]
