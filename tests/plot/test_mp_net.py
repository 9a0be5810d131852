"""The drawing of a McCulloch-Pitts net shows who excites whom, who has a veto, and what is on."""

import pytest
from matplotlib.patches import Circle, FancyArrowPatch

from coursekit.neurons import MPNet, MPUnit, mp_xor
from coursekit.plot import FORWARD, NEGATIVE, mp_net

ALL_ON = {"A": 1, "B": 1, "A_AND_NOT_B": 0, "B_AND_NOT_A": 0, "XOR": 0}


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def marked(ax, gid):
    return [patch for patch in ax.patches if patch.get_gid() == gid]


def test_inputs_and_units_stand_once_with_their_thresholds():
    ax = mp_net(mp_xor())
    assert sorted(words(ax, "inside")) == ["A", "B", "≥ 1", "≥ 1", "≥ 1"]
    assert sorted(words(ax, "name")) == ["A and not B", "B and not A", "XOR"]


def test_every_veto_ends_in_a_ring_and_every_other_line_in_an_arrow():
    ax = mp_net(mp_xor())
    assert len(marked(ax, "veto")) == len(marked(ax, "ring")) == 2
    assert len(marked(ax, "excite")) == 4 + 1  # and the answer
    assert all(isinstance(line, FancyArrowPatch) for line in marked(ax, "excite"))


def test_columns_go_from_inputs_to_the_answer():
    ax = mp_net(mp_xor())
    x = {text.get_text(): text.get_position()[0] for text in ax.texts}
    assert x["A"] == x["B"] < x["A and not B"] == x["B and not A"] < x["XOR"]


def test_what_is_on_is_filled_and_its_lines_are_strong():
    ax = mp_net(mp_xor(), {**ALL_ON, "B": 0, "A_AND_NOT_B": 1})
    assert [len(marked(ax, gid)) for gid in ("on", "off")] == [2, 3]
    strong = [line for line in marked(ax, "excite") if line.get_linewidth() > 2]
    assert len(strong) == 2
    assert sorted(line.get_linewidth() for line in marked(ax, "veto")) == [1.1, 2.6]


def test_a_veto_differs_by_colour_and_dashes():
    from matplotlib.colors import to_hex

    ax = mp_net(mp_xor())
    assert {to_hex(line.get_edgecolor()) for line in marked(ax, "veto")} == {NEGATIVE}
    assert {to_hex(line.get_edgecolor()) for line in marked(ax, "excite")} == {FORWARD}
    assert all(line.get_linestyle() != "-" for line in marked(ax, "veto"))


def test_loops_and_doubled_lines_can_be_drawn():
    net = MPNet({"memory": MPUnit(("set", "memory", "reset"), 1, ("reset",)), "two": MPUnit(("memory", "memory"), 2)},
                ("two",))  # fmt: skip
    ax = mp_net(net)
    assert len([patch for patch in ax.patches if isinstance(patch, Circle)]) == 4 + 1
    assert len(marked(ax, "excite")) == 4 + 1


def test_a_missing_signal_is_named():
    with pytest.raises(ValueError, match="a signal for 'XOR', received A, B, A_AND_NOT_B, B_AND_NOT_A"):
        mp_net(mp_xor(), {name: 0 for name in ALL_ON if name != "XOR"})
