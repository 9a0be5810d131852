"""The linter reads every lesson against a table of rules and says in one line each what to mend.

A new rule is one function in a ``rules_*.py`` file and one line in its table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coursekit.publish import rules_cells, rules_code, rules_outputs, rules_template, rules_text, spelling
from coursekit.publish.finding import Finding, Lesson, Rule, apply
from coursekit.publish.notebook import code_cells, read_notebook, tags

RULES = (
    *rules_template.RULES,
    *rules_code.RULES,
    *rules_cells.RULES,
    *rules_outputs.RULES,
    *rules_text.RULES,
)


@dataclass(frozen=True)
class Report:
    """What the linter found: ``findings`` to mend, and ``notes`` that are only said."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]


def lint(paths: Iterable[Path], rules: Sequence[Rule] = RULES) -> Report:
    """Read the lessons at ``paths`` and return what breaks one of ``rules``, in the order of lessons and rules."""
    lessons = [Lesson(Path(path), read_notebook(Path(path))) for path in paths]
    findings = [found for lesson in lessons for rule in rules for found in apply(rule, lesson)]
    notes = [note for lesson in lessons for note in _ignored(lesson)]
    return Report(tuple(findings), tuple(notes + _silent()))


def _ignored(lesson: Lesson) -> list[str]:
    """The tag is a promise that the cell asserts; it is counted so that it does not spread."""
    cells = code_cells(lesson.nb)
    count = sum("nbval-ignore-output" in tags(cell) for cell in cells)
    return [f"{lesson.path.name}: {count} of {len(cells)} code cells tagged nbval-ignore-output"] if count else []


def _silent() -> list[str]:
    return (
        [] if spelling.can_spell() else ["spelling was not checked: codespell is not installed (pip install codespell)"]
    )
