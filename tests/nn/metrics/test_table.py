"""Accuracies count what is right, over batches of any size."""

import numpy as np
import pytest

from coursekit.nn import metrics

P = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6], [0.3, 0.4, 0.3]])


def test_sparse_and_one_hot_count_the_same():
    y = np.array([1, 0, 2, 0])
    assert metrics.SparseCategoricalAccuracy()(y, P) == metrics.CategoricalAccuracy()(np.eye(3)[y], P) == 0.75
    assert metrics.SparseCategoricalAccuracy()(y[:, None], P) == 0.75


def test_binary_accuracy_has_a_threshold():
    y, p = np.array([1, 0, 1, 1]), np.array([[0.9], [0.4], [0.45], [0.2]])
    assert metrics.BinaryAccuracy()(y, p) == 0.5 and metrics.BinaryAccuracy(threshold=0.42)(y, p) == 0.75


def test_batches_of_different_size_are_weighted_by_their_size():
    metric, y = metrics.SparseCategoricalAccuracy(), np.array([1, 0, 2, 0])
    metric.update_state(y[:3], P[:3])
    metric.update_state(y[3:], P[3:])
    assert metric.result() == 0.75
    metric.reset_state()
    assert metric.result() == 0


@pytest.mark.parametrize(
    ("y_shape", "output", "kind"),
    [
        ((), (1,), metrics.BinaryAccuracy),
        ((1,), (1,), metrics.BinaryAccuracy),
        ((3,), (3,), metrics.CategoricalAccuracy),
        ((), (3,), metrics.SparseCategoricalAccuracy),
        ((1,), (3,), metrics.SparseCategoricalAccuracy),
    ],
)
def test_accuracy_means_the_kind_that_fits(y_shape, output, kind):
    metric = metrics.get("accuracy", y_shape, output)
    assert type(metric) is kind and metric.name == "accuracy"


def test_losses_serve_as_metrics():
    assert metrics.get("mae", (1,), (1,))(np.array([[1.0], [2.0]]), np.array([[2.0], [2.0]])) == 0.5


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown metric 'acuracy'. Did you mean 'accuracy'"):
        metrics.get("acuracy", (), (3,))
