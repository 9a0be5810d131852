"""Curves are the records' outputs and costs, one column for each loss, one colour for each start."""

import numpy as np
import pytest

from coursekit import examples
from coursekit.plot import slow_neuron

STARTS = {"from (0.6, 0.9)": (0.6, 0.9), "from (2, 2)": (2, 2)}
RUNS = {
    "quadratic": {name: examples.slow_neuron(*start) for name, start in STARTS.items()},
    "cross-entropy": {name: examples.slow_neuron(*start, 0.005, loss="crossentropy") for name, start in STARTS.items()},
}


def lines(ax, column, panel, gid):
    found = ax.child_axes[column].child_axes[panel].lines
    return [line for line in found if line.get_gid() == gid]


def test_outputs_above_and_costs_below():
    ax = slow_neuron(RUNS)
    for column, records in enumerate(RUNS.values()):
        for k, record in enumerate(records.values()):
            np.testing.assert_array_equal(lines(ax, column, 0, "output")[k].get_ydata(), record.outputs)
            np.testing.assert_array_equal(lines(ax, column, 1, "cost")[k].get_ydata(), record.losses)


def test_a_start_has_the_same_colour_in_both_columns():
    ax = slow_neuron(RUNS)
    colours = [[line.get_color() for line in lines(ax, column, 0, "output")] for column in (0, 1)]
    assert colours[0] == colours[1] and len(set(colours[0])) == 2
    assert [words.get_text() for words in ax.get_legend().get_texts()] == list(STARTS)


def test_the_ends_are_marked_where_the_neuron_stands():
    ends = [line.get_ydata()[0] for line in lines(slow_neuron(RUNS), 0, 0, "end")]
    assert ends == pytest.approx([0.094, 0.203], abs=5e-4)


def test_the_target_is_a_black_line_at_0():
    (target,) = lines(slow_neuron(RUNS), 1, 0, "target")
    assert set(target.get_ydata()) == {0} and target.get_color() == "#000000"


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="one to three losses and one to four starts, received"):
        slow_neuron({})
