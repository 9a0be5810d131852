"""Gaps are filled with means of training rows, only in the columns named, never with anything from test rows."""

import numpy as np
import pytest

from coursekit.datasets import Imputer, mean_impute

TRAIN = np.array([[0.0, 2, 0], [3, 0, 5], [0, 4, 7]])
TEST = np.array([[0.0, 0, 0], [1, 1000, 1000]])


def test_the_mean_is_that_of_what_is_there_in_the_training_rows():
    train, test = mean_impute(TRAIN, TEST, columns=[1, 2])
    assert train.tolist() == [[0, 2, 6], [3, 3, 5], [0, 4, 7]]
    assert test.tolist() == [[0, 3, 6], [1, 1000, 1000]]
    assert TRAIN[0, 2] == 0  # what was handed in is as before


def test_nan_can_stand_for_a_gap_and_zeros_stay_then():
    assert mean_impute([[np.nan], [0.0], [4.0]], missing=np.nan)[0].tolist() == [[2], [0], [4]]


def test_all_columns_unless_told():
    assert Imputer.fit(TRAIN).mean.tolist() == [3, 3, 6] and Imputer.fit(TRAIN).columns == (0, 1, 2)


def test_what_cannot_be_filled_is_named():
    with pytest.raises(ValueError, match=r"nothing but gaps in columns \[1\]"):
        Imputer.fit([[1.0, 0], [2, 0]])
    with pytest.raises(ValueError, match=r"columns from 0 to 2, received \[3\]"):
        Imputer.fit(TRAIN, columns=[3])
    with pytest.raises(ValueError, match=r"shape \(n, k\), received \(3,\)"):
        Imputer.fit([1.0, 2, 3])
