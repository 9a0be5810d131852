"""The words of the course, one file per theme."""

from coursekit.formulas.terms import data, descent, gradients, history, layers, outputs, units
from coursekit.formulas.terms.term import Term

_THEMES = (units, layers, gradients, descent, outputs, data, history)

TERMS = tuple(sorted((entry for theme in _THEMES for entry in theme.TERMS), key=lambda entry: entry.term.lower()))
"""Every term, in alphabetical order."""

__all__ = ["TERMS", "Term"]
