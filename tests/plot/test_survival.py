"""One line for each drive, and a cross for each that left the road."""

import pytest

from coursekit.examples.alvinn import Trial
from coursekit.plot import survival

STAYED = Trial(29, False, 0, 30, True, (0.0, 0.1, 0.2, 0.1))
LEFT = Trial(29, False, 1, 24, False, (0.0, 1.0, 1.8, 2.05))


def test_lines_crosses_and_the_count():
    ax = survival([STAYED, LEFT, LEFT])
    crosses = [line for line in ax.lines if line.get_gid() == "left"]
    assert len(crosses) == 2 and ax.get_title(loc="left") + ax.get_title() == "1 of 3 stay on the road"
    assert crosses[0].get_xydata().tolist() == [[25.0, 2.05]]


def test_who_left_is_dashed():
    lines = [line for line in survival([STAYED, LEFT]).lines if len(line.get_xdata()) == 4]
    assert [line.get_linestyle() for line in lines] == ["-", "--"]


def test_nothing_to_draw_is_said():
    with pytest.raises(ValueError, match="at least one trial"):
        survival([])
