"""A trial is itself tried: it notices when printed and right are swapped, equal, or of another shape."""

import dataclasses

import numpy as np
import pytest

from coursekit.formulas.corrections.trial import Trial, refused

SQUARES = Trial(
    printed="sum",
    right="square",
    gives={"sum": 6, "square": 9}.get,
    truth=lambda: 3**2,
    numbers=(6, 9),
)


def test_printed_fails_and_right_holds():
    SQUARES.printed_fails()
    SQUARES.right_holds()


def test_a_printed_form_that_works_is_noticed():
    with pytest.raises(AssertionError, match="square works after all: it gives 9"):
        dataclasses.replace(SQUARES, printed="square", numbers=(None, None)).printed_fails()


def test_a_right_form_that_does_not_work_is_noticed():
    with pytest.raises(AssertionError, match="sum gives 6, expected 9"):
        dataclasses.replace(SQUARES, right="sum", numbers=(None, None)).right_holds()


def test_a_recorded_number_that_is_off_is_noticed():
    with pytest.raises(AssertionError, match="Recorded is 6.5, computed 6"):
        dataclasses.replace(SQUARES, numbers=(6.5, 9)).printed_fails()
    with pytest.raises(AssertionError, match="Recorded is 9.0001, computed 9"):
        dataclasses.replace(SQUARES, numbers=(6, 9.0001)).right_holds()


def test_recorded_numbers_are_rounded_numbers():
    thirds = Trial(printed=2, right=3, gives=lambda n: 1 / n, truth=lambda: 1 / 3, numbers=(0.5, 0.333), digits=3)
    thirds.printed_fails()
    thirds.right_holds()


def test_further_assertions_are_run():
    def further():
        raise AssertionError("further")

    with pytest.raises(AssertionError, match="further"):
        dataclasses.replace(SQUARES, also=further).right_holds()


def test_a_transposed_row_is_not_the_column():
    column = Trial(printed=(1, 2), right=(2, 1), gives=np.ones, truth=lambda: np.ones((2, 1)))
    column.printed_fails()
    column.right_holds()


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_what_is_no_number_never_holds(value):
    with pytest.raises(AssertionError, match="expected"):
        Trial(printed=0, right=value, gives=float, truth=lambda: value).right_holds()


def test_a_printed_form_that_cannot_be_computed_is_no_proof():
    with pytest.raises(KeyError, match="misspelt"):
        Trial(printed="misspelt", right="square", gives={"square": 9}.__getitem__, truth=lambda: 9).printed_fails()


def test_refused_sees_shapes_that_do_not_fit():
    assert refused(lambda: np.ones((3, 1)) @ np.ones((2, 1)))
    assert not refused(lambda: np.ones((3, 2)) @ np.ones((2, 1)))
