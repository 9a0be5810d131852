"""``coursekit exercises`` writes what is missing and, with --check, only says so."""

import nbformat
from click.testing import CliRunner
from nbformat.v4 import new_markdown_cell, new_notebook

from coursekit.cli import main


def test_check_says_what_differs_and_a_run_writes_it(tmp_path):
    (tmp_path / "s").mkdir()
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Hello", id="01-title")]), tmp_path / "s" / "01_units.ipynb")
    line = ["exercises", "--solutions", str(tmp_path / "s"), "--exercises", str(tmp_path / "e")]
    asked = CliRunner().invoke(main, [*line, "--check"])
    assert asked.exit_code == 1 and "differs: type `make exercises`" in asked.output and not (tmp_path / "e").exists()
    assert CliRunner().invoke(main, line).exit_code == 0
    assert (tmp_path / "e" / "01_units.ipynb").is_file()
    again = CliRunner().invoke(main, [*line, "--check"])
    assert again.exit_code == 0 and "0 files to write" in again.output
