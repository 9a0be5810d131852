"""Two lines on logarithmic axes: what the records say, steep against flat."""

import numpy as np
import pytest

from coursekit.examples import gradient_cost
from coursekit.plot import gradient_costs

COSTS = [gradient_cost((n, n, 1)) for n in (1, 4, 2)]


def test_the_lines_are_the_counts_in_order_of_size():
    ax = gradient_costs(COSTS)
    nudging, backprop = (line.get_xydata().tolist() for line in ax.lines)
    assert nudging == [[4, 64], [9, 306], [25, 2350]] and backprop == [[4, 20], [9, 43], [25, 119]]
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")


def test_lines_differ_by_more_than_colour_and_have_names():
    ax = gradient_costs(COSTS)
    assert len({line.get_linestyle() for line in ax.lines}) == len({line.get_marker() for line in ax.lines}) == 2
    names = [text.get_text().replace("\n", " ") for text in ax.texts if text.get_gid() == "ending"]
    assert names == ["nudge every weight", "backpropagation"]


def test_the_gap_is_written_out_at_the_largest_net():
    ax = gradient_costs(COSTS)
    (gap,) = [text for text in ax.texts if text.get_gid() == "gap"]
    assert gap.get_text() == "20 times " and gap.xy[0] == 25
    assert 119 < gap.xy[1] < 2350 and np.isclose(gap.xy[1] ** 2, 119 * 2350)


def test_one_net_is_not_enough():
    with pytest.raises(ValueError, match="at least two nets, received 1"):
        gradient_costs(COSTS[:1])
