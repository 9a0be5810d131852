"""Iris is Fisher's table: 150 flowers, known means, three species of 50."""

import numpy as np
import pytest

from coursekit.datasets import iris


def test_the_table_has_fishers_means():
    """Published means per species: sepal length and width, petal length and width."""
    X, y, names = iris.load_raw()
    assert X.shape == (150, 4) and names == iris.FEATURES and np.bincount(y).tolist() == [50, 50, 50]
    means = [X[y == species].mean(axis=0) for species in range(3)]
    fisher = [[5.006, 3.428, 1.462, 0.246], [5.936, 2.770, 4.260, 1.326], [6.588, 2.974, 5.552, 2.026]]
    assert np.allclose(means, fisher, atol=5e-4)


def test_the_two_rows_that_other_copies_have_wrong_follow_fisher():
    X = iris.load_raw()[0]
    assert X[34].tolist() == [4.9, 3.1, 1.5, 0.2] and X[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_the_split_is_stratified():
    (x_train, y_train), (x_test, y_test) = iris.load_data()
    assert x_train.shape == (120, 4) and x_test.shape == (30, 4) and x_train.dtype == np.float64
    assert np.bincount(y_train).tolist() == [40] * 3 and np.bincount(y_test).tolist() == [10] * 3
    assert y_train.dtype == np.int64


def test_the_split_depends_on_the_seed_only():
    assert np.array_equal(iris.load_data(seed=1)[0][0], iris.load_data(seed=1)[0][0])
    assert not np.array_equal(iris.load_data(seed=1)[0][0], iris.load_data(seed=2)[0][0])


def test_arrays_are_fresh():
    iris.load_data()[0][0][:] = 0
    assert iris.load_data()[0][0].min() > 0


def test_a_share_that_leaves_nothing_is_refused():
    with pytest.raises(ValueError, match="test_share expected a number between 0 and 1 .* received 1.5 of 150 rows"):
        iris.load_data(test_share=1.5)
