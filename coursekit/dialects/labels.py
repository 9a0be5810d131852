"""What stands beside a unit or on a line of a drawing, in the letters of a dialect."""

import re
from itertools import pairwise


def weight(dialect, l: int, i: int, j: int) -> str:
    """LaTeX of the weight from unit i of layer l-1 to unit j of layer l, all counted from 1."""
    role = "weight_out" if l == 2 and "weight_out" in dialect.unit_letters else "weight"
    return fill(dialect, dialect.unit_letters[role], l, i, j)


def names(dialect, sizes) -> list[list]:
    """One list of names per layer: a word per input, a pair (net input, output) per other unit, as mathtext."""
    check_names(dialect, sizes)
    depth = len(sizes) - 1
    inputs = [_math(unit(dialect, "input", 0, j, depth)) for j in range(1, sizes[0] + 1)]
    later = [
        [
            (_math(unit(dialect, "net", l, j, depth, n)), _math(_answer(dialect, l, j, depth, n)))
            for j in range(1, n + 1)
        ]
        for l, n in enumerate(sizes[1:], 1)
    ]
    return [inputs, *later]


def edge_names(dialect, sizes) -> list[list[list[str]]]:
    """Mathtext of every weight, by gap, unit it comes from and unit it leads to."""
    check_names(dialect, sizes)
    return [
        [[_math(weight(dialect, l, i + 1, j + 1)) for j in range(n)] for i in range(m)]
        for l, (m, n) in enumerate(pairwise(sizes), 1)
    ]


def unit(dialect, role: str, l: int, j: int, depth: int, width: int = 2) -> str:
    """LaTeX of a quantity of unit j of layer l; a layer of one output unit goes without index."""
    found = dialect.unit_letters
    special = f"{role}_out" if l == depth else f"{role}_deep" if depth > 2 else role
    template = found.get(special, found[role])
    if l == depth and width == 1 and role in ("out", "target"):
        template = template.replace("_{@j@}", "")
    return fill(dialect, template, l, j, j)


def fill(dialect, template: str, l: int, i: int = 0, j: int = 0, layer: str = "") -> str:
    """A template with its numbers put in; indices above 9 are kept apart by a comma."""
    comma = "," if max(i, j) > 9 else ""
    numbers = {
        "l": l + dialect.first - 1,
        "u": l + dialect.units,
        "i": i,
        "j": j,
        "ij": f"{i}{comma}{j}",
        "ji": f"{j}{comma}{i}",
        "layer": layer,
    }
    return re.sub(r"@(\w+)@", lambda match: str(numbers[match.group(1)]), template)


def check_names(dialect, sizes) -> None:
    """Raise ValueError where a dialect has no names for a net of these sizes: COMP9444 names 2-2-1 only."""
    if "weight_out" in dialect.unit_letters and list(sizes) != [2, 2, 1]:
        raise ValueError(
            f"{dialect.name} has names for the nine numbers of a 2-2-1 net only, received {list(sizes)}. "
            "Try the dialect 'POZNAN', 'CSCI4360' or 'course'."
        )


def _answer(dialect, l, j, depth, n):
    return unit(dialect, "out" if l == depth else "act", l, j, depth, n)


def _math(latex: str) -> str:
    return f"${latex}$"
