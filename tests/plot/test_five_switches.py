"""A row is a setting: its squares say what is on, its dot is the mean, its line reaches over the seeds."""

import numpy as np
import pytest

from coursekit.examples import SWITCHES, Setting, WhatChanged
from coursekit.plot import five_switches
from coursekit.plot.five_switches import grouped

NAMES = tuple(SWITCHES)
EVERY = [(), *[(n,) for n in NAMES], *[tuple(m for m in NAMES if m != n) for n in NAMES], NAMES, NAMES[:2]]
WHAT = WhatChanged(tuple(Setting(on, 0.1, (30,), np.array([50.0, 56, 59]) + 3 * len(on)) for on in EVERY))


def lines(ax, panel, gid):
    return [line for line in ax.child_axes[panel].lines if line.get_gid() == gid]


def test_twelve_rows_in_four_groups():
    found = grouped(WHAT)
    assert {words: len(settings) for words, settings in found.items()} == {
        "none": 1, "one alone": 5, "all but one": 5, "all five": 1,
    }  # fmt: skip
    assert [s.on for s in found["one alone"]] == [(name,) for name in NAMES]


def test_squares_say_what_is_on():
    ax = five_switches(WHAT)
    assert len(lines(ax, 0, "on")) == 5 * 1 + 5 * 4 + 5 and len(lines(ax, 0, "off")) == 5 + 5 * 4 + 5
    rows = sorted({line.get_ydata()[0] for line in ax.child_axes[0].lines})
    lit = [[line.get_xdata()[0] for line in lines(ax, 0, "on") if line.get_ydata()[0] == y] for y in rows]
    assert lit == [[NAMES.index(name) for name in on] for on in EVERY[:-1]]


def test_dots_are_means_and_lines_reach_over_the_seeds():
    ax = five_switches(WHAT)
    assert [line.get_xdata()[0] for line in lines(ax, 1, "mean")] == [55 + 3 * len(on) for on in EVERY[:-1]]
    assert [list(line.get_xdata()) for line in lines(ax, 1, "spread")][0] == [50, 59]
    numbers = [text.get_text() for text in ax.child_axes[1].texts if text.get_gid() == "number"]
    assert numbers[0] == "55.0" and numbers[-1] == "70.0"


def test_a_small_run_shows_what_it_has():
    ax = five_switches(WhatChanged((WHAT.setting(), WHAT.setting(*NAMES))))
    assert [t.get_text() for t in ax.child_axes[0].texts if t.get_gid() == "group"] == ["none", "all five"]


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="received none of them"):
        five_switches(WhatChanged((WHAT.setting(*NAMES[:2]),)))
