"""The function of an exercise is looked up by its name, and a missing one gets a sentence instead of a riddle."""

import os
import re
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from coursekit.practice.exercise import Exercise

_CALL = re.compile(r"\b(?:check|require)\(\s*[\"']([\d.b]+)[\"']")


def find(exercise: Exercise, names: Mapping[str, Any] | None = None) -> Any:
    """The function that the exercise asks for, from `names` (default: the notebook's own).

    Raises NameError with what to do: run the cell that defines it, or mend its name.
    """
    if names is None:
        import __main__

        names = vars(__main__)
    if exercise.name not in names:
        raise NameError(missing(exercise, names))
    return names[exercise.name]


def missing(exercise: Exercise, names: Mapping[str, Any]) -> str:
    """The sentence for a function that is not there, with a name that comes near."""
    near = get_close_matches(exercise.name, [n for n in names if callable(names[n])], n=1, cutoff=0.75)
    hint = f" There is `{near[0]}`: was it renamed?" if near else " Run the cell that defines it, then this one again."
    return f"Exercise {exercise.id} asks for `{exercise.name}`, and nothing has that name yet.{hint}"


def explain_missing_names() -> None:
    """In a notebook, say that sentence when a cell with `check(...)` names a function that is not there.

    Not while nbgrader runs it: that marks by errors, and must see this one.
    """
    if "IPython" not in sys.modules or os.environ.get("NBGRADER_EXECUTION"):
        return
    from IPython import get_ipython

    if shell := get_ipython():
        shell.set_custom_exc((NameError,), _explain)


def _explain(shell, kind, error, traceback, tb_offset=None):
    """Show the student's traceback as ever, unless the cell checks an exercise whose function is missing."""
    from coursekit.practice.bank import exercise, ids

    source = shell.user_ns.get("In", [""])[-1]
    asked = [exercise(id) for id in _CALL.findall(source) if id in ids()]
    lost = next((entry for entry in asked if entry.name == getattr(error, "name", None)), None)
    if lost:
        print(missing(lost, shell.user_ns))  # noqa: T201 - said in place of a traceback
        return
    shell.showtraceback((kind, error, traceback), tb_offset=tb_offset)
