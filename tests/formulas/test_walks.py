"""A judge on a walk follows memories from step to step, and refuses whoever forgets them."""

import dataclasses

import numpy as np
import pytest

from coursekit.formulas import formula
from coursekit.formulas.draws import fixed, number
from coursekit.formulas.judge import Disagreement
from coursekit.formulas.walks import walks

ADAM, MOMENTUM = formula("ADAM"), formula("MOMENTUM-AVERAGED")
SAME = dataclasses.replace(MOMENTUM, template=r"@weight@ \leftarrow @weight@ + @grad@")


def add_up(function, v, news):
    """A walk that adds what is new."""
    w = v["weight"]
    for new in news:
        w = w + new["grad"]
        yield (w,)


def test_a_walk_that_agrees_is_accepted():
    walks(add_up, {"weight": number()}, {"grad": number()}, gives=("weight",))(SAME)


def test_a_walk_that_goes_wrong_later_is_refused():
    def tired(function, v, news):
        for step, (w,) in enumerate(add_up(function, v, news), start=1):
            yield (w if step < 5 else w + 1,)

    with pytest.raises(Disagreement, match="for weight the LaTeX gives"):
        walks(tired, {"weight": number()}, {"grad": number()}, gives=("weight",))(SAME)


def test_a_forgotten_memory_is_refused():
    forgets = ADAM.template.replace(r"@First@ &\leftarrow @decay1@@First@ +", r"@First@ &\leftarrow")
    assert forgets != ADAM.template
    with pytest.raises(Disagreement, match="ADAM: for First"):
        dataclasses.replace(ADAM, template=forgets).check()


def test_the_counter_counts_from_one():
    def count(function, v, news):
        for step, _ in enumerate(news, start=1):
            yield (10.0 * step,)

    tens = dataclasses.replace(SAME, template=r"@weight@ \leftarrow 10 @counter@")
    walks(count, {"weight": fixed(0.0)}, {}, gives=("weight",))(tens)


def test_code_that_changes_its_values_in_place_does_not_disturb_the_reader():
    def in_place(function, v, news):
        for new in news:
            v["weight"] += new["grad"]
            yield (v["weight"].copy(),)

    walks(in_place, {"weight": fixed(np.zeros(2))}, {"grad": number()}, gives=("weight",))(SAME)


def test_a_walk_that_ends_too_early_is_refused():
    def lazy(function, v, news):
        yield from list(add_up(function, v, news))[:2]

    with pytest.raises(ValueError, match="shorter"):
        walks(lazy, {"weight": number()}, {"grad": number()}, gives=("weight",))(SAME)
