"""Agreement is measured entry by entry, NaN agrees with NaN only, and float32 gets the room it needs."""

import numpy as np
import pytest

from coursekit.practice.same import close, different, same


@pytest.mark.parametrize(
    ("expected", "got", "agree"),
    [
        ([1.0, 2.0], [1.0, 2.0 + 1e-10], True),
        ([1.0, 2.0], [1.0, 2.0 + 1e-8], False),
        ([1e6], [1e6 + 1e-4], True),
        ([1.0], [[1.0]], False),
        ([np.nan], [np.nan], True),
        ([1.0], [np.nan], False),
        ([np.inf], [np.inf], True),
        ([np.inf], [1.0], False),
    ],
)
def test_close(expected, got, agree):
    assert close(np.array(expected), np.array(got), 1e-9) is agree


def test_float32_may_be_as_far_off_as_float32_is():
    third = np.array([1 / 3])
    assert close(third, third.astype("f4"), 1e-9) and not close(third, third.astype("f4") * 1.001, 1e-9)


def test_quantities_are_named_in_order_and_too_many_last():
    one = np.ones(1)
    assert different({"a": one, "b": one, "c": one}, {"x": one, "b": 2 * one, "a": one}, 1e-9) == ["b", "c", "x"]


def test_inputs_are_the_same_to_the_bit():
    case = (np.array([1.0, np.nan]), [1, {"a": (2,)}], "tanh")
    assert same(case, (np.array([1.0, np.nan]), [1, {"a": (2,)}], "tanh"))
    for other in (np.array([1, 2]), np.array([1.0, 3.0]), np.array([[1.0, np.nan]])):
        assert not same(case, (other, *case[1:]))
    assert not same([1], (1,)) and not same({"a": 1}, {"b": 1}) and not same(1, 1.0)
