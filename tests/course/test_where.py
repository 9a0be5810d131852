"""The lessons are found in a clone and in an installed package, and nothing else travels with them."""

import pytest

from coursekit.course import where
from coursekit.course.errors import CourseError


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An installed package: lessons inside the library, no clone around it."""
    here = tmp_path / "site" / "coursekit" / "course"
    (here / "lessons").mkdir(parents=True)
    monkeypatch.setattr(where, "HERE", here)
    return here


def test_a_clone_is_recognised_by_its_project_file():
    assert (where.clone_root() / "pyproject.toml").is_file()
    assert where.lessons_folder() == where.clone_root() / "notebooks"


def test_the_first_lesson_is_there():
    assert where.FIRST in where.course_files()


def test_settings_of_tests_and_hidden_files_stay_at_home(installed):
    for name in ("00_start_here.ipynb", "conftest.py", ".hidden"):
        (installed / "lessons" / name).touch()
    assert list(where.course_files()) == ["00_start_here.ipynb"]


def test_an_installed_package_brings_its_own_lessons(installed):
    assert where.clone_root() is None
    assert where.lessons_folder() == installed / "lessons"


def test_exercises_get_a_folder_of_their_own(installed):
    assert where.exercises_folder() is None
    (installed / "exercises").mkdir()
    (installed / "exercises" / "05_backprop_by_hand.ipynb").touch()
    assert list(where.course_files()) == ["exercises/05_backprop_by_hand.ipynb"]


def test_missing_lessons_are_said(installed):
    (installed / "lessons").rmdir()
    with pytest.raises(CourseError, match="Expected the lessons in .*lessons, but there is no such folder"):
        where.lessons_folder()
