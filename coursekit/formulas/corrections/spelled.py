"""A slide writes for people; where our reader of LaTeX does not follow, a few words say how to spell it."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from coursekit.formulas.latex import read


def reading(
    values: Mapping[str, Any],
    spell: Mapping[str, str] | None = None,
    free: Mapping[str, int] | None = None,
    fails: str = "",
) -> Callable[[str], Any]:
    r"""A function from LaTeX to what it gives for these values: the last right side, or the expression itself.

    spell: how to write what the reader does not know, such as {"a^L": "a"} (a layer, not a power); replaced in this
    order before reading. values and free are those of `latex.read`. fails: a piece of the error that is expected where
    the LaTeX cannot be computed; then the answer is NaN, which agrees with nothing. Other errors are raised.
    """

    def gives(latex: str):
        for printed, readable in (spell or {}).items():
            latex = latex.replace(printed, readable)
        statement = latex if " = " in latex or r"\leftarrow" in latex else f"r = {latex}"
        try:
            return list(read(statement, values, free).values())[-1]
        except ValueError as error:
            if not fails or fails not in str(error):
                raise
            return np.nan

    return gives
