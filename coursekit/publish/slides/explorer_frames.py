"""The explorer of a cell is found by reading the cell, so that no lesson has to run for its slides."""

import ast
from collections.abc import Callable
from inspect import signature

from coursekit import explorers
from coursekit.explorers import Explorer
from coursekit.publish.cell_code import parsed


def explorer_of(source: str) -> Explorer | None:
    """Return the explorer that the last ``explorers.NAME(...)`` in a cell's source makes, or None.

    Arguments written out in the cell are passed on. Where an argument is known only to the running lesson, the explorer
    is made without arguments, if it can be; if not, the cell has none.
    """
    for call in reversed(_calls(source)):
        make = getattr(explorers, call.func.attr, None) if call.func.attr in explorers.__all__ else None
        if make is not None and isinstance(made := _made(make, call), Explorer):
            return made
    return None


def _calls(source: str) -> list[ast.Call]:
    """The calls ``explorers.NAME(...)`` of a cell in the order of its lines."""
    calls = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Call) and _is_explorer(node.func)]
    return sorted(calls, key=lambda call: (call.lineno, call.col_offset))


def _is_explorer(func: ast.expr) -> bool:
    return isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == "explorers"


def _made(make: Callable, call: ast.Call):
    """What the call makes with the arguments of the cell, or without any; None if it needs those of the lesson."""
    arguments = _literal(call)
    if arguments is not None:
        return make(*arguments[0], **arguments[1])
    required = (p for p in signature(make).parameters.values() if p.default is p.empty and p.kind < p.VAR_POSITIONAL)
    return None if any(required) else make()


def _literal(call: ast.Call) -> tuple[list, dict] | None:
    """The values of all arguments, or None if one of them is not written out (a name, a call, ``**options``)."""
    if any(word.arg is None for word in call.keywords):
        return None
    try:
        named = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
        return [ast.literal_eval(argument) for argument in call.args], named
    except ValueError:
        return None
