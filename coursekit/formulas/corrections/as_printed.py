"""A slide writes for people; a few small habits of its hand are spelled out here before it is read with numbers."""

import re
from collections.abc import Mapping
from typing import Any

from coursekit.formulas.latex import read

_ROUND_LAYER = re.compile(r"\^\{\(([^()]*)\)\}")
_LAYER_TRANSPOSED = re.compile(r"(\\mathbf\{\w\})\^\{\((\w)\)\\top\}")
_OPEN_SUM = re.compile(r"\\sum_(\w)(?=\s)")
_COMMA = re.compile(r"_\{(\w),\s*(\w)\}")


def _symbol(part):
    return (
        rf"(?:\\(?:hat|mathcal|mathbf)\{{(?P<{part}_word>\w+)\}}|(?P<{part}_letter>[A-Za-z]))"
        rf"(?:_\{{?(?P<{part}_index>\w+)\}}?)?"
    )


_SLOPE = re.compile(rf"\\frac\{{(?:\\partial|d)\s*{_symbol('y')}\}}\{{(?:\\partial|d)\s*{_symbol('x')}\}}")


def say(latex: str, values: Mapping[str, Any], sums: Mapping[str, int] | None = None, **free: int):
    r"""What the last right side of `latex` gives for these values.

    Layers in round brackets count as layers, ``w_j^{(2)}`` is entry j of "w[2]", and
    ``\mathbf{W}^{(2)\top}`` the transpose of "W[2]". A derivative is a table of numbers:
    ``\frac{\partial y_j}{\partial u_i}`` is entry (j, i) of "dydu". sums: how far an open sum runs, {"i": 2} for
    ``\sum_i``. free: how far an index runs that nobody sums over, in the order of the result's axes, j=2.
    """
    right = latex.split(" = ")[-1]
    right = _OPEN_SUM.sub(lambda match: rf"\sum_{{{match[1]}=1}}^{{{(sums or {})[match[1]]}}}", right)
    right = _LAYER_TRANSPOSED.sub(r"{\1^{[\2]}}^\\top", right)
    right = _COMMA.sub(r"_{\1\2}", _ROUND_LAYER.sub(r"^{[\1]}", _SLOPE.sub(_table, right)))
    index = f"_{{{''.join(free)}}}" if free else ""
    return read(rf"\mathrm{{given}}{index} = {right}", values, free)["given"]


def _table(match):
    above, below = (match[f"{part}_word"] or match[f"{part}_letter"] for part in "yx")
    indices = (match["y_index"] or "") + (match["x_index"] or "")
    return rf"\mathrm{{d{above}d{below}}}" + (f"_{{{indices}}}" if indices else "")
