"""Wrong numbers are refused in a sentence: what was expected, what came, what to try."""

import numpy as np
import pytest

from coursekit.plot import checks


def test_good_numbers_pass_as_arrays():
    assert checks.numbers("w", [[1, 2]], (None, 2)).dtype == float


@pytest.mark.parametrize(
    ("given", "shape", "error", "message"),
    [
        ("abc", None, TypeError, "w to be numbers, received str"),
        ([[1], [1, 2]], None, TypeError, "w to be numbers, received list"),
        ([1, 2], (3,), ValueError, r"w of shape \(3,\), received \(2,\)\.$"),
        (np.ones((2, 3)), (3, 2), ValueError, "Did you pass the transpose"),
        ([], None, ValueError, "empty array"),
        ([1, np.inf], None, ValueError, "received 1 NaN or infinite of 2"),
    ],
)
def test_bad_numbers_are_named(given, shape, error, message):
    with pytest.raises(error, match=message):
        checks.numbers("w", given, shape)


def test_a_word_is_no_list():
    with pytest.raises(TypeError, match="names to be a list with one entry per layer, received 'abc'"):
        checks.per_item("names", "abc", 3, "layer")
