"""How far a student has come in the exercises, kept beside the predictions, one small file each."""

import contextlib

from coursekit.practice.bank import ids
from coursekit.practice.store import Answer, Store, home
from coursekit.practice.verdict import MISSING, RIGHT, Verdict


def note(verdict: Verdict) -> None:
    """Keep the result of a check; an exercise that was right once stays right, an empty stub leaves no trace."""
    store = _store()
    kept = store.read(verdict.id)
    if verdict.state == MISSING or (kept and kept.value == RIGHT):
        return
    with contextlib.suppress(OSError):
        store.write(Answer(verdict.id, verdict.title, verdict.state))


def done() -> dict[str, str]:
    """The state of every exercise by id: "right", "not yet" or "not attempted"."""
    kept = _store().answers()
    return {id: str(kept[id].value) if id in kept else MISSING for id in ids()}


def _store() -> Store:
    return Store(home() / "exercises")
