"""Moving one line: what the explorer says is what the unit computes, and the gates have their right names."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import one_unit
from coursekit.explorers.one_unit import FUNCTIONS, PRESETS, WANTED, OneUnit, X, describe, goal, name_of, says, ties
from coursekit.explorers.one_unit_drawing import draw_plane, truth_table
from coursekit.neurons import gate, separable

GATES = {"AND": "AND", "OR": "OR", "NOR": "NOR", "NAND": "NAND", "A and not B": "A_AND_NOT_B",
         "B and not A": "NOT_A_AND_B", "A or not B": "A_OR_NOT_B", "B or not A": "NOT_A_OR_B"}  # fmt: skip


def test_all_sixteen_functions_have_one_name_each():
    assert sorted(FUNCTIONS.values()) == sorted(itertools.product((0, 1), repeat=4))
    assert [name_of(answers) for answers in FUNCTIONS.values()] == list(FUNCTIONS)


@pytest.mark.parametrize("name", GATES)
def test_names_are_those_of_the_gates(name):
    assert FUNCTIONS[name] == tuple(gate(GATES[name])(X))


def test_not_looks_at_one_input():
    assert FUNCTIONS["NOT A"] == tuple(1 - X[:, 0]) and FUNCTIONS["NOT B"] == tuple(1 - X[:, 1])


@pytest.mark.parametrize("name", WANTED)
def test_every_wanted_gate_can_be_had_with_these_knobs_if_a_line_can_do_it(name):
    """The grid of the sliders, tried out: each separable gate is on it without a tie, XOR is not."""
    w, T = np.arange(-8, 9) / 4, np.arange(-10, 11) / 4
    w1, w2, T = (a.ravel()[:, None] for a in np.meshgrid(w, w, T))
    z = w1 * X[:, 0] + w2 * X[:, 1] - T
    hit = ((z >= 0) == FUNCTIONS[name]).all(axis=1) & (z != 0).all(axis=1)
    assert hit.any() == separable(FUNCTIONS[name]) == (name != "XOR")


def test_the_threshold_alone_turns_or_into_and():
    reached = [T for T in np.arange(-10, 11) / 4 if goal(OneUnit(T=float(T)))[1]]
    assert min(reached) == 1.25 and max(reached) == 2.0
    assert goal(OneUnit())[0].startswith("make AND; now it is OR, 2 of 4 right")


def test_ties_are_named_and_count_as_on():
    state = PRESETS["a line on two points"]
    assert ties(state) == ["01", "10"] and says(state) == (0, 1, 1, 1)
    assert "On the line lies 01 and 10: a tie counts as on." in describe(state)
    assert truth_table(state).count("tie") == 2 and "tie" not in truth_table(OneUnit())


def test_threshold_and_weight_say_the_same():
    words = describe(OneUnit(1.0, -0.5, 1.5))
    assert "fires if 1 x₁ − 0.5 x₂ ≥ 1.5" in words and "fires if −1.5 · 1 + 1 x₁ − 0.5 x₂ ≥ 0" in words


def test_three_of_four_is_the_best_for_xor():
    sentence, reached = goal(PRESETS["as near to XOR as it gets"])
    assert not reached and "3 of 4 right. No line gets all four." in sentence


@pytest.mark.parametrize("state", [OneUnit(0.75, -1.5, -0.5), OneUnit(-1.0, 0.5, 0.25, "NOR"), OneUnit(1.0, 0.0, 0.5)])
def test_what_is_tinted_is_what_the_unit_says(state):
    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw_plane(ax, state)
    tinted = ax.collections[0].get_paths()[1]
    assert [int(tinted.contains_point(x)) for x in X] == list(says(state))


def test_the_line_is_where_the_sum_is_the_threshold():
    state = OneUnit(0.75, -1.5, -0.5)
    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw_plane(ax, state)
    np.testing.assert_allclose(ax.lines[0].get_xydata() @ [state.w1, state.w2], state.T)


@pytest.mark.parametrize("state", [OneUnit(0.0, 0.0, 0.0), OneUnit(0.0, 0.0, 1.0), OneUnit(2.0, 2.0, -2.5)])
def test_without_a_line_in_sight_the_plane_is_one_side(state):
    explorer = one_unit()
    assert explorer.svg(state).startswith("<svg")
    assert len(set(says(state))) == 1
    assert ("there is no line" in describe(state)) == (state.w1 == 0)


def test_wrong_points_wear_a_ring():
    from coursekit.explorers.xor_drawing import RING

    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw_plane(ax, replace(OneUnit(), wanted="AND"))
    (ring,) = [line for line in ax.lines if line.get_markeredgecolor() == RING["mec"]]
    assert ring.get_xydata().tolist() == [[0, 1], [1, 0]]


def test_presets_and_every_wanted_gate_can_be_drawn():
    explorer = one_unit()
    for state in (*PRESETS.values(), *(OneUnit(wanted=name) for name in WANTED)):
        assert explorer.svg(state).startswith("<svg")
    assert explorer.svg() == one_unit().svg()
