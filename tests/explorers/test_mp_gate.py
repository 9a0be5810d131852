"""Building a gate from 1943: the explorer's answers are the neuron's, and come one tick late."""

import itertools

import pytest
from matplotlib.figure import Figure

from coursekit.explorers import mp_gate
from coursekit.explorers.mp_gate import (
    ABSENT,
    LINES,
    PRESETS,
    STREAM,
    WANTED,
    MPGate,
    answers,
    describe,
    goal,
    history,
    net,
)
from coursekit.explorers.mp_gate_drawing import draw_lamps, truth_table
from coursekit.explorers.one_unit import FUNCTIONS
from coursekit.neurons import mp_neuron

EVERY = [
    MPGate(theta, rule, a, b) for theta, rule, a, b in itertools.product(range(4), ("≥", ">"), LINES, (*LINES, ABSENT))
]


@pytest.mark.parametrize("rule", ["≥", ">"])
def test_without_vetoes_it_is_the_neuron_of_the_slide(rule):
    for theta in range(4):
        by_hand = tuple(mp_neuron((s["A"], s["B"]), theta, rule=rule.replace("≥", ">=")) for s in STREAM)
        assert answers(MPGate(theta, rule)) == by_hand


def test_a_veto_silences_and_a_doubled_line_counts_twice():
    assert answers(MPGate(2, "≥", "excites twice", "has a veto")) == FUNCTIONS["A and not B"]
    assert net(MPGate(2, "≥", "excites twice", "has a veto")).units["Y"].inputs == ("A", "A", "B")


def test_the_answer_comes_one_tick_late():
    state = MPGate(2)
    assert history(state) == (0, 0, 0, 0, 1)
    assert "Tick 3: A is 1, B is 1, the neuron says 0" in describe(MPGate(2, tick=3))
    assert "Tick 4: the inputs are over, the neuron says 1" in describe(MPGate(2, tick=4))


def test_presets_are_what_they_are_called():
    assert answers(PRESETS["NOT A"]) == FUNCTIONS["NOT A"] and goal(PRESETS["NOT A"])[1]
    assert answers(PRESETS["θ = 2, must be exceeded"]) == (0, 0, 0, 0)


@pytest.mark.parametrize("wanted", WANTED)
def test_every_wanted_gate_but_nand_can_be_built(wanted):
    built = any(answers(state) == FUNCTIONS[wanted] for state in EVERY)
    assert built == (wanted != "NAND")


def test_the_goal_says_what_the_neuron_is_now():
    assert goal(MPGate()) == ("make AND; now it is OR.", False)
    assert "cannot be had" in goal(MPGate(wanted="NAND"))[0]


def test_lamps_show_inputs_and_the_late_answers():
    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    state = MPGate(1, tick=2)
    draw_lamps(ax, state)
    shown = {name: [int(t.get_text()) for t in ax.texts if t.get_gid() == name] for name in "ABY"}
    assert shown == {"A": [0, 0, 1, 1], "B": [0, 1, 0, 1], "Y": list(history(state))}
    (now,) = [patch for patch in ax.patches if patch.get_gid() == "now"]
    assert now.get_x() < 2 < now.get_x() + now.get_width()


def test_the_table_compares_with_what_is_wanted():
    assert truth_table(MPGate(2)).count("✓") == 4 and truth_table(MPGate(1)).count("✗") == 2


def test_every_kind_of_line_can_be_drawn_at_every_tick():
    explorer = mp_gate()
    for a, b in itertools.product(LINES, (*LINES, ABSENT)):
        assert explorer.svg(MPGate(1, "≥", a, b, tick=4)).startswith("<svg")
    for tick in range(5):
        assert explorer.svg(MPGate(tick=tick)).startswith("<svg")
    assert explorer.svg() == mp_gate().svg()
