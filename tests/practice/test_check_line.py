"""The check line says true, yours and what differs, and never raises."""

import numpy as np
import pytest

from coursekit.practice import check_line

EYE = 2 * np.eye(2)
ONES = np.ones((20, 3))
SPREAD = "Was a row added to a column? NumPy spreads the two into a table."
AXIS = "The number of entries is right: was an axis dropped or added?"
NO_NUMBER = "expected a real number or an array of numbers of one length per row."
NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("true", "yours", "says"),
    [
        (2.162, 2.162, "true 2.162, yours 2.162 ✓"),
        (2.162, np.float64(2.162 + 1e-12), "true 2.162, yours 2.162 ✓"),
        (407050, 407050, "true 407,050, yours 407,050 ✓"),
        ([1, 2], (1, 2), "true [1, 2], yours [1, 2] ✓"),
        (2.162, 4.324, "true 2.162, yours 4.324 ✗ exactly 2 times too large"),
        (1.0, 1 / 32, "true 1, yours 0.0312 ✗ exactly 32 times too small"),
        (EYE, -EYE, "true [[2, 0], [0, 2]], yours [[-2, 0], [0, -2]] ✗ the sign is flipped"),
        ([2, 4], [-6, -12], "true [2, 4], yours [-6, -12] ✗ exactly 3 times too large and the sign is flipped"),
        ([[1, 2], [3, 4]], [[1, 3], [2, 4]], "true [[1, 2], [3, 4]], yours [[1, 3], [2, 4]] ✗ yours is the transpose"),
        ([1, 2], [1, 2.5], "true [1, 2], yours [1, 2.5] ✗ largest difference 0.5 at index [1]; 1 of 2 entries off"),
        (1.0, 1.5, "true 1, yours 1.5 ✗ they differ by 0.5"),
        (1.0, 0.0, "true 1, yours 0 ✗ they differ by 1"),
        (ONES, 1.37 * ONES, "true and yours of shape (20, 3) ✗ every entry is 1.37 times the true one"),
        (ONES, ONES, "true and yours of shape (20, 3) ✓"),
        (np.ones((2, 3)), np.ones((3, 2)), "✗ expected shape (2, 3), yours has shape (3, 2). Did you transpose it?"),
        (np.ones((1, 2)), np.ones((2, 2)), "✗ expected shape (1, 2), yours has shape (2, 2). " + SPREAD),
        ([1, 2], [[1], [2]], "✗ expected shape (2,), yours has shape (2, 1). " + AXIS),
        (1, None, "yours is None. Did the cell above run, and does the function return its result?"),
        (1, NAN, "yours holds nan. Was there a division by zero or an overflow?"),
        ([1, 2], [1, INF], "yours holds inf at index [1]. Was there a division by zero or an overflow?"),
        (1, "1", "yours is a str, " + NO_NUMBER),
        (1, 1j, "yours is a complex, " + NO_NUMBER),
        (1, [[1], [1, 2]], "yours is a list, " + NO_NUMBER),
        (1, len, "yours is a builtin_function_or_method, " + NO_NUMBER),
        (1, [], "yours is empty, of shape (0,). Was anything selected?"),
        (True, np.True_, "true True, yours True ✓"),
    ],
)  # fmt: skip
def test_the_line(true, yours, says, capsys):
    assert check_line("it", true, yours) is None
    assert capsys.readouterr().out == f"it: {says}\n"


def test_the_tolerance_is_relative_above_one_and_absolute_below(capsys):
    check_line("a", 1000.0, 1000.5, tol=1e-3)
    check_line("b", 0.001, 0.0015, tol=1e-3)
    check_line("c", 1.0, 1.5, tol=1e-3)
    assert [line[-1] for line in capsys.readouterr().out.splitlines()] == ["✓", "✓", "5"]


def test_digits_are_those_asked_for(capsys):
    check_line("x", 1 / 3, 1 / 3, digits=2)
    assert capsys.readouterr().out == "x: true 0.33, yours 0.33 ✓\n"
