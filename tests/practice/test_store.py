"""An answer is stored whole or not at all, and nobody's answer costs another."""

import os
import subprocess
import sys
import threading

import pytest

from coursekit.practice import store as module
from coursekit.practice.store import Answer, Store, home


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def answer(value, id="03.p1"):
    return Answer(id, "How many?", value)


@pytest.mark.parametrize("value", ["three", 0.25, -12, "größer ½ <b>"])
def test_what_was_written_is_read(store, value):
    store.write(answer(value))
    assert store.read("03.p1") == answer(value)


def test_nothing_stored_is_none(store):
    assert store.read("03.p1") is None and store.answers() == {} and not store.notices


def test_home_is_the_named_folder_or_the_users(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    assert Store().folder == tmp_path / "answers"
    monkeypatch.delenv("COURSEKIT_HOME")
    assert home().name == "coursekit"


KILLED = """
import os, signal, sys
from pathlib import Path
from coursekit.practice.store import Answer, Store
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Store(Path(sys.argv[1])).write(Answer("03.p1", "How many?", "new"))
"""


def test_killed_in_the_middle_the_old_answer_stands(store):
    store.write(answer("old"))
    ended = subprocess.run([sys.executable, "-c", KILLED, str(store.folder)], check=False).returncode
    assert ended == -9, "the process should have died before it moved the file into place"
    assert len(list(store.folder.iterdir())) == 2, "the unfinished file is still there"
    assert store.answers() == {"03.p1": answer("old")}


def test_an_interrupted_write_leaves_no_litter(store, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt("stop")

    monkeypatch.setattr(module.os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt, match="stop"):
        store.write(answer("new"))
    assert list(store.folder.iterdir()) == []


@pytest.mark.parametrize(
    "junk", [b"", b'{"id": "03.p1", "que', b"[]", b"\xff\xfe", b'{"id": "03.p2", "question": "", "value": 1}']
)
def test_a_damaged_file_is_set_aside_and_nothing_else_is_lost(store, junk):
    store.write(answer("fine", id="03.p2"))
    (store.folder / "03.p1.json").write_bytes(junk)
    assert store.read("03.p1") is None
    assert "03.p1.json.damaged" in store.notices[0]
    assert (store.folder / "03.p1.json.damaged").read_bytes() == junk
    store.write(answer("again"))
    assert list(store.answers()) == ["03.p1", "03.p2"]


def test_a_second_damaged_file_does_not_cover_the_first(store):
    for junk in ("one", "two"):
        (store.folder / "03.p1.json").write_text(junk)
        store.read("03.p1")
    assert {path.read_text() for path in store.folder.iterdir()} == {"one", "two"}


def test_a_folder_that_cannot_be_written_is_replaced_by_a_named_one(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("a file where a folder is expected")
    store = Store(blocked / "answers")
    path = store.write(answer("kept"))
    assert str(path.parent) in store.notices[0] and str(blocked) in store.notices[0]
    assert Store(blocked / "answers").read("03.p1") == answer("kept"), "the same session finds it again"


def test_two_notebooks_keep_both_answers(tmp_path):
    Store(tmp_path).write(answer("first"))
    Store(tmp_path).write(answer("second", id="03.p2"))
    assert list(Store(tmp_path).answers()) == ["03.p1", "03.p2"]


def test_readers_never_see_half_an_answer(store):
    """Two writers of one question and a reader: every reading is one of the two answers, whole."""
    store.write(answer("a" * 9000))

    def write(letter):
        for _ in range(20):
            Store(store.folder).write(answer(letter * 9000))

    writers = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert store.read("03.p1").value in ("a" * 9000, "b" * 9000)
    assert not store.notices and os.listdir(store.folder) == ["03.p1.json"]
