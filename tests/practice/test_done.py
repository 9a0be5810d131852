"""How far one has come is kept beside the predictions, and an empty stub leaves no trace."""

from coursekit.practice.done import done, note
from coursekit.practice.store import home
from coursekit.practice.verdict import MISSING, RIGHT, WRONG, Verdict


def verdict(state, id="05.2"):
    return Verdict(id, "f", "title", state, 4, "")


def test_states_are_kept():
    note(verdict(MISSING))
    assert not (home() / "exercises").exists()
    note(verdict(WRONG))
    assert done()["05.2"] == WRONG
    note(verdict(RIGHT))
    note(verdict(WRONG))
    assert done()["05.2"] == RIGHT and (home() / "exercises" / "05.2.json").is_file()
