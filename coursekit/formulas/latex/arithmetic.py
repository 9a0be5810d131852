"""What each sign of a formula does with numbers, arrays, or symbols."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np


class NotReadable(ValueError):
    """A formula that cannot be read: a sign nobody explained, a name without value, or shapes that do not fit."""


@dataclass(frozen=True)
class Arithmetic:
    """How to compute: the functions with a name of their own, a choice between cases, and the transpose.

    `choose(conditions, values)` gets the word "otherwise" for the case that takes what is left.
    """

    functions: Mapping[str, Callable]
    choose: Callable
    transpose: Callable


def _choose(conditions, values):
    """The value whose condition holds. Cases that overlap or leave gaps are refused."""
    otherwise = ~np.logical_or.reduce([c for c in conditions if not isinstance(c, str)])
    holds = [otherwise if isinstance(c, str) else np.asarray(c) for c in conditions]
    if np.any(np.sum(holds, axis=0) != 1):
        raise NotReadable("Exactly one case must hold for every value.")
    return np.select(holds, [np.asarray(v, dtype=float) for v in values])


NUMBERS = Arithmetic(
    functions={
        r"\exp": np.exp,
        r"\ln": np.log,
        r"\sqrt": np.sqrt,
        r"\tanh": np.tanh,
        r"\cos": np.cos,
        r"\max": np.maximum,
        r"\min": np.minimum,
        "abs": np.abs,
    },
    choose=_choose,
    transpose=np.transpose,
)
"""Arithmetic of numbers and arrays."""


def symbols() -> Arithmetic:
    """Arithmetic of SymPy's symbols, for proofs and derivatives. Loads SymPy."""
    import sympy

    names = {r"\exp": sympy.exp, r"\ln": sympy.log, r"\sqrt": sympy.sqrt, r"\tanh": sympy.tanh}
    return Arithmetic(
        functions={**names, r"\max": sympy.Max, r"\min": sympy.Min, "abs": sympy.Abs},
        choose=lambda conditions, values: sympy.Piecewise(
            *((value, True if isinstance(c, str) else c) for value, c in zip(values, conditions, strict=True))
        ),
        transpose=lambda value: value,
    )


def product(a, b):
    """a b as it is meant without a sign: matrix product of two arrays, otherwise scaling."""
    return a @ b if np.ndim(a) and np.ndim(b) else a * b


def entrywise(a, b):
    r"""a \odot b: both of the same shape, entry times entry."""
    if np.shape(a) != np.shape(b):
        raise NotReadable(f"Entry times entry needs equal shapes, received {np.shape(a)} and {np.shape(b)}.")
    return a * b


def power(a, n):
    """a^n for numbers and for entries, A^{-1} for matrices; a matrix squared is unclear, so it is refused."""
    if np.ndim(a) == 2 and n == -1:
        return np.linalg.inv(a)
    if np.ndim(a) > 1:
        raise NotReadable(r"A matrix to a power is unclear. Write G \odot G for entry times entry.")
    return a**n


OPERATORS: dict[str, tuple[int, Callable]] = {
    r"\vee": (1, lambda a, b: a + b - a * b),
    r"\oplus": (1, lambda a, b: a + b - 2 * a * b),
    "NOR": (1, lambda a, b: (1 - a) * (1 - b)),
    r"\wedge": (2, lambda a, b: a * b),
    "+": (3, lambda a, b: a + b),
    "-": (3, lambda a, b: a - b),
    "/": (4, lambda a, b: a / b),
    r"\cdot": (4, product),
    r"\times": (4, product),
    r"\odot": (4, entrywise),
}
"""Binary signs with how tightly they bind. A product without a sign binds like a written one (4)."""

COMPARISONS: dict[str, Callable] = {
    "=": lambda a, b: a == b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    r"\leq": lambda a, b: a <= b,
    r"\geq": lambda a, b: a >= b,
    r"\neq": lambda a, b: a != b,
}
"""Signs of a condition, in cases and in square brackets (1 where it holds, else 0)."""
