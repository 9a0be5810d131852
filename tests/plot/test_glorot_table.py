"""Printed numbers stand as printed, the better of each pair is bold, and ours stand on the same line."""

import numpy as np
import pytest

from coursekit.examples import GlorotTable, Learning
from coursekit.formulas import published
from coursekit.formulas.published_table import Table
from coursekit.plot import glorot_table
from coursekit.plot.glorot_table import better

PRINTED = published("glorot")


def learnt(name, last):
    test = np.array([[90.0, last], [90, last + 2], [90, last + 4]])
    return Learning(name, np.array([0, 24]), test - 5, test, 0.1)


OURS = GlorotTable((learnt("Tanh", 60), learnt("Tanh N", 50)), 5000, 1000, 200)


def test_every_printed_number_is_there():
    left, _ = glorot_table(PRINTED, OURS).child_axes
    words = [text.get_text() for text in left.texts if text.get_gid() == "printed"]
    assert len(words) == 25 and {"16.27", "1.64", "55.78", "82.61", "Tanh N"} <= set(words)


def test_the_normalised_start_is_bold_in_seven_of_eight_pairs():
    bold = better(PRINTED)
    assert len([cell for cell in bold if cell[0].endswith(" N")]) == 7
    assert [cell for cell in bold if not cell[0].endswith(" N")] == [("Softsign", PRINTED.columns.index("MNIST"))]


def test_of_two_equal_numbers_both_are_bold():
    table = Table("t", ("type", "a"), (("Tanh", 1.5), ("Tanh N", 1.5)), "source", ("D44",))
    assert better(table) == {("Tanh", 1), ("Tanh N", 1)}


def test_ours_stand_beside_their_row():
    _, right = glorot_table(PRINTED, OURS).child_axes
    dots = {
        gid: [line.get_xydata()[0] for line in right.lines if line.get_gid() == gid] for gid in ("test", "training")
    }
    assert [x for x, _ in dots["test"]] == [62, 52] and [x for x, _ in dots["training"]] == [57, 47]
    types = [row[0] for row in PRINTED.rows]
    assert [round(y) for _, y in dots["test"]] == [types.index("Tanh"), types.index("Tanh N")]
    reach = [list(line.get_xdata()) for line in right.lines if line.get_gid() == "spread"]
    assert reach == [[55, 59], [60, 64], [45, 49], [50, 54]]
    assert [text.get_text() for text in right.texts if text.get_gid() == "number"] == ["62.0", "52.0"]


def test_a_row_that_is_not_in_the_table_is_refused():
    with pytest.raises(ValueError, match=r"measured rows among .*received \['ReLU'\]"):
        glorot_table(PRINTED, GlorotTable((learnt("ReLU", 40),), 1, 1, 1))
