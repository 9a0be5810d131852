"""The Mark I learns shapes through wires that never change, and cannot tell bars apart without them."""

import numpy as np
import pytest

from coursekit.examples import mark_one, retina_alone
from coursekit.examples.retina import retina_pictures
from coursekit.neurons import perceptron_update


@pytest.fixture(scope="module")
def machine():
    return mark_one("bars", seed=0)


@pytest.mark.parametrize("shapes", ["bars", "square_disc"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_new_pictures_are_answered_well(shapes, seed):
    machine = mark_one(shapes, seed)
    new, right = retina_pictures(shapes, 300, seed=100 + seed)
    assert ((machine(new) == right).mean(axis=0) > 0.9).all() and (machine.accuracy > 0.9).all()


def test_it_rests_after_an_epoch_without_mistakes(machine):
    assert machine.run.converged and machine.run.mistakes[-1] == 0
    assert np.array_equal(machine(machine.pictures), machine.targets)


def test_each_association_unit_has_ten_lines_of_either_kind(machine):
    assert machine.wires.shape == (400, 512)
    assert set((machine.wires == 1).sum(axis=0)) == set((machine.wires == -1).sum(axis=0)) == {10}


def test_an_association_unit_adds_light_and_fires_at_two(machine):
    picture, wires = machine.pictures[4], machine.wires[:, 7]
    lit = {cell for cell in range(400) if picture[cell // 20, cell % 20]}
    net = sum(int(wires[cell]) for cell in lit)
    assert machine.associate(picture[None])[0, 7] == (net >= 2)
    sums = machine.pictures.reshape(-1, 400) @ machine.wires
    assert {1, 2} <= set(sums.ravel()) and np.array_equal(machine.associate(machine.pictures), sums >= 2)


def test_dials_move_by_the_perceptron_rule_in_whole_notches(machine):
    w = np.zeros((513, 2))
    for a, target in zip(machine.associate(machine.pictures[:20]), machine.targets[:20], strict=True):
        w = perceptron_update(w, np.r_[1, a], target)
    assert np.array_equal(machine.run.steps[19].after, w)
    assert np.array_equal(machine.dials, machine.dials.round()) and machine.dials.any()


def test_without_the_random_units_bars_stay_a_riddle(machine):
    upright, right_half = retina_alone(machine, n_test=300)
    assert upright < 0.8 < 0.9 < right_half


def test_the_seed_decides_everything(machine):
    again = mark_one("bars", seed=0)
    assert np.array_equal(machine.wires, again.wires) and np.array_equal(machine.dials, again.dials)
    assert not np.array_equal(machine.wires, mark_one("bars", seed=5, n=20, n_test=10).wires)


def test_other_shapes_are_refused():
    with pytest.raises(ValueError, match="square_disc"):
        mark_one("square_dis")


def test_four_upright_bars_light_the_same_cells_as_four_lying_ones():
    """Each kind occurs at all these places, so the hulls of the two kinds share a point: no separating weights."""
    upright, lying = np.zeros((2, 20, 20))
    for k in range(4):
        upright[3:15, 3 + 3 * k : 6 + 3 * k] += 1
        lying[3 + 3 * k : 6 + 3 * k, 3:15] += 1
    assert np.array_equal(upright, lying)
