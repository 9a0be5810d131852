"""The mistake that explains most is named: one that explains everything, or else what is wrong first."""

from dataclasses import replace

import numpy as np
import pytest

from coursekit.practice.exercise import Mistake
from coursekit.practice.judge import judge
from coursekit.practice.recognise import recognise
from coursekit.practice.returns import Array, Dict
from coursekit.practice.tried import try_all


def right(x):
    return {"a": 2 * x, "b": x + 1}


def a_squared(x):
    return right(x) | {"a": x * x}


def b_without_one(x):
    return right(x) | {"b": x}


def both_negative(x):
    return {"a": -2 * x, "b": -x - 1}


@pytest.fixture
def two_parts(doubling):
    mistakes = Mistake("a?", a_squared), Mistake("b?", b_without_one), Mistake("sign?", both_negative)
    return replace(doubling, reference=right, returns=Dict(Array("a"), Array("b")), mistakes=mistakes)


def name(exercise, function):
    mistake = recognise(exercise, try_all(exercise, function, exercise.cases()))
    return mistake and mistake.name


def test_one_that_explains_everything_comes_first(two_parts):
    assert name(two_parts, lambda x: {"a": x * x, "b": x + 1}) == "a squared"
    assert name(two_parts, lambda x: {"a": -2 * x, "b": -x - 1}) == "both negative"


def test_of_two_mistakes_at_once_the_first_quantity_is_named(two_parts):
    assert name(two_parts, lambda x: {"a": x * x, "b": x}) == "a squared"
    assert judge(two_parts, lambda x: {"a": x * x, "b": 7 * x}).says == "a?"


def test_what_nobody_knows_is_none(two_parts):
    assert name(two_parts, lambda x: {"a": 3 * x, "b": x + 1}) is None


def test_the_same_trouble_is_the_same_mistake(doubling):
    def halves(x):
        return x[: len(x) // 0]

    entry = replace(doubling, mistakes=(Mistake("Half of what?", halves),))
    assert judge(entry, lambda x: x[: 1 // 0]).says == "Half of what?"
    assert judge(entry, lambda x: x.nothing).mistake == ""


def test_a_mistake_that_is_right_on_some_cases_is_still_named(doubling):
    def positive(x):
        return 2 * np.abs(x)

    entry = replace(doubling, mistakes=(Mistake("And below zero?", positive),))
    assert judge(entry, lambda x: np.abs(2 * x)).says == "And below zero?"
