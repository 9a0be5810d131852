"""Four rates start at 0.5 and have their known values at epoch 30."""

import numpy as np
import pytest

from coursekit.plot import schedules


def rates(ax):
    return [line for line in ax.lines if line.get_gid() == "rate"]


def test_four_rates_from_one_half():
    drawn = rates(schedules())
    assert len(drawn) == 4
    for line in drawn:
        assert line.get_ydata()[0] == 0.5 and (np.diff(line.get_ydata()) <= 0).all() and len(line.get_xdata()) == 61
        assert line.get_markevery() == [30]
    assert sorted(round(line.get_ydata()[30], 4) for line in drawn) == [0.0625, 0.1073, 0.125, 0.25]


def test_the_values_are_listed_highest_first():
    legend = schedules().get_legend()
    listed = [text.get_text() for text in legend.get_texts()]
    assert listed == ["0.25  cosine", "0.125  inverse time", "0.1073  exponential", "0.0625  steps"]
    assert legend.get_title().get_text() == "at epoch 30"


def test_stairs_are_drawn_as_stairs_and_a_constant_is_none():
    two = rates(schedules({"stairs": lambda t: 1 / (1 + t // 10), "constant": lambda t: 0.3}, 40, at=5))
    assert [line.get_drawstyle() for line in two] == ["steps-post", "default"]


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="epoch of 0 to 60, received 4 and 61"):
        schedules(at=61)
    with pytest.raises(ValueError, match="at least one rate"):
        schedules({})
