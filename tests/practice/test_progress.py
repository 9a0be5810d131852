"""Answered predictions are listed by lesson."""

from coursekit.practice import Answer, Store, answered


def test_by_lesson_and_sorted(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    assert answered() == {}
    for id in ("11.p1", "03.p2", "03.p1"):
        Store().write(Answer(id, "?", 1))
    assert answered() == {"03": ("03.p1", "03.p2"), "11": ("11.p1",)}
