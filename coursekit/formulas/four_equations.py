"""Four equations, and the few lines of the library that are these equations."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from textwrap import dedent

from coursekit.formulas.catalogue import formula
from coursekit.formulas.latex.plain import plain
from coursekit.formulas.published_table import html_table
from coursekit.nn.layers import Dense
from coursekit.nn.layers.activated import Activated
from coursekit.nn.lookup import unknown

_BEND, _REST = Activated.backward, Dense.backward_from_delta


@dataclass(frozen=True)
class EquationLine:
    """An equation of backpropagation, and where it stands in the library.

    id: of its `Formula`. words: what it says. shapes: of what is computed. places: functions of the library with a
    piece of the line that is meant, in the order in which they run.
    """

    id: str
    words: str
    shapes: str
    places: tuple[tuple[Callable, str], ...]

    @property
    def latex(self) -> str:
        """The equation, from its record."""
        return formula(self.id).latex

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they stand in the source now; LookupError unless each of them is there exactly once."""
        return tuple(_line(function, piece) for function, piece in self.places)

    @property
    def short(self) -> tuple[str, ...]:
        """The same without the work array that the result goes into."""
        return tuple(f"{line.partition(', out=')[0]}, ...)" for line in self.lines)

    def _repr_html_(self) -> str:
        head = f"<p>$\\displaystyle {escape(self.latex, quote=False)}$</p><p>{escape(self.words)} {self.shapes}.</p>"
        return f"<div>{head}{''.join(_source_html(*place) for place in self.places)}</div>"

    def __str__(self) -> str:
        return "\n".join([f"{self.id}  {plain(self.latex)}", *(_source_text(*place) for place in self.places)])

    def __repr__(self) -> str:
        return f"{self.id} in the code: {'; '.join(self.lines)}"


_SLOPE = (_BEND, "delta = self.activation.backward(")
_ACROSS = (_REST, "np.dot(delta, self.kernel.value.T")

EQUATIONS = (
    EquationLine("BP1", "At the output, dL/dA comes from the loss.", "Delta (B, n_L)", (_SLOPE,)),
    EquationLine("BP2", "One layer down, dL/dA is what the layer above sends.", "Delta (B, n_l)", (_ACROSS, _SLOPE)),
    EquationLine("BP3", "A bias collects the errors of all rows.", "db (n_l,)", ((_REST, "delta.sum(axis=0"),)),
    EquationLine(
        "BP4", "What came in, times the error that went out.", "dW (n_(l-1), n_l)", ((_REST, "np.dot(self.x.T, delta"),)
    ),
)
"""BP1 to BP4 with their lines of code."""


@dataclass(frozen=True)
class EquationCard:
    """The four equations on one card: equation, line of code, shapes. It shows itself as a table."""

    equations: tuple[EquationLine, ...] = EQUATIONS

    def _repr_html_(self) -> str:
        rows = [
            (
                e.id,
                f"$\\displaystyle {escape(e.latex, quote=False)}$",
                "<br>".join(f"<code>{escape(line)}</code>" for line in e.short),
                e.shapes,
            )
            for e in self.equations
        ]
        return html_table("The four equations, and where they run", ("", "equation", "line of code", "shape"), rows)

    def __str__(self) -> str:
        return "\n".join(
            f"{e.id}  {plain(e.latex)}\n     {'  then  '.join(e.short)}   {e.shapes}" for e in self.equations
        )

    def __repr__(self) -> str:
        return f"The four equations: {', '.join(e.id for e in self.equations)}"


def four_equations() -> EquationCard:
    """The card of BP1 to BP4, each with its line of code, read from the source of `Dense` itself (D22)."""
    return EquationCard()


def show_me(id: str) -> EquationLine:
    """One of "BP1" to "BP4" with the functions it lives in and its line marked; ValueError for another id."""
    by_id = {equation.id: equation for equation in EQUATIONS}
    if id not in by_id:
        raise ValueError(unknown("equation of backpropagation", id, by_id))
    return by_id[id]


def _line(function, piece):
    found = [line.strip() for line in _source(function) if piece in line]
    if len(found) != 1:
        raise LookupError(f"Expected one line with {piece!r} in {function.__qualname__}, found {len(found)}.")
    return found[0]


def _source(function):
    """Lines of the function without its docstring, and without the margin of the class."""
    lines = dedent(inspect.getsource(function)).rstrip().splitlines()
    return [line for line in lines if '"""' not in line]


def _source_html(function, piece):
    lines = (f"<mark>{escape(line)}</mark>" if piece in line else escape(line) for line in _source(function))
    return f"<p><strong>{function.__qualname__}</strong></p><pre>{chr(10).join(lines)}</pre>"


def _source_text(function, piece):
    return "\n".join(f"{'->' if piece in line else '  '} {line}" for line in _source(function))
