"""Twelve ways to set five switches were measured, and any of them can be measured again."""

import json

import numpy as np
import pytest

from coursekit.examples import SWITCHES, Setting, WhatChanged, stored_what_changed, what_changed
from coursekit.examples.results import run_what_changed
from coursekit.examples.what_changed import HIDDEN, USUAL, accuracy, main_settings


def test_the_stored_settings_are_complete():
    stored = stored_what_changed()
    assert [s.on for s in stored.settings] == list(main_settings()) and len(stored.settings) == 12
    assert all(s.accuracies.shape == (5,) and s.eta in run_what_changed.RATES for s in stored.settings)
    assert all(s.hidden in HIDDEN if "search" in s.on else s.hidden == USUAL for s in stored.settings)


def test_all_on_beats_all_off_by_far():
    off, on = stored_what_changed().setting(), stored_what_changed().setting(*SWITCHES)
    assert on.mean > off.mean + 12 and on.accuracies.min() > off.accuracies.max()


def test_the_start_is_worth_most_and_relu_without_it_is_at_chance():
    stored, effects = stored_what_changed(), stored_what_changed().effects()
    assert max(effects, key=lambda name: effects[name][1]) == "start" and effects["start"][1] > 10
    assert stored.setting("activation").accuracies.max() < 13
    assert abs(effects["activation"][1]) < stored.setting(*SWITCHES).spread


def test_a_stored_setting_comes_out_again():
    names = ("loss", "activation", "start", "augmentation")
    live = what_changed([names], seeds=(0, 1)).setting(*names)
    assert live.accuracies == pytest.approx(stored_what_changed().setting(*names).accuracies[:2], abs=2)


def test_effects_are_differences_of_means():
    def made_up(on, value):
        return Setting(on, 0.1, USUAL, np.array([value - 1, value + 1]))

    alone = [made_up((name,), 50 + k) for k, name in enumerate(SWITCHES)]
    without = [made_up(tuple(n for n in SWITCHES if n != name), 90 - k) for k, name in enumerate(SWITCHES)]
    effects = WhatChanged((made_up((), 40), *alone, *without, made_up(tuple(SWITCHES), 95))).effects()
    assert effects["loss"] == (10, 5) and effects["search"] == (14, 9) and list(effects) == list(SWITCHES)


def test_mean_and_spread():
    setting = Setting((), 0.1, USUAL, np.array([80.0, 90.0]))
    assert setting.mean == 85 and setting.spread == pytest.approx(50**0.5)
    assert Setting((), 0.1, USUAL, np.array([80.0])).spread == 0


@pytest.mark.parametrize("name", ["loss", "activation", "start", "augmentation"])
def test_every_switch_switches_something(name):
    base = ("loss",) if name != "loss" else ()
    assert accuracy((*base, name), 0.1, (20,), 0, epochs=3) != accuracy(base, 0.1, (20,), 0, epochs=3)


def test_same_seed_same_accuracy_and_the_order_of_switches_is_free():
    one = accuracy(("loss", "start"), 0.1, (10,), 3, epochs=2)
    assert one == accuracy(("start", "loss"), 0.1, (10,), 3, epochs=2)
    assert stored_what_changed().setting(*reversed(SWITCHES)) is stored_what_changed().setting(*SWITCHES)


def test_the_file_says_its_command_and_holds_the_settings(tmp_path):
    measured = what_changed([("start",)], {("start",): (0.3, (10,))}, (0, 1), epochs=1)
    run_what_changed.write(measured, tmp_path / "what_changed.json")
    record = json.loads((tmp_path / "what_changed.json").read_text())
    assert record["command"] == run_what_changed.COMMAND
    assert record["settings"][0]["on"] == ["start"] and record["settings"][0]["hidden"] == [10]


def test_unknown_switches_are_refused():
    with pytest.raises(ValueError, match="Did you mean 'start'"):
        what_changed([("strat",)])
    with pytest.raises(KeyError, match="no rate and net for \\['loss', 'start'\\]"):
        what_changed([("loss", "start")])
    with pytest.raises(KeyError, match="no setting with"):
        WhatChanged(()).setting("loss")
