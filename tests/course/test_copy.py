"""Whatever happens to the course and to the copy, a line that the student wrote is never lost."""

import json

import pytest

from coursekit.course import copy
from coursekit.course.copy import copy_course


def lesson(*cells, count=None):
    """The bytes of a notebook with these code cells."""
    cell = {"cell_type": "code", "execution_count": count, "metadata": {}, "outputs": []}
    made = [cell | {"id": f"c{i}", "source": text} for i, text in enumerate(cells)]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of one lesson (`course.write` changes it) and a student's folder that has its first version."""
    source, mine = tmp_path / "source.ipynb", tmp_path / "mine"
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    monkeypatch.setattr(copy, "course_files", lambda: {"03_xor.ipynb": source})
    source.write_text(lesson("first"))
    assert bring(mine) == "new"
    return source, mine / "03_xor.ipynb"


def bring(mine, **options):
    """Copy the course to the student's folder and return what happened to its one lesson."""
    (copied,) = copy_course(mine, **options)
    return copied.outcome


def test_a_second_time_changes_nothing(course):
    source, mine = course
    assert bring(mine.parent) == "same"
    assert mine.read_bytes() == source.read_bytes()


def test_a_new_version_renews_a_copy_that_nobody_touched(course):
    source, mine = course
    source.write_text(lesson("second"))
    assert bring(mine.parent) == "renewed"
    assert mine.read_text() == lesson("second")


def test_new_outputs_alone_renew_a_copy_that_nobody_touched(course):
    source, mine = course
    source.write_text(lesson("first", count=3))
    assert bring(mine.parent) == "renewed"
    assert mine.read_text() == lesson("first", count=3)


def test_a_copy_that_was_only_run_is_renewed_and_the_old_one_kept(course):
    source, mine = course
    mine.write_text(lesson("first", count=9))
    assert bring(mine.parent) == "same"
    source.write_text(lesson("second"))
    assert bring(mine.parent) == "renewed"
    assert (mine.parent / ".coursekit" / "previous" / mine.name).read_text() == lesson("first", count=9)


def test_an_edited_copy_is_left_alone(course):
    source, mine = course
    mine.write_text(lesson("my own"))
    assert bring(mine.parent) == "yours"
    source.write_text(lesson("second"))
    assert bring(mine.parent) == "kept"
    assert mine.read_text() == lesson("my own")


def test_on_request_the_newer_one_is_put_beside_and_not_announced_again(course):
    source, mine = course
    mine.write_text(lesson("my own"))
    source.write_text(lesson("second"))
    assert bring(mine.parent, update=True) == "beside"
    assert mine.read_text() == lesson("my own")
    assert mine.with_name("03_xor.new.ipynb").read_text() == lesson("second")
    assert bring(mine.parent) == "yours"


def test_what_was_put_beside_is_not_written_over_once_edited(course):
    source, mine = course
    mine.write_text(lesson("my own"))
    source.write_text(lesson("second"))
    bring(mine.parent, update=True)
    mine.with_name("03_xor.new.ipynb").write_text(lesson("also mine"))
    source.write_text(lesson("third"))
    bring(mine.parent, update=True)
    assert mine.with_name("03_xor.new.ipynb").read_text() == lesson("also mine")


def test_a_deleted_copy_comes_back_fresh(course):
    _, mine = course
    mine.unlink()
    assert bring(mine.parent) == "new"


def test_without_its_memory_a_different_file_counts_as_edited(course):
    source, mine = course
    (mine.parent / ".coursekit" / "copied.json").unlink()
    source.write_text(lesson("second"))
    assert bring(mine.parent) == "kept"
    assert mine.read_text() == lesson("first")


def test_without_its_memory_an_equal_file_is_recognised(course):
    source, mine = course
    (mine.parent / ".coursekit" / "copied.json").unlink()
    assert bring(mine.parent) == "same"
    source.write_text(lesson("second"))
    assert bring(mine.parent) == "renewed"


def test_a_copy_that_was_damaged_is_left_alone(course):
    _, mine = course
    mine.write_text("{ half a notebook")
    assert bring(mine.parent) == "yours"
    assert mine.read_text() == "{ half a notebook"


def test_copies_are_trusted_and_edited_ones_are_not(course):
    _, mine = course
    assert copy.trust([]) == []
    from coursekit.course.trust import is_trusted

    assert is_trusted(mine)
    mine.write_text(lesson("my own"))
    bring(mine.parent)
    assert not is_trusted(mine)
