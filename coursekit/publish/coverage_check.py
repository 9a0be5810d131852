"""A row that claims to be built is believed only if lesson, cell, code and test are really there."""

import importlib
from pathlib import Path
from types import ModuleType

from nbformat import NotebookNode

from coursekit.publish.coverage import STATES, Row
from coursekit.publish.coverage_tests import reach, weak_tests


def faults(row: Row, tagged: dict[str, list[tuple[str, NotebookNode]]], root: Path) -> list[str]:
    """Return in words what a row claims and does not keep; ``root`` is the folder that holds ``tests``."""
    found = _state_faults(row)
    if row.state in ("built", "partly"):
        found += _cell_faults(row, tagged.get(row.id, [])) + _named_faults(row, root)
    return [f"{row.id}: {fault}" for fault in found]


def _state_faults(row: Row) -> list[str]:
    if row.state not in STATES:
        return [f"state {row.state!r} is none of {', '.join(STATES)}"]
    if row.state == "built" and row.missing:
        return ["is built and yet says what is missing; make it partly"]
    return ["says not what is missing"] if row.state != "built" and not row.missing else []


def _cell_faults(row: Row, found: list[tuple[str, NotebookNode]]) -> list[str]:
    own = [cell for number, cell in found if number == row.lesson]
    if not own:
        return [f"no cell of lesson {row.lesson} is tagged {row.id}"]
    return [] if any(_shows_something(cell) for cell in own) else [f"its cell {own[0].id} has no text and no output"]


def _shows_something(cell: NotebookNode) -> bool:
    return bool(cell.source.strip()) if cell.cell_type == "markdown" else bool(cell.outputs)


def _named_faults(row: Row, root: Path) -> list[str]:
    missing = [f"names no {name}" for name in ("code", "test") if not getattr(row, name)]
    code = [f"{name} is not public" for name in row.code.split() if not is_public(name)]
    absent = [f"there is no test {node}" for node in row.test.split() if not reach(node, root)]
    return (missing + code + absent) or weak_tests(row, root)


def is_public(name: str) -> bool:
    """Say whether a dotted name can be imported and belongs to what its folder shows to everyone."""
    module, rest = _longest_module(name.split("."))
    if module is None or any(part.startswith("_") for part in name.split(".")):
        return False
    if rest and rest[0] not in getattr(module, "__all__", rest):
        return False
    return _reaches(module, rest)


def _longest_module(parts: list[str]) -> tuple[ModuleType | None, list[str]]:
    for length in range(len(parts), 0, -1):
        try:
            return importlib.import_module(".".join(parts[:length])), parts[length:]
        except ModuleNotFoundError:
            continue
    return None, parts


def _reaches(thing: object, rest: list[str]) -> bool:
    for part in rest:
        if not hasattr(thing, part):
            return False
        thing = getattr(thing, part)
    return not rest or not isinstance(thing, ModuleType)
