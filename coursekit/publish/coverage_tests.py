"""A test holds a row only if it asserts something, and calls what the row names."""

import ast
from functools import cache
from pathlib import Path

from coursekit.publish.coverage import Row


def weak_tests(row: Row, root: Path) -> list[str]:
    """Return in words which tests of a row assert nothing, and which named functions no test of it calls."""
    reached = {node: reach(node, root) for node in row.test.split()}
    empty = [f"{node} asserts nothing" for node, part in reached.items() if not asserts(part)]
    called = {name for part in reached.values() for name in mentions(part)}
    return empty + [f"no test of it calls {name}" for name in row.code.split() if name.rpartition(".")[2] not in called]


def reach(node: str, root: Path) -> list[ast.AST]:
    """Return the test ``tests/a/test_b.py::test_c`` and all of its file that it uses: helpers, constants, fixtures.

    Empty if there is no such test.
    """
    file, *names = node.partition("[")[0].split("::")
    path = root / file
    if not names or not path.is_file():
        return []
    defined = _defined(path)
    if names[0] not in defined:
        return []
    start = _inside(defined[names[0]], names[1:])
    return _closure(start, defined) if start is not None else []


@cache
def _defined(path):
    found: dict[str, ast.AST] = {}
    for item in ast.parse(path.read_text(encoding="utf-8")).body:
        if hasattr(item, "name"):
            found[item.name] = item
        for target in getattr(item, "targets", [getattr(item, "target", None)]):
            found |= {leaf.id: item for leaf in ast.walk(target or item) if target and isinstance(leaf, ast.Name)}
    return found


def _inside(item, names):
    for name in names:
        item = next((part for part in item.body if getattr(part, "name", None) == name), None)
        if item is None:
            return None
    return item


def _closure(start, defined):
    seen, waiting = [], [start]
    while waiting:
        item = waiting.pop()
        if item not in seen:
            seen.append(item)
            waiting += [defined[name] for name in sorted(mentions([item])) if name in defined]
    return seen


def mentions(items: list[ast.AST]) -> set[str]:
    """Return all names that stand in this code: variables, attributes, arguments, and imports under another name."""
    found = set()
    for leaf in (leaf for item in items for leaf in ast.walk(item)):
        found |= {getattr(leaf, key) for key in ("id", "attr", "arg") if isinstance(getattr(leaf, key, None), str)}
    return found


def asserts(items: list[ast.AST]) -> bool:
    """Say whether this code asserts something: ``assert``, ``pytest.raises`` or an ``assert_...`` of NumPy."""
    leaves = [leaf for item in items for leaf in ast.walk(item)]
    return any(isinstance(leaf, ast.Assert) for leaf in leaves) or any(
        name == "raises" or name.startswith("assert_") for name in mentions(items)
    )
