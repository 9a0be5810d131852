"""Sixteen truth tables with their names, fourteen of them with a line that is right."""

from itertools import product

import numpy as np

from coursekit.neurons import binary_inputs
from coursekit.plot import boolean_functions
from coursekit.plot.boolean_functions import NAMES

X = binary_inputs(2)
MEANINGS = {
    "never": lambda a, b: False, "A AND B": lambda a, b: a and b, "A, not B": lambda a, b: a and not b,
    "A": lambda a, b: a, "B, not A": lambda a, b: b and not a, "B": lambda a, b: b, "XOR": lambda a, b: a != b,
    "A OR B": lambda a, b: a or b, "NOR": lambda a, b: not (a or b), "XNOR": lambda a, b: a == b,
    "NOT B": lambda a, b: not b, "A or not B": lambda a, b: a or not b, "NOT A": lambda a, b: not a,
    "B or not A": lambda a, b: b or not a, "NAND": lambda a, b: not (a and b), "always": lambda a, b: True,
}  # fmt: skip


def test_every_function_has_its_right_name():
    for table, name in zip(product((0, 1), repeat=4), NAMES, strict=True):
        assert table == tuple(int(MEANINGS[name](bool(a), bool(b))) for a, b in X), name


def test_only_xor_and_xnor_are_crossed():
    ax = boolean_functions()
    assert [t.get_text() for t in ax.texts if t.get_gid() == "not separable"] == ["XOR", "XNOR"]
    assert [t.get_text() for t in ax.texts if "✗" in t.get_text()] == ["0110 ✗", "1001 ✗"]


def test_every_line_parts_ones_from_zeros():
    lines = 0
    for inner, table in zip(boolean_functions().child_axes, product((0, 1), repeat=4), strict=True):
        for line in (line for line in inner.lines if line.get_gid() == "line"):
            (p, q), lines = line.get_xydata(), lines + 1
            side = np.array([np.sign((q - p)[0] * (x - p)[1] - (q - p)[1] * (x - p)[0]) for x in X])
            ones = np.array(table, dtype=bool)
            assert len(set(side[ones])) == len(set(side[~ones])) == 1 and side[ones][0] == -side[~ones][0]
    assert lines == 12  # never and always need none
