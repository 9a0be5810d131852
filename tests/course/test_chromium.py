"""Chromium is found where it is, and only where it is."""

import stat

import pytest

from coursekit.course.chromium import chromium_runs, find_chromium


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine without any browser; `machine(name, code)` puts one on its path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)

    def install(name, code=0):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\nexit {code}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return install


def test_none(machine):
    assert find_chromium() is None
    assert not chromium_runs()


def test_chromium_comes_before_chrome(machine):
    chrome = machine("google-chrome")
    assert find_chromium() == chrome
    assert find_chromium() != machine("chromium") == find_chromium()


def test_the_variable_comes_first(machine, monkeypatch):
    machine("chromium")
    mine = machine("mine")
    monkeypatch.setenv("CHROMIUM", mine)
    assert find_chromium() == mine


def test_one_that_is_broken_does_not_run(machine):
    machine("chromium", code=127)
    assert not chromium_runs()
