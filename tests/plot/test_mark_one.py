"""The picture of the Mark I shows what the machine holds: light, firing units, wires, dials, answers."""

import numpy as np
import pytest

from coursekit import examples
from coursekit.plot import mark_one
from coursekit.plot.mark_one import SHOWN


@pytest.fixture(scope="module")
def machine():
    return examples.mark_one("bars", seed=1, n=60, n_test=10)


def by_gid(ax, gid):
    return [line for line in ax.lines if line.get_gid() == gid]


def test_the_filled_units_are_those_that_fire(machine):
    ax = mark_one(machine, machine.pictures[1])
    fires = machine.associate(machine.pictures[1:2])[0]
    assert len(by_gid(ax, "fires")[0].get_xydata()) == fires.sum()
    assert len(by_gid(ax, "silent")[0].get_xydata()) == 512 - fires.sum()


def test_wires_lead_from_their_photocells_by_sign(machine):
    wires = by_gid(mark_one(machine), "wire")
    starts = {tuple(start) for wire in wires for start in wire.get_xydata()[::3]}
    assert [len(wire.get_xydata()) for wire in wires] == [30] * 2 * len(SHOWN)
    assert wires[0].get_color() != wires[1].get_color() and wires[0].get_linestyle() != wires[1].get_linestyle()
    assert len(starts) == np.any(machine.wires[:, list(SHOWN)] != 0, axis=1).sum()


def test_pointers_turn_with_the_weights(machine):
    pointers = by_gid(mark_one(machine), "pointer")
    assert len(pointers) == 36
    turned = [np.subtract(*line.get_xydata()[::-1]) for line in pointers[:18]]
    for (across, up), weight in zip(turned, machine.dials[:18, 0], strict=True):
        assert np.sign(round(across, 9)) == np.sign(weight) or abs(weight) == np.abs(machine.dials[:, 0]).max()
        assert up == pytest.approx(10) or weight


def test_the_lamps_say_the_answers(machine):
    told = [t.get_text() for t in mark_one(machine, machine.pictures[1]).texts]
    assert [word for word in told if word in "01"] and "18 of 512 dials for “upright?”" in told
    answers = [str(a) for a in machine(machine.pictures[1:2])[0]]
    assert [told[i + 1] for i, word in enumerate(told) if word.startswith("18 of")] == answers


def test_another_picture_size_is_refused(machine):
    with pytest.raises(ValueError, match=r"picture of shape \(20, 20\), received \(8, 8\)"):
        mark_one(machine, np.zeros((8, 8)))
