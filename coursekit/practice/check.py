"""`check("05.2", grads_221)`: is my answer right, and if not, what probably happened."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from coursekit.practice.bank import exercise
from coursekit.practice.done import note
from coursekit.practice.judge import judge
from coursekit.practice.names import explain_missing_names, find, missing
from coursekit.practice.report import Report
from coursekit.practice.verdict import MISSING, RIGHT, Verdict


class NotRight(AssertionError):
    """Raised by `require`; the text is the report."""


def check(id: str, function: Callable | None = None, seed: int = 0) -> None:
    """Try your function for exercise `id` and show what came of it: a panel in Jupyter, plain text elsewhere.

    Without `function`, the one of the right name is taken from your notebook. The result is kept for
    `coursekit progress`. While nbgrader marks or validates the notebook, a wrong answer raises NotRight.
    Raises ValueError for an unknown id.
    """
    entry = exercise(id)
    verdict = judge(entry, find(entry) if function is None else function, seed)
    note(verdict)
    if os.environ.get("NBGRADER_EXECUTION"):
        _raise_unless_right(verdict)
    Report(verdict).show()


def examined(id: str, names: Mapping[str, Any]) -> Report:
    """The report on exercise `id`, its function taken from `names`; the result is kept as `check` keeps it.

    A function that is not there is no attempt, and the report says what to do. Raises ValueError for an unknown id.
    """
    entry = exercise(id)
    if entry.name in names:
        verdict = judge(entry, names[entry.name])
    else:
        verdict = Verdict(entry.id, entry.name, entry.title, MISSING, entry.points, missing(entry, names))
    note(verdict)
    return Report(verdict)


def require(id: str, function: Callable, seed: int) -> None:
    """Raise NotRight, with the report, unless the function is right on the cases of this seed. For hidden tests."""
    _raise_unless_right(judge(exercise(id), function, seed))


def _raise_unless_right(verdict: Verdict) -> None:
    if verdict.state != RIGHT:
        raise NotRight(Report(verdict).text)


explain_missing_names()
