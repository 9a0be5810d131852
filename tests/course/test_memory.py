"""The memory of what was copied survives, and a damaged one makes every file count as edited."""

import pytest

from coursekit.course.fingerprint import Fingerprint, fingerprint
from coursekit.course.memory import Memory


def test_it_survives_a_restart(tmp_path):
    memory = Memory.of(tmp_path)
    memory.remember("a.ipynb", Fingerprint("w", "b"))
    memory.save()
    assert Memory.of(tmp_path).copied("a.ipynb") == Fingerprint("w", "b")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a.ipynb": 3}', '{"a.ipynb": {"other": "x"}}'])
def test_a_damaged_memory_is_empty(tmp_path, content):
    (tmp_path / ".coursekit").mkdir()
    (tmp_path / ".coursekit" / "copied.json").write_text(content)
    assert Memory.of(tmp_path).copied("a.ipynb") is None


def test_it_lists_what_is_byte_for_byte_as_copied(tmp_path):
    memory = Memory.of(tmp_path)
    for name in ("same", "changed", "deleted"):
        (tmp_path / name).write_text(name)
        memory.remember(name, fingerprint(tmp_path / name))
    (tmp_path / "changed").write_text("other")
    (tmp_path / "deleted").unlink()
    assert memory.unchanged() == ["same"]
