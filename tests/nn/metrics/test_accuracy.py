"""Accuracies agree with counting by eye."""

import numpy as np

from coursekit.nn import metrics


def test_yes_and_no():
    assert metrics.BinaryAccuracy()([[1.0], [0.0], [1.0]], [[0.6], [0.6], [0.9]]) == 2 / 3


def test_several_outputs_count_each():
    assert metrics.BinaryAccuracy()(np.array([[1.0, 0.0]]), np.array([[0.9, 0.9]])) == 0.5


def test_classes():
    p = np.array([[0.2, 0.8], [0.9, 0.1]])
    assert metrics.SparseCategoricalAccuracy()(np.array([1, 1]), p) == 0.5
    assert metrics.CategoricalAccuracy()(np.array([[0, 1], [1, 0]]), p) == 1
