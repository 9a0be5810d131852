"""A wrong answer is compared with what the known mistakes give, so that the hint fits this student."""

from collections.abc import Callable

from coursekit.practice.attempt import attempt
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.same import close, different
from coursekit.practice.tried import Tried


def recognise(exercise: Exercise, tried: list[Tried]) -> Mistake | None:
    """The mistake behind these wrong answers, or None.

    Best is one that is seen for certain, then one that gives the same on every case, then one that gives the same
    for the first wrong quantity wherever that is wrong (a student can make two mistakes at once).
    """
    for explains in (_is_seen, _explains_all, _explains_first):
        for mistake in exercise.mistakes:
            if explains(exercise, mistake, tried):
                return mistake
    return None


def _is_seen(exercise: Exercise, mistake: Mistake, tried: list[Tried]) -> bool:
    return bool(mistake.seen) and any(mistake.seen(case.made, case.inputs) for case in tried)


def _explains_all(exercise: Exercise, mistake: Mistake, tried: list[Tried]) -> bool:
    if mistake.seen or tried[-1].made.slow:
        return False
    return any(all(_alike(exercise, wrong, case) for case in tried) for wrong in mistake.wrong)


def _alike(exercise: Exercise, wrong: Callable, case: Tried) -> bool:
    """Whether the wrong way gives what the student got: the same arrays, or the same trouble."""
    other = attempt(wrong, case.inputs, exercise.returns, exercise.probe)
    if case.made.answer is None or other.answer is None:
        return case.made.answer is other.answer and bool(other.trouble) and case.made.trouble == other.trouble
    return not different(other.answer, case.made.answer, exercise.rtol)


def _explains_first(exercise: Exercise, mistake: Mistake, tried: list[Tried]) -> bool:
    name = next((case.wrong(exercise)[0] for case in tried if case.wrong(exercise)), None)
    if mistake.seen or name is None or any(case.made.answer is None for case in tried):
        return False
    off = [case for case in tried if name in case.wrong(exercise)]
    return any(all(_same_quantity(exercise, wrong, case, name) for case in off) for wrong in mistake.wrong)


def _same_quantity(exercise: Exercise, wrong: Callable, case: Tried, name: str) -> bool:
    answer = case.made.answer
    other = attempt(wrong, case.inputs, exercise.returns, exercise.probe).answer or {}
    return name in answer and name in other and close(other[name], answer[name], exercise.rtol)
