"""Numbers read like numbers, symbols like symbols, and labels step aside for each other."""

import numpy as np
import pytest

from coursekit.plot.wording import fitting, plural, short, spread, symbol


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-1.5, "−1.5"),
        (0.126, "0.13"),
        (0, "0"),
        (-0.0, "0"),
        (0.0004, "4e−4"),
        (250, "250"),
        (-2e-12, "−2e−12"),
    ],
)
def test_short_numbers(value, text):
    assert short(value) == text


@pytest.mark.parametrize(
    ("word", "text"), [("x1", "$x_{1}$"), ("y", "$y$"), ("loss", "loss"), ("$a_1$", "$a_1$"), ("7", "7")]
)
def test_symbols(word, text):
    assert symbol(word) == text


def test_plurals():
    assert (plural(1, "input"), plural(1784, "input")) == ("1 input", "1,784 inputs")


def test_fitting_text_is_as_wide_as_its_room():
    assert fitting("$a_1^{[1]}$", 20, largest=100) == pytest.approx(2 * fitting("$a_1^{[1]}$", 10, 100, 0), rel=1e-6)


def test_labels_with_room_stay_where_they_are():
    assert spread([30, 0, 60], gap=12) == [30, 0, 60]


def test_labels_that_touch_step_aside_in_order():
    places = spread([10, 11, 12, 50], gap=12, low=0, high=60)
    assert list(np.argsort(places)) == [0, 1, 2, 3] and np.diff(sorted(places)).min() >= 12 - 1e-9
    assert places[:3] == [0, 12, 24] or places[0] >= 0
