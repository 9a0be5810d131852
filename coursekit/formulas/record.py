"""A formula is one record: how it is printed, the code that computes it, and judges who compare the two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coursekit.formulas.latex.plain import plain
from coursekit.formulas.latex.symbols import COURSE, typeset


@dataclass(frozen=True)
class Formula:
    r"""One formula of the course.

    id: such as "SIGMOID". name: a short title. template: LaTeX whose quantities are named by role, ``@net@``.
    function: the callable of nn or neurons that computes it, never a copy. slides: deck codes such as "C20".
    lesson: number of the lesson that explains it, such as "03". judges: functions of the record that raise
    AssertionError where LaTeX and code disagree; `check` runs them all.
    """

    id: str
    name: str
    template: str
    function: Callable
    slides: tuple[str, ...]
    lesson: str
    judges: tuple[Callable[["Formula"], None], ...]

    @property
    def latex(self) -> str:
        """LaTeX in the notation of the course."""
        return typeset(self.template)

    def latex_in(self, symbols: Mapping[str, str]) -> str:
        """LaTeX with other symbols for some roles, as in ``latex_in({"net": "I"})``."""
        return typeset(self.template, {**COURSE, **symbols})

    def check(self) -> None:
        """Run all judges; raises AssertionError where LaTeX and code disagree, or if nobody judges."""
        assert self.judges, f"{self.id} has no judge."
        for judge in self.judges:
            judge(self)

    @property
    def markdown(self) -> str:
        """Display formula for a lesson: the comment that names the record, then the LaTeX."""
        return f"<!-- formula: {self.id} -->\n$$\n{self.latex}\n$$"

    def __str__(self) -> str:
        return plain(self.latex)

    def __repr__(self) -> str:
        return f"{self.id}: {self}"

    def _repr_latex_(self) -> str:
        return f"$\\displaystyle {self.latex}$"
