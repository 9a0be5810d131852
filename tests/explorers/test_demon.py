"""The demon's bars are the quotient and delta, and they meet when epsilon is small."""

import numpy as np
import pytest

from coursekit.explorers import demon
from coursekit.explorers.demon import PRESETS, UNITS, Seat, describe, goal, nudged


@pytest.mark.parametrize("unit", UNITS)
def test_small_nudges_agree_with_delta(unit):
    assert goal(Seat(unit, 0.01))[1] and not goal(Seat(unit, 3.0))[1]


def test_the_output_knows_its_delta():
    """a is the answer, the target is 0: (a - 0) a (1 - a)."""
    a = np.sqrt(2 * nudged(Seat("output"), 1.0).loss)
    assert nudged(Seat("output"), 1.0).delta == pytest.approx(a * a * (1 - a))


def test_zero_is_the_limit():
    here = nudged(Seat("hidden 1"), 0.0)
    assert here.quotient == pytest.approx(here.delta, rel=1e-4)


@pytest.mark.parametrize("state", [Seat(), *PRESETS.values(), Seat("hidden 3", 0.0)], ids=str)
def test_it_can_be_drawn_and_told(state):
    assert demon().svg(state).startswith("<svg")
    assert f"adds {state.epsilon:g}" in describe(state) and state.unit in describe(state)


def test_bars_show_both_slopes():
    from matplotlib.figure import Figure

    figure, state = Figure(), Seat("hidden 2", -1.0)
    demon().draw(state, figure)
    here = nudged(state, -1.0)
    assert [bar.get_height() for bar in figure.axes[1].patches] == [here.quotient, here.delta]
