"""`coursekit coverage` fills in the cells, writes the page, and names claims that are not kept."""

import importlib
import json

import pytest
from click.testing import CliRunner

from coursekit.publish.coverage import Row

# the command has the name of its module
VERB = importlib.import_module("coursekit.cli.coverage")
ROW = Row("S-025", "C7", "XOR of gates", "03", "", "coursekit.publish.lint", "tests/none.py::test_a", "built", "")
CELL = {"cell_type": "markdown", "id": "03-gates", "metadata": {"tags": ["S-025"]}, "source": ["XOR"]}


@pytest.fixture
def run(tmp_path, monkeypatch):
    notebook = {"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "03_x.ipynb").write_text(json.dumps(notebook))
    monkeypatch.setattr(VERB, "CSV", tmp_path / "map.csv")
    monkeypatch.setattr(VERB, "read_rows", lambda: (ROW,))
    return CliRunner().invoke(VERB.coverage, ["--folder", str(tmp_path), "--page", str(tmp_path / "page.md")])


def test_cells_are_filled_in_and_the_page_is_written(run, tmp_path):
    assert ",03-gates," in (tmp_path / "map.csv").read_text()
    assert "| 7 | XOR of gates (S-025) | [03]" in (tmp_path / "page.md").read_text()


def test_a_broken_claim_is_named_and_fails(run):
    assert run.exit_code == 1
    assert "S-025: there is no test tests/none.py::test_a" in run.output
    assert "1 built, 0 partly, 0 open" in run.output
