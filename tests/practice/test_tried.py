"""A case that was tried tells in words where the answer parts from the right one."""

from dataclasses import replace

import numpy as np

from coursekit.practice.returns import Array, Dict, Number
from coursekit.practice.tried import try_all


def differs(exercise, function, case=0):
    return try_all(exercise, function, exercise.cases())[case].differs(exercise)


def test_the_case_is_said_when_it_is_short(doubling):
    assert differs(doubling, lambda x: 4 * x) == "y: exactly 2 times too large. (for [1.0, 2.0])"
    long = replace(doubling, fixed=((np.zeros((3, 4)), 0.5, "tanh", "x" * 80),), reference=lambda x, *more: 2 * x)
    assert differs(long, lambda x, *more: x + 1).endswith("12 of 12 entries off.")


def test_an_array_in_a_case_is_named_by_its_shape(doubling):
    entry = replace(doubling, fixed=((np.zeros((3, 4)),),))
    assert differs(entry, lambda x: x + 1).endswith("(for an array (3, 4))")


def test_missing_and_surplus_quantities_are_named(doubling):
    from coursekit.practice.returns import Many

    entry = replace(doubling, returns=Many(Array("w"), "step"), reference=lambda x: [x, 2 * x])
    assert differs(entry, lambda x: [x]).startswith("entries, one per step: expected 2, yours 1.")
    assert Dict(Array("a")).plain({"a": [1]})["a"].tolist() == [1]


def test_it_ends_with_the_first_case_that_comes_to_nothing(doubling):
    tried = try_all(doubling, lambda x: 2 * x if len(x) == 2 else None, doubling.cases())
    assert len(tried) == 2 and tried[1].made.trouble.startswith("y is None")


def test_a_question_is_answered_by_yes_or_no(doubling):
    entry = replace(doubling, reference=lambda x: True, returns=Number("all positive"))
    assert differs(entry, lambda x: False).startswith("all positive: yours says no.")
