"""The picture of the step agrees with the step, at the tie too."""

import pytest

from coursekit.neurons import step
from coursekit.plot import step_function


def marked(ax, gid):
    return [tuple(line.get_xydata()[0]) for line in ax.lines if line.get_gid() == gid]


@pytest.mark.parametrize("low", [0, -1])
@pytest.mark.parametrize("T", [0.0, 1.5, -2.0])
def test_levels_and_tie_are_those_of_the_step(T, low):
    ax = step_function(T, low)
    for line in (line for line in ax.lines if line.get_gid() == "level"):
        I, y = line.get_xydata().mean(axis=0)
        assert step(I - T, low=low) == y
    assert marked(ax, "on") == [(T, step(0.0, low=low))] and marked(ax, "off") == [(T, low)]


def test_full_and_hollow_dots_differ():
    on, off = (next(line for line in step_function().lines if line.get_gid() == gid) for gid in ("on", "off"))
    assert on.get_markerfacecolor() != off.get_markerfacecolor() == "#ffffff"


def test_another_low_is_refused():
    with pytest.raises(ValueError, match=r"low=0 .* or low=-1 .*, received 0.5"):
        step_function(low=0.5)
