"""A check names the cells that differ, and compares only what the same kind of machine has written."""

import copy

import pytest

from coursekit.publish import rebuild
from coursekit.publish.normalise import normalise
from coursekit.publish.notebook import notebook_bytes

HERE = {"os": "linux", "packages": {"numpy": "2"}}


@pytest.fixture
def fresh(small, monkeypatch):
    """What running the lesson would give, without running it."""
    nb = normalise(small.notebook(small.code("03-a", "1"), small.text("03-b", "words"), fingerprint=HERE))
    monkeypatch.setattr(rebuild, "execute", lambda lesson, path: copy.deepcopy(nb))
    return nb


def test_equal_bytes_pass(fresh, stored):
    assert rebuild.check(stored(fresh)).sentence == "the same, byte for byte"


def test_cells_that_differ_are_named_with_what_differs(fresh, stored, small):
    old = copy.deepcopy(fresh)
    old.cells[0].outputs = [small.display({"text/plain": "2"})]
    old.cells[1].source = "other words"
    old.cells.append(small.text("03-c", "more"))
    result = rebuild.check(stored(old))
    assert not result.ok and result.changes == (
        "cell 03-a: outputs differ",
        "cell 03-b: source differ: stored 'other words', now 'words'",
        "cell 03-c: is gone",
    )


def test_a_file_laid_out_otherwise_differs_too(fresh, stored):
    path = stored(fresh)
    path.write_bytes(path.read_bytes().replace(b"\n ", b"\n  "))
    assert rebuild.check(path).changes == ("the file is laid out differently (saved by an editor?)",)


def test_another_fingerprint_demands_success_only_and_says_why(fresh, stored):
    old = copy.deepcopy(fresh)
    old.metadata.coursekit.fingerprint = {"os": "darwin", "packages": {"numpy": "2"}}
    old.cells[0].outputs = []
    old.cells[1].source = "other words"
    result = rebuild.check(stored(old))
    assert result.ok and result.sentence == "ran without errors; outputs not compared (os darwin there, linux here)"


def test_a_lesson_saved_while_it_ran_is_not_written_over(fresh, stored, monkeypatch):
    path = stored(fresh)
    monkeypatch.setattr(rebuild, "execute", lambda lesson, _: path.write_bytes(b"newer") and copy.deepcopy(fresh))
    with pytest.raises(rebuild.LessonError, match="03_clean.ipynb: somebody saved it while it ran"):
        rebuild.store(path)
    assert path.read_bytes() == b"newer"


def test_an_unchanged_lesson_is_not_written_again(fresh, stored):
    path = stored(fresh)
    inode = path.stat().st_ino
    assert rebuild.store(path).sentence == "unchanged" and path.stat().st_ino == inode
    path.write_bytes(path.read_bytes() + b"\n")
    assert rebuild.store(path).sentence == "written" and path.read_bytes() == notebook_bytes(fresh)
