"""The exercises, one file each: inputs, a right answer, and the mistakes with the sentences that help.

`e05_2.py` holds exercise 05.2 as `EXERCISE`; a bug hunt such as 05.b1 is in `e05_b1.py`.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from coursekit.nn.lookup import unknown
from coursekit.practice.exercise import Exercise


@cache
def ids(lesson: str = "") -> tuple[str, ...]:
    """Ids of all exercises in order, or of those of one lesson ("05"); bug hunts come last in their lesson."""
    found = sorted(name[1:].replace("_", ".") for _, name, _ in iter_modules(__path__) if name.startswith("e"))
    return tuple(id for id in found if id.startswith(lesson))


def exercise(id: str) -> Exercise:
    """The exercise with this id, such as "05.2"; raises ValueError for an unknown one, with the nearest."""
    if id not in ids():
        raise ValueError(unknown("exercise", str(id), ids()))
    return import_module(f"coursekit.practice.bank.e{id.replace('.', '_')}").EXERCISE
