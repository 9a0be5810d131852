"""Reading a formula aloud with numbers: put in values, get out what the LaTeX says."""

import re
from collections.abc import Mapping
from itertools import product as every
from types import MappingProxyType
from typing import Any

import numpy as np

from coursekit.formulas.latex.arithmetic import NUMBERS, Arithmetic, NotReadable
from coursekit.formulas.latex.names import quantity_ahead
from coursekit.formulas.latex.parser import Parser
from coursekit.formulas.latex.scope import Scope
from coursekit.formulas.latex.tokens import tokenize

_ENDS = ("\\\\", r"\qquad")
_GIVES = ("=", r"\leftarrow")


def read(
    latex: str,
    values: Mapping[str, Any],
    free: Mapping[str, int] | None = None,
    arithmetic: Arithmetic = NUMBERS,
) -> dict[str, Any]:
    r"""What the formula says for these values: left side -> value of the right side, statement by statement.

    latex: one or more statements `left = right` or `left \leftarrow right`, apart by `\\` or `\qquad`; a later one sees
    the results of an earlier one. In `a = b = c` all right sides must agree, and so must a left side that is an
    expression of known names, or a derivative with a value. Arrays side by side are a matrix product.
    values: by role (`net` for `@net@`) or letter; functions are values too. free: how far a free index runs, {"j": 3}.
    Raises NotReadable where the LaTeX cannot be read, AssertionError where two right sides differ.
    """
    known, results = dict(values), {}
    for statement in _split(tokenize(_plain(latex)), _ENDS):
        left, *rights = _split(statement, _GIVES)
        if not rights:
            raise NotReadable(f"Expected 'left = right', received {' '.join(left)!r}.")
        name, subscript = _target(left, free or {})
        if not name:
            name, rights = "".join(left), [*rights, *_if_readable(left, known, arithmetic)]
        elif "/" in name:  # a derivative
            rights = [*rights, *_if_readable(left, known, arithmetic, subscript, free or {})]
        found = [_evaluate(right, known, subscript, free or {}, arithmetic) for right in rights]
        for other in found[1:]:
            assert np.allclose(found[0], other), f"The sides of {' '.join(statement)} differ: {found[0]} and {other}."
        known[name] = results[name] = found[0]
    return results


def _evaluate(tokens, values, subscript, free, arithmetic):
    expression = Parser(tokens, frozenset(name for name, value in values.items() if _takes_arguments(value))).whole()
    letters = [letter for letter in dict.fromkeys(subscript) if letter in free]
    if not letters:
        return expression(Scope(values, {}, arithmetic))
    shape = [free[letter] for letter in letters]
    entries = [
        expression(Scope(values, {a: (i + 1, i) for a, i in zip(letters, where, strict=True)}, arithmetic))
        for where in every(*map(range, shape))
    ]
    return np.reshape(entries, shape)


def _takes_arguments(value):
    return callable(value) or (isinstance(value, Mapping) and all(map(callable, value.values())))


def _target(left, free):
    """Name and free subscript of a left side such as a_j (h_1 and z_A are names as they stand), else ""."""
    parser = Parser(left)
    if not quantity_ahead(parser):
        return "", ()
    name, subscript = parser.name()
    if parser.peek():
        return "", ()
    runs = any(letter in free for letter in subscript)
    whole = not runs or any(letter.isdigit() for letter in subscript)
    return "_".join((name, "".join(subscript))) if subscript and whole else name, subscript if runs else ()


def _if_readable(left, known, arithmetic, subscript=(), free=MappingProxyType({})):
    """The left side itself where all its names have values, so that a slip there is found too."""
    try:
        _evaluate(left, known, subscript, free, arithmetic)
    except NotReadable:
        return []
    return [left]


def _split(tokens, separators):
    parts, depth = [[]], 0
    for token in tokens:
        depth += token in ("{", "(", "[", r"\begin")
        depth -= token in ("}", ")", "]", r"\end")
        if depth == 0 and token in separators:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part[:-1] if part[-1:] == [","] else part for part in parts if part]


def _plain(latex):
    for mark in (r"\begin{aligned}", r"\end{aligned}"):
        latex = latex.replace(mark, "")
    return re.sub(r"&\s*(=|\\leftarrow)", r"\1", latex)
