"""``coursekit doctor`` ends with the next thing to type, and its exit code says whether all is well."""

import pytest
from click.testing import CliRunner

from coursekit.cli import doctor as module
from coursekit.course import Finding, Report

FINE = Finding("python", "3.11")
OPTIONAL = Finding("MNIST", "not in the data cache", ok=False, needed=False, advice="fetched later")
MISSING = Finding("kernel", "does not start: [no] kernel", ok=False, advice="make clean lab")


@pytest.fixture
def ask(monkeypatch):
    """Return what the doctor prints, and its exit code, about a report."""

    def ask(*findings, next_step="make lab"):
        monkeypatch.setattr(module, "examine", lambda: Report(findings, next_step))
        answer = CliRunner().invoke(module.doctor)
        return answer.output, answer.exit_code

    return ask


def test_all_well(ask):
    shown, code = ask(FINE, OPTIONAL)
    assert code == 0
    assert shown.rstrip().endswith("Next, type: make lab".replace(": ", ":  "))


def test_something_missing(ask):
    shown, code = ask(FINE, MISSING, next_step="make clean lab")
    assert code == 1
    assert "MISSING" in shown and shown.rstrip().endswith("make clean lab")


def test_what_nobody_needs_is_called_optional_and_explained(ask):
    shown, _ = ask(OPTIONAL)
    assert "optional" in shown and "fetched later" in shown and "MISSING" not in shown


def test_brackets_in_a_message_are_printed_as_they_are(ask):
    shown, _ = ask(MISSING)
    assert "[no] kernel" in shown
