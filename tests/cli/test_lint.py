"""`coursekit lint` prints one line for each finding, then the notes and the count."""

import importlib

import pytest
from click.testing import CliRunner

from coursekit.publish import RULES, Finding, Report

# the command has the name of its module
VERB = importlib.import_module("coursekit.cli.lint")
NOTE = "03_x.ipynb: 1 of 6 code cells tagged nbval-ignore-output"


@pytest.fixture
def run(tmp_path, monkeypatch):
    (tmp_path / "03_x.ipynb").write_text("{}")

    def lint(*findings):
        monkeypatch.setattr(VERB, "read_lessons", lambda paths: Report(findings, (NOTE,)))
        return CliRunner().invoke(VERB.lint, ["--folder", str(tmp_path)])

    return lint


def test_without_findings_the_exit_code_is_0(run):
    result = run()
    assert result.exit_code == 0
    assert result.output == f"{NOTE}\n1 lessons, {len(RULES)} rules: no findings\n"


def test_a_finding_is_one_line_and_exit_code_1(run):
    result = run(Finding("03_x.ipynb", "03-a", "tags", "unknown tag"))
    assert result.exit_code == 1
    assert result.output.startswith("03_x.ipynb, cell 03-a: unknown tag [tags]\n")
    assert result.output.endswith("1 findings\n")


def test_the_rules_can_be_read():
    lines = CliRunner().invoke(VERB.lint, ["--rules"]).output.splitlines()
    assert len(lines) == len(RULES) and "semicolon        No line of code ends with a semicolon." in lines
