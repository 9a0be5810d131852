"""A judge reads the LaTeX, runs the code, and accepts no difference."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from coursekit.formulas.latex.arithmetic import NotReadable, symbols
from coursekit.formulas.latex.reading import read

Draw = Callable[[np.random.Generator], Any]

_POINTS = 8
_TOLERANCE = 1e-9


class Disagreement(AssertionError):
    """LaTeX and code of a formula say different things."""


def reads(call: Callable, draws: Mapping[str, Draw], free: Mapping[str, int] | None = None, gives: tuple = ()):
    """A judge by numbers: what the LaTeX says at random points is what the code computes there, to 1e-9.

    call: `call(function, v)` runs the code on the drawn values v, a dictionary. draws: role -> how to draw a value.
    free: how far free indices run. gives: left sides to compare with a tuple of results; by default the last one.
    The judge raises Disagreement, which is an AssertionError.
    """

    def judge(formula) -> None:
        rng = np.random.default_rng(0)
        for _ in range(_POINTS):
            values = {role: draw(rng) for role, draw in draws.items()}
            said = _say(formula, values, free)
            computed = call(formula.function, {role: _copy(value) for role, value in values.items()})
            expected = computed if gives else (computed,)
            for name, value in zip(gives or list(said)[-1:], expected, strict=True):
                _compare(formula, name, said.get(name), value, values)

    return judge


def slope_of(parent: Callable, draws: Mapping[str, Draw], variable: str = "net"):
    """A judge by SymPy: the LaTeX is the derivative of what the LaTeX of another formula says, as a symbol and in code.

    parent: a function without arguments that returns the formula to differentiate; its `function` may be used by name.
    """

    def judge(formula) -> None:
        import sympy

        z, source = sympy.Symbol(variable, real=True), parent()

        def original(argument):
            return list(read(source.template, {variable: argument}, arithmetic=symbols()).values())[-1]

        name = source.id.lower()
        ours = list(read(formula.template, {variable: z, name: original}, arithmetic=symbols()).values())[-1]
        true = sympy.diff(original(z), z)
        if sympy.simplify((ours - true).rewrite(sympy.exp)) != 0:
            raise Disagreement(f"{formula.id}: the LaTeX gives {ours}, the derivative of {source.id} is {true}.")
        derivative = sympy.lambdify(z, true, "numpy")
        rng = np.random.default_rng(0)
        for _ in range(_POINTS):
            point = draws[variable](rng)
            _compare(formula, "slope", derivative(point), formula.function(point), {variable: point})

    return judge


def _say(formula, values, free):
    try:
        with np.errstate(all="ignore"):  # a slip may well divide by zero; the comparison says so
            return read(formula.template, values, free)
    except NotReadable as error:
        raise Disagreement(f"{formula.id}: {error}") from error
    except (ValueError, ArithmeticError, LookupError, TypeError) as error:
        raise Disagreement(f"{formula.id}: the LaTeX cannot be computed as it stands ({error}).") from error


def _copy(value):
    return value.copy() if isinstance(value, np.ndarray) else value


def _compare(formula, name, said, computed, values):
    fits = said is not None and np.shape(said) == np.shape(computed)
    if not fits or not np.allclose(said, computed, rtol=_TOLERANCE, atol=_TOLERANCE):
        shown = {role: np.array2string(np.asarray(v), precision=4) for role, v in values.items() if not callable(v)}
        at = ", ".join(f"{role}={text}" for role, text in shown.items())
        raise Disagreement(f"{formula.id}: for {name} the LaTeX gives {said}, the code {computed}, at {at}.")
