"""Numbers are read as students write them and written as the lessons print them."""

import numpy as np
import pytest

from coursekit.practice.numbers import compact, read_number, written


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0.25", 0.25), ("0,25", 0.25), (" 1/4 ", 0.25), ("25 %", 0.25), ("1e-3", 0.001), ("-12", -12), ("−12", -12),
        ("+3", 3), ("407 050", 407050), ("407_050", 407050), ("1,407,050", 1407050),
        ("1,407.5", 1407.5), ("0,125", 0.125),
    ],
)  # fmt: skip
def test_a_number_in_any_usual_form(typed, value):
    assert read_number(typed) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "type a number first"), ("  ", "type a number first"), ("many", "'many' is not a number"),
        ("1/0", "not a number"), ("inf", "not a number"), ("nan", "not a number"), ("1e999", "not a number"),
        ("2,162", "2.162 or 2162: the comma can mean both"), ("1,2,3", "not a number"),
    ],
)  # fmt: skip
def test_what_is_no_number_gets_a_sentence(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        read_number(typed)


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (2.162, "2.162"), (2.1620000001, "2.162"), (1.0, "1"), (0, "0"), (-1e-17, "0"), (407050, "407,050"),
        (100.0, "100"), (1234, "1234"), (True, "True"), (np.float32(0.1), "0.1"), (-0.67512, "-0.6751"),
    ],
)  # fmt: skip
def test_written_without_idle_digits(x, text):
    assert written(x) == text


def test_an_array_on_one_line():
    assert compact(np.array([[1, 2], [3, 4.5]])) == "[[1, 2], [3, 4.5]]"
