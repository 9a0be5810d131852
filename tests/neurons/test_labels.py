"""Labels of the other coding are refused with the way out."""

from fractions import Fraction

import pytest

from coursekit.neurons.labels import convention_of, fires, known_convention, labels


@pytest.mark.parametrize(
    ("y", "convention", "sentence"),
    [
        ([1, -1], "01", r"Expected labels 0 and 1, received -1. Try \(y \+ 1\) / 2, or convention='pm1'"),
        ([1, 0], "pm1", r"Expected labels -1 and 1, received 0. Try 2 \* y - 1, or convention='01'"),
        ([1, 0, -1], "pm1", "received 0. Labels are answers, yes or no"),
        ([1, 3], "01", "received 3. Labels are answers"),
        ([Fraction(1, 2)], "01", "received 0.5. Labels are answers"),
        (["yes"], "01", "y expected numbers"),
    ],
)
def test_other_labels(y, convention, sentence):
    with pytest.raises(ValueError, match=sentence):
        labels(y, convention)


def test_advice_where_one_coding_is_all_there_is():
    with pytest.raises(ValueError, match=r"received -1. Try \(y \+ 1\) / 2\.$"):
        labels([1, -1], "01", fixed=True)


def test_truths_are_labels():
    assert labels([True, False], "01").tolist() == [1, 0]


def test_a_tie_is_on_in_both():
    assert fires(0.0, "01") == fires(Fraction(0), "pm1") == 1
    assert (fires(-0.1, "01"), fires(-0.1, "pm1")) == (0, -1)


def test_the_convention_is_read_off():
    assert (convention_of([0, 1]), convention_of([1, -1])) == ("01", "pm1")
    with pytest.raises(ValueError, match="Unknown convention 'pm'. Did you mean 'pm1'?"):
        known_convention("pm")
