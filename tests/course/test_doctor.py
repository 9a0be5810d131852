"""The doctor names what is missing, says what to do about it, and ends with one thing to type."""

import pytest

from coursekit.course import doctor
from coursekit.course.doctor import Finding, Report

FINE = Finding("python", "3.11")
OPTIONAL = Finding("chromium", "not found", ok=False, needed=False, advice="install it")
MISSING = Finding("kernel", "does not start", ok=False, advice="make clean lab")


def test_what_nobody_needs_is_no_illness():
    assert Report((FINE, OPTIONAL), "").healthy
    assert not Report((FINE, MISSING), "").healthy


def test_the_next_step_is_the_first_repair_or_the_course_itself():
    assert doctor.next_step((FINE, OPTIONAL, MISSING)) == "make clean lab"
    assert doctor.next_step((FINE, OPTIONAL)) == "make lab"


def test_outside_a_clone_the_course_opens_with_its_own_command(monkeypatch):
    monkeypatch.setattr(doctor, "clone_root", lambda: None)
    assert doctor.opening_command() == "coursekit lab"
    assert doctor.repair_command().endswith("-m pip install --upgrade coursekit")


def test_a_missing_package_is_found(monkeypatch):
    assert doctor.package("numpy").ok
    assert doctor.package("no-such-package") == Finding(
        "no-such-package", "not installed", ok=False, advice="make clean lab"
    )


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "file" / "below"))
    finding = doctor.answers()
    assert not finding.ok
    assert "cannot be written" in finding.found and finding.advice.startswith("export COURSEKIT_HOME=")


def test_missing_data_is_optional_and_says_where_it_looked(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path))
    finding = doctor.data("mnist")
    assert (finding.ok, finding.needed) == (False, False)
    assert str(tmp_path) in finding.found


def test_a_look_that_fails_is_a_finding():
    def broken():
        raise ImportError("no module named numpy")

    assert doctor.safely("numbers", broken) == Finding(
        "numbers", "no module named numpy", ok=False, advice="make clean lab"
    )


@pytest.mark.parametrize("look", ["python", "lessons", "answers", "cache", "port"])
def test_this_machine_is_well(look):
    assert getattr(doctor, look)().ok


def test_every_problem_says_what_to_do(monkeypatch):
    monkeypatch.setattr(doctor, "try_kernel", lambda: None)
    assert all(finding.advice for finding in doctor.examine().findings if not finding.ok)
