"""Lessons are found by number, read with ids, and written whole."""

import json

import pytest

from coursekit.publish.notebook import (
    LessonError,
    lesson_paths,
    notebook_bytes,
    prose,
    read_notebook,
    write_atomically,
)


@pytest.fixture
def folder(tmp_path):
    for name in ("03_xor.ipynb", "11_digits.ipynb", "notes.ipynb"):
        (tmp_path / name).write_text("{}")
    return tmp_path


def test_all_lessons_come_in_order(folder):
    assert [path.name for path in lesson_paths(folder=folder)] == ["03_xor.ipynb", "11_digits.ipynb"]


@pytest.mark.parametrize("name", ["3", "03", "03_xor", "03_xor.ipynb"])
def test_a_lesson_is_found_by_number_or_name(folder, name):
    assert [path.name for path in lesson_paths((name,), folder)] == ["03_xor.ipynb"]


def test_an_unknown_lesson_is_refused_with_those_that_exist(folder):
    with pytest.raises(LessonError, match=r"No lesson '03_xr'; there are 03, 11. Did you mean '03_xor'"):
        lesson_paths(("03_xr",), folder)


def test_a_folder_without_lessons_is_refused(tmp_path):
    with pytest.raises(LessonError, match="found none. Wrong folder"):
        lesson_paths(folder=tmp_path)


@pytest.mark.parametrize("content", ["not json", "[]", '{"nbformat": 3}'])
def test_a_file_that_is_no_notebook_is_refused(tmp_path, content):
    (tmp_path / "03_x.ipynb").write_text(content)
    with pytest.raises(LessonError, match="03_x.ipynb: expected a notebook"):
        read_notebook(tmp_path / "03_x.ipynb")


def test_missing_and_machine_made_ids_are_replaced_and_readable_ones_kept(tmp_path, small):
    nb = small.notebook(small.text("03-title", "a"), small.text("0d3adbe3", "b"), small.text("03-c03", "c"))
    del nb.cells[0]["id"]
    path = tmp_path / "03_x.ipynb"
    path.write_text(json.dumps(nb))
    assert [cell.id for cell in read_notebook(path).cells] == ["03-c01", "03-c02", "03-c03"]


def test_a_made_id_never_takes_one_that_is_used(tmp_path, small):
    nb = small.notebook(small.text("0d3adbe3", "a"), small.text("03-c01", "b"))
    (tmp_path / "03_x.ipynb").write_text(json.dumps(nb))
    assert [cell.id for cell in read_notebook(tmp_path / "03_x.ipynb").cells] == ["03-c01a", "03-c01"]


def test_twins_survive_reading_so_that_the_linter_sees_them(stored, small):
    nb = read_notebook(stored(small.notebook(small.text("03-a", "x"), small.text("03-a", "y"))))
    assert [cell.id for cell in nb.cells] == ["03-a", "03-a"]


def test_reading_what_was_written_gives_the_same_bytes(stored, small):
    nb = small.notebook(small.code("03-a", "x = 'σ'\ny", [small.display({"text/plain": "σ\n2"})]))
    assert notebook_bytes(read_notebook(stored(nb))) == notebook_bytes(nb)
    assert notebook_bytes(nb).endswith(b"}\n")


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "03_x.ipynb"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.replace", lambda *names: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_prose_blanks_code_and_keeps_the_lines():
    source = "a `b $$` c\n```\n## no heading\n```\nd"
    assert prose(source).split() == ["a", "c", "d"]
    assert prose(source).count("\n") == source.count("\n")
