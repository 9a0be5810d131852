"""How long all decks take, beside `jupyter nbconvert --to slides` on the same lessons, and after one change.

Three builds into an empty folder: with no cache at all (explorers are drawn, fonts cut), with the pictures of explorers
kept, and after a word was changed in one lesson. The checks are left out, since nbconvert has none.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

LESSONS = Path("notebooks")
BIN = Path(sys.executable).parent


def seconds(*command):
    """Wall clock seconds of a command that must go well."""
    start = time.perf_counter()
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return time.perf_counter() - start


@pytest.fixture
def folder(tmp_path):
    """A copy of the lessons, to be changed."""
    shutil.copytree(LESSONS, tmp_path / "notebooks", ignore=shutil.ignore_patterns(".*", "conftest.py"))
    return tmp_path


def slides(folder, out, *words):
    given = ["--folder", folder / "notebooks", "--out", folder / out, "--cache", folder / "cache", "--no-check"]
    return seconds(BIN / "coursekit", "slides", *given, *words)


def change_one_word(path):
    nb = json.loads(path.read_text())
    title = next(cell for cell in nb["cells"] if cell["cell_type"] == "markdown")
    title["metadata"]["coursekit"]["slide"]["text"] += "\n\nOne word more."
    path.write_text(json.dumps(nb))


def test_all_decks_beside_nbconvert(folder):
    lessons = sorted((folder / "notebooks").glob("*.ipynb"))
    stock = seconds(BIN / "jupyter", "nbconvert", "--to", "slides", "--output-dir", folder / "stock", *lessons)
    bare = slides(folder, "bare")
    change_one_word(lessons[5])
    again = slides(folder, "bare")
    for kept in (folder / "cache").iterdir():
        if kept.read_bytes()[64:65] == b"{":  # slides of a lesson; fonts and pictures of explorers stay
            kept.unlink()
    warm = slides(folder, "warm")
    note("all decks, seconds", "nbconvert", stock)
    note("all decks, seconds", "no cache", bare)
    note("all decks, seconds", "explorers kept", warm)
    note("after a change in one lesson, seconds", "coursekit", again)
    note("all decks, times as long as nbconvert", "no cache", bare / stock)
    note("all decks, times as long as nbconvert", "explorers kept", warm / stock)
    note("after a change, times as fast as without cache", "coursekit", bare / again)


def note(workload, contender, value):
    """Print a result, and add it to the file named by COURSEKIT_BENCH."""
    sys.stdout.write(f"\n{workload:50} {contender:14} {value:8.2f}")
    if path := os.environ.get("COURSEKIT_BENCH"):
        with open(path, "a") as file:
            file.write(json.dumps({"workload": workload, "contender": contender, "value": value}) + "\n")
