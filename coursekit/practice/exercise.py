"""An exercise: what goes in, what should come out, and the mistakes that people make on the way."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from coursekit.practice.returns import Plain, Returns

ID = re.compile(r"\d\d\.(b?[1-9])")


@dataclass(frozen=True, init=False)
class Mistake:
    """A wrong way that a student would really go, and the sentence that helps.

    Attributes:
        says: one or two sentences: what seems to have happened, and what to think about. Never the solution.
        wrong: functions that make this mistake, called like the answer; the first gives the mistake its name.
        seen: recognises the mistake where numbers alone cannot, `seen(attempt, inputs) -> bool`; without it an answer
            counts as this mistake when it agrees with `wrong` and not with the reference.
    """

    says: str
    wrong: tuple[Callable, ...]
    seen: Callable | None = None

    def __init__(self, says: str, *wrong: Callable, seen: Callable | None = None):
        for name, value in (("says", says), ("wrong", wrong), ("seen", seen)):
            object.__setattr__(self, name, value)

    @property
    def name(self) -> str:
        """The name of the first wrong function in words, such as "no mean over the batch"."""
        return self.wrong[0].__name__.strip("_").replace("_", " ")


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise of the bank.

    Attributes:
        id: `"05.2"`; a bug hunt has a b, `"05.b1"`.
        name: of the function or class that the student writes.
        title: a few words for lists and reports.
        minutes, points: what a student should plan, and what a full answer earns.
        reference: a right answer; it may call the library.
        returns: what the answer, or the probe, returns.
        fixed: inputs tried first, always the same; edge cases belong here.
        inputs: draws the inputs of one more case from a Generator; None when the answer takes none.
        rounds: how many cases are drawn.
        mistakes: the known wrong ways, most telling first.
        probe: for answers that are no plain function of plain arrays: `probe(answer, *inputs)` uses the answer (a
            class, a function that takes functions or a Generator) and returns plain numbers. It lives in
            `practice/probes/` and holds no expected value.
        accept: judges an answer that is not determined (a random draw, a trained net): `accept(plain, inputs)` returns
            "" or a sentence; the reference is then not compared.
        rtol: tolerance, relative to max(1, |entry|); float32 answers are compared to 1e-4 at best.
        quiet: True when a warning of NumPy makes the answer wrong.
        library: names such as `"coursekit.nn.activations"` whose functions do not count as an answer.
        limit: seconds for all cases together.
        after: the sentence for a right answer: what to look at next.
    """

    id: str
    name: str
    title: str
    minutes: int
    points: int
    reference: Callable
    returns: Returns
    fixed: Sequence[tuple] = ()
    inputs: Callable[[np.random.Generator], tuple] | None = None
    rounds: int = 5
    mistakes: tuple[Mistake, ...] = ()
    probe: Callable | None = None
    accept: Callable[[Plain, tuple], str] | None = None
    rtol: float = 1e-9
    quiet: bool = False
    library: tuple[str, ...] = ()
    limit: float = 10.0
    after: str = ""

    def __post_init__(self):
        if not ID.fullmatch(self.id) or not (self.fixed or self.inputs):
            raise ValueError(f"An exercise needs an id such as '05.2' and at least one case, received {self.id!r}.")

    @property
    def lesson(self) -> str:
        """Number of its lesson, such as "05"."""
        return self.id[:2]

    def cases(self, seed: int = 0) -> list[tuple]:
        """The fixed cases, then `rounds` drawn ones; the same for the same seed."""
        drawn = range(self.rounds if self.inputs else 0)
        number = int(re.sub(r"\D", "", self.id))
        return [*self.fixed, *(self.inputs(np.random.default_rng([number, seed, k])) for k in drawn)]


def bug_hunt(id: str, exercise: Exercise, slip: Callable, says: str, *, name: str, title: str, **changes) -> Exercise:
    """The same exercise from the other side: find the one slip in a given function.

    `slip` is the given function, usually a wrong way of `exercise`; an answer that still does the same is told `says`.
    The student writes the mended function `name`. Ten minutes and two points, unless `changes` say otherwise.
    """
    others = tuple(mistake for mistake in exercise.mistakes if slip not in mistake.wrong)
    changes = {"minutes": 10, "points": 2, "after": ""} | changes
    return replace(exercise, id=id, name=name, title=title, mistakes=(Mistake(says, slip), *others), **changes)
