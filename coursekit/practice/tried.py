"""One case that was tried: what went in, what the student's function made of it, and what is right."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.practice.attempt import Attempt, attempt
from coursekit.practice.differences import shapes_differ, where
from coursekit.practice.exercise import Exercise
from coursekit.practice.returns import COUNT, Plain
from coursekit.practice.same import different, tolerance
from coursekit.practice.time_limit import TooSlow, time_limit


@dataclass(frozen=True)
class Tried:
    """Inputs, attempt, and the right answer; None where an answer is not determined (`Exercise.accept`)."""

    inputs: tuple
    made: Attempt
    right: Plain | None

    def wrong(self, exercise: Exercise) -> list[str]:
        """Names of the quantities that disagree, first things first."""
        if self.made.answer is None or self.right is None:
            return []
        return different(self.right, self.made.answer, exercise.rtol)

    def differs(self, exercise: Exercise) -> str:
        """In words how the answer differs from the right one, with the case; "" if it does not."""
        if self.made.answer is None:
            return ""
        words = exercise.accept(self.made.answer, self.inputs) if exercise.accept else self._first_gap(exercise)
        return f"{words}{self.case}" if words else ""

    @property
    def case(self) -> str:
        """The inputs in a few words, such as " (for [1, 2], 0.5)"; empty when there are many or none."""
        text = ", ".join(map(_in_words, self.inputs))
        return f" (for {text})" if text and len(text) <= 70 else ""

    def _first_gap(self, exercise: Exercise) -> str:
        if not (names := self.wrong(exercise)):
            return ""
        name, answer = names[0], self.made.answer
        if name not in self.right or name not in answer:
            return f"{name} is {'too many' if name in answer else 'missing'}."
        if name.startswith(COUNT):
            return f"{name}: expected {self.right[name]}, yours {answer[name]}."
        return f"{name}: {_gap(self.right[name], answer[name], exercise.rtol)}"


def try_all(exercise: Exercise, function: Callable, cases: list[tuple]) -> list[Tried]:
    """One attempt per case, until one comes to nothing or the time for all of them is up."""
    attempts: list[Attempt] = []
    try:
        with time_limit(exercise.limit):
            for inputs in cases:
                # to watch for the library costs time, and once is enough
                names = exercise.library if not attempts else ()
                attempts.append(attempt(function, inputs, exercise.returns, exercise.probe, names))
                if attempts[-1].answer is None:
                    break
    except TooSlow:
        attempts.append(Attempt(None, slow=True))
    return [Tried(inputs, made, _right(exercise, inputs)) for inputs, made in zip(cases, attempts, strict=False)]


def _right(exercise: Exercise, inputs: tuple) -> Plain | None:
    if exercise.accept:
        return None
    made = attempt(exercise.reference, inputs, exercise.returns, exercise.probe)
    if made.answer is None:
        raise RuntimeError(f"The reference of {exercise.id} gives no answer: {made.trouble}\n{made.traceback}")
    return made.answer


def _gap(right: np.ndarray, got: np.ndarray, rtol: float) -> str:
    if right.dtype.kind == "b" and right.shape == got.shape == ():
        return "yours says yes." if got else "yours says no."
    if right.dtype.kind == "i" and right.ndim == got.ndim == 1 and right.size != got.size:
        return "a number is missing." if got.size < right.size else "there is a number too many."
    if right.shape != got.shape:
        return shapes_differ(right.shape, got.shape)
    if not np.isfinite(got).all():
        return f"yours holds {got[~np.isfinite(got)].flat[0]}. Was there a division by zero or an overflow?"
    return f"{where(right.astype(float), got.astype(float), tolerance(got, rtol))}."


def _in_words(value) -> str:
    if isinstance(value, np.ndarray):
        return f"an array {value.shape}" if value.size > 3 else str(value.tolist())
    return f"{value:.4g}" if isinstance(value, float) else repr(value)
