"""LaTeX as the course writes it: typeset from roles, read with numbers, or shown as plain text."""

from coursekit.formulas.latex.arithmetic import NotReadable
from coursekit.formulas.latex.plain import plain
from coursekit.formulas.latex.reading import read
from coursekit.formulas.latex.symbols import COURSE, roles, typeset

__all__ = ["COURSE", "NotReadable", "plain", "read", "roles", "typeset"]
