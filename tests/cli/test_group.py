"""Verbs are loaded when called, and what goes wrong is said in one sentence."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from coursekit.cli import VERBS, main
from coursekit.cli.group import Verbs
from coursekit.course.errors import CourseError


def call(group, *words):
    return CliRunner().invoke(group, list(words))


def failing(error):
    """A group whose one verb fails with an error."""

    @click.command()
    def fail():
        raise error

    group = Verbs(name="coursekit", verbs={"fail": ("unused:unused", "Fail.")})
    group.get_command = lambda ctx, name: fail
    return group


def test_the_help_lists_every_verb_with_its_line():
    shown = " ".join(call(main, "--help").output.split())
    assert all(f"{name} {line}" in shown for name, (_, line) in VERBS.items())


def test_the_help_imports_no_verb():
    code = "import sys\nfrom coursekit.cli import main\nmain(['--help'], standalone_mode=False)\n"
    code += "print([m for m in sys.modules if m.startswith(('coursekit.course', 'coursekit.publish', 'numpy'))])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_can_be_called_for_help(name):
    assert call(main, name, "--help").exit_code == 0


def test_an_unknown_verb_gets_the_nearest():
    answer = call(main, "lba")
    assert answer.exit_code == 2
    assert "Unknown verb 'lba'. Did you mean 'lab'?" in answer.output


def test_the_version_is_said():
    assert call(main, "--version").output == "coursekit, version 0.1.0\n"


@pytest.mark.parametrize("error", [CourseError("No lessons. Try again."), PermissionError("not allowed")])
def test_an_error_meant_for_the_user_is_one_sentence(error):
    answer = call(failing(error), "fail")
    assert (answer.exit_code, answer.output) == (1, f"Error: {error}\n")


def test_a_bug_keeps_its_traceback():
    assert isinstance(call(failing(KeyError("bug")), "fail").exception, KeyError)


def test_python_dash_m_is_the_same():
    shown = subprocess.run([sys.executable, "-m", "coursekit", "--version"], capture_output=True, text=True, check=True)
    assert shown.stdout == "coursekit, version 0.1.0\n"
