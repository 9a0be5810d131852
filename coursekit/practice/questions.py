"""The questions a lesson asks, each known by its id, and who wants to hear when one is answered."""

import re
import weakref
from dataclasses import dataclass

ID = re.compile(r"\d\d\.p[1-9]\d*")


@dataclass(frozen=True)
class Question:
    """One question: id ``"03.p1"``, wording, ``kind`` ("choice", "number" or "text"), choices and unit."""

    id: str
    text: str
    kind: str
    choices: tuple[str, ...] = ()
    unit: str = ""


ASKED: dict[str, Question] = {}
"""Questions asked in this session, by id; a reveal checks its answer against them."""

_LISTENERS: dict[str, weakref.WeakSet] = {}


def checked_id(id: str) -> str:
    """Return ``id`` if it reads like ``"03.p1"``, otherwise raise ValueError with the nearest right form."""
    if isinstance(id, str) and ID.fullmatch(id):
        return id
    numbers = re.findall(r"\d+", str(id))
    near = f"{int(numbers[0]):02d}.p{max(int(numbers[1]), 1)}" if len(numbers) == 2 else "03.p1"
    raise ValueError(f"A prediction's id is the lesson, '.p' and a number, received {id!r}. Did you mean '{near}'?")


def listen(id: str, listener) -> None:
    """Call ``listener.refresh()`` whenever question ``id`` is answered, as long as the listener lives."""
    _LISTENERS.setdefault(id, weakref.WeakSet()).add(listener)


def announce(id: str) -> None:
    """Tell everyone who listens that question ``id`` has a new answer."""
    for listener in list(_LISTENERS.get(id, ())):
        listener.refresh()
