"""A film strip has a picture per tick, and each shows what was on then."""

import pytest

from coursekit.neurons import mp_xor
from coursekit.plot import mp_ticks


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_a_signal_travels_one_neuron_per_tick():
    net = mp_xor()
    ax = mp_ticks(net, net.run({"A": 1, "B": 0}, 2))
    assert words(ax, "tick") == ["tick 0", "tick 1", "tick 2"]
    assert words(ax, "said") == ["says 0", "says 0", "says 1"]
    third = ax.get_xlim()[1] / 3
    lit = [int(patch.center[0] // third) for patch in ax.patches if patch.get_gid() == "on"]
    assert [lit.count(tick) for tick in (0, 1, 2)] == [1, 2, 3]


def test_too_many_ticks_would_be_unreadable():
    net = mp_xor()
    with pytest.raises(ValueError, match=r"at most 4 ticks in one strip, received 5\. Try run.table"):
        mp_ticks(net, net.run({"A": 1, "B": 0}, 5))
