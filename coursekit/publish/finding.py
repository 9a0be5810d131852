"""A finding of the linter names lesson, cell and cure in one line; a rule is a sentence and a function that finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from coursekit.publish.notebook import lesson_number

# what a rule yields: the cell (None: the lesson as a whole), and what is wrong with how to mend it
Fault = tuple[NotebookNode | None, str]


@dataclass(frozen=True)
class Lesson:
    """What a rule is given: the file and the notebook in it."""

    path: Path
    nb: NotebookNode

    @property
    def number(self) -> str:
        """The two digits of the lesson."""
        return lesson_number(self.path)


@dataclass(frozen=True)
class Rule:
    """One rule: a short ``name``, the ``sentence`` it holds, and the function that finds where it is broken."""

    name: str
    sentence: str
    find: Callable[[Lesson], Iterator[Fault]]


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place; as text it is the line that people read."""

    lesson: str
    cell: str | None
    rule: str
    message: str

    def __str__(self) -> str:
        place = f"{self.lesson}, cell {self.cell}" if self.cell else self.lesson
        return f"{place}: {self.message} [{self.rule}]"


def apply(rule: Rule, lesson: Lesson) -> list[Finding]:
    """Return the findings of one rule in one lesson."""
    return [
        Finding(lesson.path.name, cell.id if cell is not None else None, rule.name, message)
        for cell, message in rule.find(lesson)
    ]
