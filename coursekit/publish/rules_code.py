"""Rules of the code in a lesson: short enough to be read, and nothing in it that only hides a value."""

import ast
import re
from collections.abc import Iterator

from coursekit.publish.cell_code import (
    argument,
    called,
    calls,
    lines_with_code,
    plain_python,
    semicolon_lines,
    text_of,
    tree,
)
from coursekit.publish.finding import Fault, Lesson, Rule
from coursekit.publish.notebook import code_cells, tags

LONGEST = 15


def parses(lesson: Lesson) -> Iterator[Fault]:
    """Every code cell is Python."""
    for cell in code_cells(lesson.nb):
        try:
            ast.parse(plain_python(cell.source))
        except SyntaxError as error:
            yield cell, f"line {error.lineno} is not Python: {error.msg}"


def cell_length(lesson: Lesson) -> Iterator[Fault]:
    """A code cell has at most 15 lines; blank lines are free."""
    for cell in code_cells(lesson.nb):
        if (count := len(lines_with_code(cell.source))) > LONGEST:
            yield cell, f"{count} lines of code; {LONGEST} fit a reader's eye. Split the cell or use the library"


def function_length(lesson: Lesson) -> Iterator[Fault]:
    """No function in a lesson is longer than 15 lines: it belongs in the library."""
    for cell in code_cells(lesson.nb):
        for node in ast.walk(tree(cell)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                count = node.end_lineno - node.lineno + 1
                if count > LONGEST:
                    yield cell, f"{node.name} has {count} lines; what is longer than {LONGEST} belongs in the library"


def semicolons(lesson: Lesson) -> Iterator[Fault]:
    """No line ends with a semicolon: the value would still show under nbval."""
    for cell in code_cells(lesson.nb):
        for line in semicolon_lines(cell.source):
            yield cell, f"line {line} ends with `;`. Write `_ = ...` to keep a value from showing"


def ignored_outputs(lesson: Lesson) -> Iterator[Fault]:
    """A cell whose output nbval ignores ends in an assertion instead."""
    for cell in code_cells(lesson.nb):
        body = tree(cell).body
        if "nbval-ignore-output" in tags(cell) and not (body and isinstance(body[-1], ast.Assert)):
            yield cell, "tagged nbval-ignore-output, so its last line should be an `assert` of what must hold"


def predictions(lesson: Lesson) -> Iterator[Fault]:
    """Each `predict` has an id such as "03.p1", used once; `reveal` takes up an id that was asked above."""
    asked: set[str] = set()
    for cell in code_cells(lesson.nb):
        for call in calls(cell, "predict", "reveal"):
            name, ident = called(call), text_of(argument(call, "id", 0))
            if ident is None or not re.fullmatch(rf"{lesson.number}\.p[1-9]\d*", ident):
                yield cell, f'{name} expects an id such as "{lesson.number}.p1" as its first argument, found {ident!r}'
            elif name == "predict" and ident in asked:
                yield cell, f"the prediction {ident} was asked before; number it anew"
            elif name == "reveal" and ident not in asked:
                yield cell, f"reveal({ident!r}) has no predict({ident!r}) above it"
            if name == "predict" and ident:
                asked.add(ident)


def check_labels(lesson: Lesson) -> Iterator[Fault]:
    """Each check line has a label of its own."""
    used: set[str] = set()
    for cell in code_cells(lesson.nb):
        for call in calls(cell, "check_line"):
            label = text_of(argument(call, "label", 0))
            if not label or not label.strip():
                yield cell, "check_line expects a label in words as its first argument"
            elif label in used:
                yield cell, f"two check lines are labelled {label!r}; say what each one checks"
            used.add(label or "")


RULES = (
    Rule("python", "Every code cell parses.", parses),
    Rule("cell-length", "A code cell has at most 15 lines.", cell_length),
    Rule("def-length", "No function is longer than 15 lines.", function_length),
    Rule("semicolon", "No line of code ends with a semicolon.", semicolons),
    Rule("ignored-output", "A cell whose output is ignored ends in an assertion.", ignored_outputs),
    Rule("predict", "Predictions have ids such as 03.p1, each asked once.", predictions),
    Rule("check", "Check lines have labels of their own.", check_labels),
)
