"""A student's function is laid beside the reference on fixed and drawn cases, and its mistake is called by name."""

from collections.abc import Callable

from coursekit.practice.differences import kind_of
from coursekit.practice.exercise import Exercise
from coursekit.practice.recognise import recognise
from coursekit.practice.tried import Tried, try_all
from coursekit.practice.verdict import MISSING, RIGHT, WRONG, Verdict


def judge(exercise: Exercise, function: Callable, seed: int = 0) -> Verdict:
    """Try `function` on all cases of the exercise and say what came of it; nothing that it does is raised here.

    The cases are the fixed ones and those drawn from `seed`; the same seed gives the same verdict.
    """
    if not callable(function):
        got = "None" if function is None else kind_of(function)
        says = f"Give check the function {exercise.name} itself, without brackets; it received {got}."
        return _verdict(exercise, WRONG, says)
    tried = try_all(exercise, function, exercise.cases(seed))
    for tell in (_missing, _slow, _changed, _library, _trouble, _difference, _warned):
        if verdict := tell(exercise, tried):
            return verdict
    return _verdict(exercise, RIGHT, "Right, on every case.", next=exercise.after, notes=_notes(tried))


def _missing(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    if any(case.made.missing for case in tried):
        return _verdict(exercise, MISSING, "Put your code in the place of `raise NotImplementedError()`.")
    return None


def _slow(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    if not tried[-1].made.slow:
        return None
    says = f"It was still running after {exercise.limit:g} seconds and was stopped. Does every loop come to an end?"
    return _known(exercise, tried) or _verdict(exercise, WRONG, says, mistake="never ends")


def _changed(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    changed = next((case.made.changed for case in tried if case.made.changed), ())
    if not changed:
        return None
    which = " and ".join(map(str, changed))
    says = f"It changes its input number {which}, which others still need. Work on a copy, or make a new array."
    return _verdict(exercise, WRONG, says, mistake="changes its input")


def _library(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    if not (name := next((case.made.library for case in tried if case.made.library), "")):
        return None
    says = (
        f"This calls {_part(exercise, name)} of the library, which already does what is asked. "
        "It is a fine way to compare; here, write it yourself."
    )
    return _verdict(exercise, WRONG, says, mistake="calls the library")


def _part(exercise: Exercise, name: str) -> str:
    """The part of the library that a called function belongs to, as the exercise names it."""
    return f"`{next(part for part in exercise.library if name.startswith(part))}`"


def _trouble(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    last = tried[-1]
    if last.made.answer is not None:
        return None
    says = last.made.trouble + (last.case if len(tried) > 1 else "")
    return _known(exercise, tried) or _verdict(exercise, WRONG, says, traceback=last.made.traceback)


def _difference(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    differs = next(filter(None, (case.differs(exercise) for case in tried)), "")
    if not differs:
        return None
    known = _known(exercise, tried, differs)
    return known or _verdict(exercise, WRONG, "", differs=differs, notes=_notes(tried))


def _warned(exercise: Exercise, tried: list[Tried]) -> Verdict | None:
    if not exercise.quiet or not _warnings(tried):
        return None
    says = f"The numbers are right, but on the way NumPy warns: {_warnings(tried)}."
    return _known(exercise, tried) or _verdict(exercise, WRONG, says, mistake="warns")


def _known(exercise: Exercise, tried: list[Tried], differs: str = "") -> Verdict | None:
    """The verdict of a recognised mistake."""
    if not (mistake := recognise(exercise, tried)):
        return None
    last = tried[-1].made.traceback
    return _verdict(
        exercise, WRONG, mistake.says, differs=differs, mistake=mistake.name, notes=_notes(tried), traceback=last
    )


def _notes(tried: list[Tried]) -> tuple[str, ...]:
    printed = any(case.made.printed for case in tried)
    notes = ("What it prints was left out here.",) if printed else ()
    return notes + ((f"NumPy warns: {_warnings(tried)}.",) if _warnings(tried) else ())


def _warnings(tried: list[Tried]) -> str:
    return "; ".join(dict.fromkeys(message for case in tried for message in case.made.warned))


def _verdict(exercise: Exercise, state: str, says: str, **more) -> Verdict:
    return Verdict(exercise.id, exercise.name, exercise.title, state, exercise.points, says, **more)
