"""Median, spread and stars stand where the record says; who never arrives gets a cross."""

import pytest

from coursekit.examples.race import Result
from coursekit.plot import optimizer_race, palette

FAST = Result("moons", "Adam", 0.1, (20, 40, 300), (0, 0, 0), 4)
NEVER = Result("moons", "SGD", 0.1, (300, 300, 300), (1, 1, 1), 0)
STARS = {"Adam": ("***", "**"), "SGD": ("*", "***")}


def test_dots_lines_and_stars():
    (ax,) = optimizer_race([FAST, NEVER], STARS).child_axes
    medians = [line for line in ax.lines if line.get_gid() == "median"]
    spreads = [line.get_xdata() for line in ax.lines if line.get_gid() == "spread"]
    assert [line.get_xdata()[0] for line in medians] == [40, 300] and list(spreads[0]) == [20, 300]
    assert [line.get_marker() for line in medians] == ["o", "X"] and medians[1].get_color() == palette.BACK
    assert [label.get_text().split() for label in ax.get_yticklabels()] == [["Adam", "***"], ["SGD", "*"]]


def test_a_racer_without_stars_is_refused():
    with pytest.raises(ValueError, match="stars for each of"):
        optimizer_race([FAST], {})
