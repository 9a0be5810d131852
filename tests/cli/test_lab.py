"""``coursekit lab`` says what it copied, prints the address on a line of its own, and waits."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from coursekit.cli import lab as module
from coursekit.course import Copied

ADDRESS = "http://127.0.0.1:1234/lab/tree/00_start_here.ipynb?token=abc"


@pytest.fixture
def opened(monkeypatch):
    """Take the place of copying, server, browser and display; returns what was done, in order."""
    done = []

    @contextmanager
    def serving(folder, port):
        yield SimpleNamespace(address=ADDRESS, wait=lambda: done.append("waited"))

    monkeypatch.setattr(module, "serving", serving)
    monkeypatch.setattr(module, "copy_course", lambda folder, update: (Copied("00_start_here.ipynb", "new"),))
    monkeypatch.setattr(module, "has_display", lambda: True)
    monkeypatch.setattr(module.webbrowser, "open", lambda address: done.append(address))
    return done


def test_the_address_stands_on_a_line_of_its_own(opened, tmp_path):
    shown = CliRunner().invoke(module.lab, ["--dir", str(tmp_path)])
    assert ADDRESS in shown.output.splitlines()
    assert opened == [ADDRESS, "waited"]


def test_no_browser_means_none(opened, tmp_path):
    CliRunner().invoke(module.lab, ["--no-browser", "--dir", str(tmp_path)])
    assert opened == ["waited"]


def test_a_first_copy_is_one_line():
    assert module.news((Copied("a", "new"), Copied("b", "new"))) == ["2 files copied"]


def test_nothing_new_is_no_line():
    assert module.news((Copied("a", "same"), Copied("b", "yours"))) == []


def test_an_edited_file_with_a_newer_version_is_named_with_what_to_type():
    (line,) = module.news((Copied("a", "same"), Copied("03_xor.ipynb", "kept")))
    assert line.startswith("03_xor.ipynb: you edited it") and "--update" in line


def test_the_name_of_what_was_put_beside_is_said():
    (line,) = module.news((Copied("03_xor.ipynb", "beside"),))
    assert line.endswith("03_xor.new.ipynb")
