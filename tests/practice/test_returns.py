"""An answer becomes plain arrays whatever form a student chose, or a sentence says what was expected and what came."""

import numpy as np
import pytest

from coursekit.practice.returns import Array, Dict, Integers, Many, Number, Tuple, Unusable


def plain(form, value):
    return {name: array.tolist() for name, array in form.plain(value).items()}


@pytest.mark.parametrize("value", [[1, 2], (1, 2), np.array([1, 2], "f4"), np.array([True, True]) + [0, 1]])
def test_lists_and_other_dtypes_are_arrays(value):
    assert plain(Array("W"), value) == {"W": [1, 2]}


@pytest.mark.parametrize("value", [3, 3.0, np.float32(3), np.array(3), np.array([3.0]), [3]])
def test_a_single_entry_is_a_number(value):
    assert plain(Number("loss"), value) == {"loss": 3}


def test_names_of_parts_tell_where_they_are():
    form = Many(Tuple(Array("dW"), Array("db")), "layer")
    assert plain(form, [([[1]], [2]), ([[3]], [4])]) == {
        "entries, one per layer": 2, "layer 1 dW": [[1]], "layer 1 db": [2], "layer 2 dW": [[3]], "layer 2 db": [4],
    }  # fmt: skip
    assert plain(Dict(Number("a"), Array("b")), {"a": 1, "b": [2], "more": 3}) == {"a": 1, "b": [2]}


@pytest.mark.parametrize("value", [[3, 1], {1, 3}, frozenset((3, 1)), np.array([3, 1]), (1, 3)])
def test_whole_numbers_have_no_order(value):
    assert plain(Integers("pieces"), value) == {"pieces": [1, 3]}


@pytest.mark.parametrize(
    ("form", "value", "words"),
    [
        (Array("W"), None, "W is None. Is it computed, and returned"),
        (Array("W"), (i for i in range(3)), "generator.*`return` in place of `yield`"),
        (Array("W"), [[1, 2], [3]], "rows are not of one length"),
        (Array("W"), [1j], "complex numbers"),
        (Array("W"), "text", "an array of numbers, yours is a str"),
        (Array("W"), {"W": 1}, "yours is a dict"),
        (Array("W"), [None], "yours holds a NoneType"),
        (Array("W"), ["a"], "a list of other things"),
        (Array("W"), print, "W is a function.*meant to be called"),
        (Number("loss"), [1, 2], r"one number, yours is an array of shape \(2,\)"),
        (Tuple(Number("a"), Number("b")), (1, 2, 3), r"a tuple \(a, b\): 2 things, yours has 3"),
        (Tuple(Number("a")), 1, r"a tuple \(a\), yours is an int"),
        (Dict(Number("a")), [1], "a dict with the keys 'a', yours is a list"),
        (Dict(Number("a")), {"b": 1}, r"The key 'a' is missing; yours has \['b'\]"),
        (Many(Array("w"), "step"), 5, "a list, one entry per step, yours is an int"),
        (Many(Array("w"), "step"), [[1], None], "step 2 is None"),
        (Integers("p"), [1.5], r"whole numbers, yours is \[1.5\]"),
        (Integers("p"), [1, 1], "a number twice"),
        (Integers("p"), 7, "collection of whole numbers, yours is an int"),
    ],
)
def test_what_cannot_be_compared_gets_a_sentence(form, value, words):
    with pytest.raises(Unusable, match=words):
        form.plain(value)
