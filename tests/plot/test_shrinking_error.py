"""A panel per rate shows the errors as they are, and says when they grow."""

import numpy as np
import pytest

from coursekit.plot import palette, shrinking_error

ERRORS = {0.5: [1, 0.5, 0.25], 1: [1, 1e-17, 0], 2.1: [1, -1.1, 1.21]}


def test_the_points_are_the_errors():
    for inner, errors in zip(shrinking_error(ERRORS).child_axes, ERRORS.values(), strict=True):
        (line,) = [line for line in inner.lines if line.get_gid() == "errors"]
        np.testing.assert_array_equal(line.get_xydata(), np.column_stack([range(3), errors]))


def test_rate_and_ratio_stand_above_each_panel():
    ax = shrinking_error(ERRORS)
    told = {gid: [t.get_text() for t in ax.texts if t.get_gid() == gid] for gid in ("rate", "ratio")}
    assert told["ratio"] == ["ratio 0.5", "ratio 0", "ratio −1.1, grows"] and r"$\beta$ = 2.1" in told["rate"]


def test_growth_has_the_colour_of_errors_and_a_marker_of_its_own():
    lines = [line for inner in shrinking_error(ERRORS).child_axes for line in inner.lines if line.get_gid() == "errors"]
    assert [line.get_color() for line in lines] == [palette.FORWARD, palette.FORWARD, palette.BACK]
    assert lines[0].get_marker() != lines[-1].get_marker()


@pytest.mark.parametrize("errors", [{}, {0.5: [1]}, {0.5: [0, 1]}])
def test_what_has_no_ratio_is_refused(errors):
    with pytest.raises(ValueError, match="two or more errors each, the first not 0"):
        shrinking_error(errors)
