"""Stepping through a perceptron: the diary agrees with the golden run, and both codings tell one story."""

import json
from dataclasses import replace
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import perceptron_steps
from coursekit.explorers.perceptron_drawing import draw
from coursekit.explorers.perceptron_steps import (
    CODINGS,
    GATES,
    PRESETS,
    RATES,
    Steps,
    current,
    describe,
    goal,
    run,
    shown,
)
from coursekit.explorers.shell import LOOK

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["perceptron_eta1_zero_start"]


def drawn(state):
    figure = Figure(figsize=(8.5, 3.6))
    with matplotlib.rc_context(LOOK):
        draw(state, figure)
    return figure.axes


@pytest.mark.parametrize("gate", ["AND", "OR", "NOR", "NAND"])
@pytest.mark.parametrize("coding", CODINGS)
def test_the_runs_are_the_golden_ones_in_both_codings(gate, coding):
    whole = run(Steps(gate=gate, coding=coding))
    assert [whole.epochs, sum(whole.mistakes), whole.w.tolist()] == GOLDEN[gate]


def test_the_goal_is_reached_at_the_last_step_and_not_before():
    assert goal(Steps(23))[1] is False
    assert goal(Steps(24)) == ("an epoch without mistakes; so far 11 mistakes in 24 steps.", True)
    assert goal(Steps(40))[1] is True and shown(Steps(40)) == 24


def test_five_epochs_are_not_enough():
    assert goal(Steps(20, 5))[1] is False and "with 1 mistakes" not in describe(Steps(20, 5))


def test_no_step_of_xor_reaches_it():
    assert not any(goal(Steps(step, gate="XOR"))[1] for step in range(41))


def test_floats_and_fractions_part():
    assert run(Steps(rate="0.1 in floats")).epochs == 4 and run(Steps(rate="1/10 in fractions")).epochs == 6


def test_the_words_tell_the_step():
    assert describe(Steps(4)) == (
        "Step 4, epoch 1: 11 wants 1, net input -1, answer 0: wrong, so the weights go from (-1, 0, 0) to (0, 1, 1)."
    )
    assert describe(Steps(2)).endswith("right, so the weights stay (-1, 0, 0).")
    assert describe(Steps(24)).endswith("Training ended here after 6 epochs, with no mistake in the last epoch.")
    assert describe(Steps(0)).startswith("Before the first pattern of AND") and current(Steps(0)) is None


def test_the_current_row_is_marked_and_no_later_one_is_told():
    _, diary, _ = drawn(Steps(6))
    (now,) = [patch for patch in diary.patches if patch.get_gid() == "now"]
    cells = [text for text in diary.texts if text.get_gid() == "cell"]
    assert cells[-6].get_text() == "6" and len(cells) == 36
    assert now.get_y() < cells[-1].get_position()[1] < now.get_y() + now.get_height()


def test_the_plane_shows_before_and_after():
    plane = drawn(Steps(5))[0]
    for gid, w in (("before", (0, 1, 1)), ("line", (-1, 1, 1))):
        (line,) = [line.get_xydata() for line in plane.lines if line.get_gid() == gid]
        np.testing.assert_allclose(w[0] + line @ w[1:], 0, atol=1e-9)


def test_the_learning_curve_counts_complete_epochs():
    bars = [patch.get_height() for patch in drawn(Steps(13))[2].patches if patch.get_gid() == "mistakes"]
    assert bars == [2, 3, 3]
    (allowed,) = [line for line in drawn(Steps(13, 5))[2].lines if line.get_gid() == "allowed"]
    assert allowed.get_xdata()[0] == 5.5


@pytest.mark.parametrize("gate", GATES)
def test_every_state_of_a_kind_can_be_drawn(gate):
    explorer = perceptron_steps()
    for rate, step in zip(RATES, (0, 7, 16, 40), strict=True):
        assert explorer.svg(Steps(step, gate=gate, rate=rate, coding="-1 and +1")).startswith("<svg")


def test_presets_keep_their_names():
    assert goal(PRESETS["AND, solved"])[1] and not goal(PRESETS["AND, 5 epochs"])[1]
    assert perceptron_steps().stepper == "step"


def test_next_walks_through_the_diary():
    panel = perceptron_steps().panel()
    panel.steps[1].click()
    assert panel.state == replace(Steps(), step=6) and "Step 6, epoch 2: 01" in panel.words.value
