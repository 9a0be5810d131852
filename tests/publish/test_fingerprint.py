"""A fingerprint names what can change an output, and two of them say in words where they disagree."""

import sys

from coursekit.publish.fingerprint import differences, measure


def test_a_fingerprint_names_machine_python_packages_and_blas():
    here = measure()
    assert here["python"] == f"{sys.version_info.major}.{sys.version_info.minor}"
    assert here["os"] == sys.platform and here["packages"]["numpy"] and here["blas"]
    assert "data" not in here


def test_data_is_named_only_by_lessons_that_need_it(monkeypatch):
    import coursekit.datasets

    monkeypatch.setattr(coursekit.datasets, "available", lambda name: False)
    assert measure("mnist")["data"] == "digits"
    monkeypatch.setattr(coursekit.datasets, "available", lambda name: True)
    assert measure("mnist")["data"] == "mnist"


def test_equal_fingerprints_have_no_differences():
    assert differences(measure(), measure()) == []


def test_differences_name_what_differs():
    here = measure()
    there = here | {"os": "darwin", "packages": here["packages"] | {"numpy": "9.9"}}
    assert differences(there, here) == [
        f"numpy 9.9 there, {here['packages']['numpy']} here",
        f"os darwin there, {sys.platform} here",
    ]


def test_a_lesson_without_fingerprint_is_not_compared():
    assert differences({}, measure()) == ["the stored lesson has no fingerprint"]
