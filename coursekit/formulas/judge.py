"""A judge reads the LaTeX, runs the code, and accepts no difference."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.latex.arithmetic import NotReadable, symbols
from coursekit.formulas.latex.reading import read

Draw = Callable[[np.random.Generator], Any]

_POINTS = 8
_TOLERANCE = 1e-9
_NUDGED_POINTS, _NUDGED_TOLERANCE = 2, 1e-6


class Disagreement(AssertionError):
    """LaTeX and code of a formula say different things."""


def reads(
    call: Callable,
    draws: Mapping[str, Draw],
    free: Mapping[str, int] | None = None,
    gives: tuple[str, ...] | str = (),
    more: Callable[[dict], Mapping[str, Any]] | None = None,
):
    """A judge by numbers: what the LaTeX says at random points is what the code computes there, to 1e-9.

    call: `call(function, v)` runs the code on the drawn values v, a dictionary. draws: role -> how to draw a value.
    free: how far free indices run. gives: left sides to compare with a tuple of results, or the one left
    side to compare with the result; by default the last one.
    more: makes further values from the drawn ones, such as the gradient of every example.
    The judge raises Disagreement, which is an AssertionError.
    """

    def judge(formula) -> None:
        rng = np.random.default_rng(0)
        for _ in range(_POINTS):
            values = {role: draw(rng) for role, draw in draws.items()}
            values |= more(values) if more else {}
            said = say(formula, values, free)
            computed = call(formula.function, {role: _copy(value) for role, value in values.items()})
            several = gives and not isinstance(gives, str)
            names = gives if several else [gives or list(said)[-1]]
            for name, value in zip(names, computed if several else (computed,), strict=True):
                compare(formula, name, said.get(name), value, values)

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
            compare(formula, "slope", derivative(point), formula.function(point), {variable: point})

    return judge


def nudges(
    parent: Callable,
    draws: Mapping[str, Draw],
    by: Mapping[str, str],
    free: Mapping[str, int] | None = None,
    more: Callable[[dict], Mapping[str, Any]] | None = None,
):
    """A judge by nudging: derivatives in the LaTeX are slopes of what the LaTeX of another formula says, to 1e-6.

    parent: a function without arguments that returns the other formula; its last statement gives one number.
    by: left side -> the value to nudge, such as {"dloss/dweight": "weight"}. The others as in `reads`.
    """

    def judge(formula) -> None:
        rng, template = np.random.default_rng(1), parent().template
        for _ in range(_NUDGED_POINTS):
            values = {role: draw(rng) for role, draw in draws.items()}
            said = say(formula, {**values, **(more(values) if more else {})}, free)
            for name, role in by.items():
                slope = numerical_gradient(_last(template, values, role), values[role])
                compare(formula, name, said.get(name), slope, values, tolerance=_NUDGED_TOLERANCE)

    return judge


def _last(template, values, role):
    return lambda nudged: list(read(template, {**values, role: nudged}).values())[-1]


def say(formula, values, free=None) -> dict[str, Any]:
    """What the LaTeX says at these values, by left side; raises Disagreement where it cannot be read or computed."""
    try:
        with np.errstate(all="ignore"):  # a slip may well divide by zero; the comparison says so
            return read(formula.template, values, free)
    except NotReadable as error:
        raise Disagreement(f"{formula.id}: {error}") from error
    except (ValueError, ArithmeticError, LookupError, TypeError) as error:
        raise Disagreement(f"{formula.id}: the LaTeX cannot be computed as it stands ({error}).") from error


def _copy(value):
    return value.copy() if isinstance(value, np.ndarray) else value


def compare(formula, name, said, computed, values, tolerance: float = _TOLERANCE) -> None:
    """Raise Disagreement, with both numbers and the point, unless LaTeX and code say the same to `tolerance`."""
    fits = said is not None and np.shape(said) == np.shape(computed)
    if not fits or not np.allclose(said, computed, rtol=tolerance, atol=tolerance):
        shown = {role: np.array2string(np.asarray(v), precision=4) for role, v in values.items() if not callable(v)}
        at = ", ".join(f"{role}={text}" for role, text in shown.items())
        raise Disagreement(f"{formula.id}: for {name} the LaTeX gives {said}, the code {computed}, at {at}.")
