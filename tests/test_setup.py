"""`.ci/setup.py` does nothing when all is there, never takes tools away, and refuses in one sentence."""

import importlib.util
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / ".ci" / "setup.py"
Version = namedtuple("Version", "major minor micro")


@pytest.fixture
def setup(tmp_path, monkeypatch):
    """The script, working in an empty course; `setup.done` lists the levels it installed."""
    spec = importlib.util.spec_from_file_location("course_setup", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.done = []
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    venv = tmp_path / ".venv"
    venv.mkdir()
    stand_ins = {
        "ROOT": tmp_path,
        "VENV": venv,
        "STAMP": venv / "coursekit-setup.txt",
        "find_uv": lambda: "uv",
        "make_venv": lambda uv: None,
        "install_locked": lambda uv, level: module.done.append(level) or True,
        "install": lambda uv, *what: None,
        "venv_version": lambda: (3, 11),
    }
    for name, value in stand_ins.items():
        monkeypatch.setattr(module, name, value)
    return module


def test_a_second_time_does_nothing(setup):
    setup.main("student")
    setup.main("student")
    assert setup.done == ["student"]


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_change_is_followed(setup, name):
    setup.main("student")
    (setup.ROOT / name).write_text("changed")
    setup.main("student")
    assert setup.done == ["student", "student"]


def test_an_environment_that_does_not_run_is_made_again(setup, monkeypatch):
    setup.main("student")
    monkeypatch.setattr(setup, "venv_version", lambda: None)
    setup.main("student")
    assert setup.done == ["student", "student"]


def test_tools_for_tests_are_added_and_never_taken_away(setup):
    for level in ("student", "dev", "student"):
        setup.main(level)
    assert setup.done == ["student", "dev"]
    (setup.ROOT / "requirements-dev.lock").write_text("changed")
    setup.main("student")
    assert setup.done == ["student", "dev", "dev"]


def test_an_interrupted_setup_is_done_again_at_its_level(setup, monkeypatch):
    setup.main("dev")
    (setup.ROOT / "pyproject.toml").write_text("changed")
    with monkeypatch.context() as broken:
        broken.setattr(setup, "install", lambda uv, *what: sys.exit("no network"))
        with pytest.raises(SystemExit, match="no network"):
            setup.main("dev")
    (setup.ROOT / "pyproject.toml").write_text("pyproject.toml")
    setup.main("student")
    assert setup.done == ["dev", "dev", "dev"]


def test_a_newer_python_without_builds_is_said_and_served(setup, monkeypatch, capsys):
    installed = []
    monkeypatch.setattr(setup, "install_locked", lambda uv, level: False)
    monkeypatch.setattr(setup, "install", lambda uv, *what: installed.append(what))
    setup.main("dev")
    assert installed == [("--editable", ".[instructor,dev]")]
    assert "has no build for Python" in capsys.readouterr().out


def test_an_old_python_is_refused_with_what_to_type(setup, monkeypatch):
    monkeypatch.setattr(sys, "version_info", Version(3, 8, 1))
    monkeypatch.setattr(setup.shutil, "which", lambda name: name if name == "python3.12" else None)
    with pytest.raises(SystemExit, match=r"needs Python 3.11 or newer; .* is Python 3.8. .*PYTHON=python3.12"):
        setup.main("student")


def test_a_missing_venv_is_refused_with_what_to_type(setup, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="Type: sudo apt install python3-venv"):
        setup.main("student")


def test_unknown_words_are_answered_with_the_known_ones():
    answer = subprocess.run([sys.executable, SOURCE, "everything"], capture_output=True, text=True)
    assert answer.returncode == 1
    assert answer.stderr == "Type: python3 .ci/setup.py student   or   dev   or   tools\n"


def test_an_old_python_can_read_it():
    import ast

    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 6))
