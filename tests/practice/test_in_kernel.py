"""In a real kernel the text of a notebook is the same with and without stored answers, and nbval agrees."""

import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from coursekit.practice import Answer, Store

CELLS = [
    "from coursekit.practice import check_line, predict, reveal\nfrom coursekit.explorers import xor_lines",
    'predict("03.p1", "How many?", choices=["two", "three"])',
    'predict("03.p2", "How much?", number=True)',
    'check_line("slope", 2.162, 2.162)',
    'reveal("03.p1", "three", because="one line is not enough")',
    'reveal("03.p2", 2.162)',
    "xor_lines()",
]


def executed(monkeypatch, home):
    from nbclient import NotebookClient

    monkeypatch.setenv("COURSEKIT_HOME", str(home))
    notebook = new_notebook(cells=[new_code_cell(source, id=f"c{i}") for i, source in enumerate(CELLS)])
    NotebookClient(notebook, kernel_name="python3", store_widget_state=True, record_timing=False).execute()
    return notebook


def outside_the_widgets(notebook):
    """Everything a cell gave except the ids of its widgets."""
    outputs = [output.copy() for cell in notebook.cells for output in cell.outputs]
    for output in outputs:
        output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    return outputs


def widget_words(notebook):
    state = notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"].values()
    return " ".join(str(model["state"].get("value", "")) for model in state)


@pytest.mark.slow
def test_text_outputs_do_not_know_the_answers(tmp_path, monkeypatch):
    empty = executed(monkeypatch, tmp_path / "empty")
    for id, value in (("03.p1", "two"), ("03.p2", 2.0)):
        Store(tmp_path / "answered" / "answers").write(Answer(id, "?", value))
    answered = executed(monkeypatch, tmp_path / "answered")
    assert outside_the_widgets(empty) == outside_the_widgets(answered)
    assert "No prediction yet" in widget_words(empty) and "You said" not in widget_words(empty)
    assert "You said <b>two</b>, it is <b>three</b>" in widget_words(answered)


@pytest.mark.slow
def test_nbval_finds_nothing_to_complain_about(tmp_path, monkeypatch):
    path = tmp_path / "lesson.ipynb"
    nbformat.write(executed(monkeypatch, tmp_path / "empty"), path)
    line = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--nbval", "-q", str(path)]
    run = subprocess.run(line, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert run.returncode == 0 and f"{len(CELLS)} passed" in run.stdout, run.stdout[-2000:]
