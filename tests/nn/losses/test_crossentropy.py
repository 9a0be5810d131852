"""Cross-entropies give the surprise that the formula promises, and refuse labels of the wrong kind."""

import numpy as np
import pytest

from coursekit.nn import losses, to_categorical
from coursekit.nn.activations import sigmoid, softmax

Z = np.array([[1.0, 2.0, -0.5], [0.3, 0.0, 4.0]])


def test_golden_softmax_gradient():
    """spec: z = (1, 2, -0.5), second class."""
    y, a = np.array([[0.0, 1.0, 0.0]]), softmax(Z[:1])
    np.testing.assert_allclose(a, [[0.253716, 0.689672, 0.056612]], atol=5e-7)
    np.testing.assert_allclose(
        losses.CategoricalCrossentropy().delta(y, a), [[0.253716, -0.310328, 0.056612]], atol=5e-7
    )


def test_values_by_hand():
    assert losses.get("bce")([[1.0, 0.0]], [[0.8, 0.4]]) == pytest.approx(-(np.log(0.8) + np.log(0.6)) / 2)
    assert losses.get("categorical_crossentropy")([[0, 1.0]], [[0.25, 0.75]]) == pytest.approx(-np.log(0.75))


def test_sparse_and_one_hot_targets_mean_the_same():
    y, p = np.array([2, 0]), softmax(Z)
    sparse, dense = losses.SparseCategoricalCrossentropy(), losses.CategoricalCrossentropy()
    assert sparse(y, p) == pytest.approx(dense(to_categorical(y, 3), p), rel=1e-6)
    assert sparse(y[:, None], p) == sparse(y, p)


@pytest.mark.parametrize(
    ("cls", "squash", "y"),
    [
        (losses.BinaryCrossentropy, sigmoid, np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 1.0]])),
        (losses.CategoricalCrossentropy, softmax, np.array([[0, 1.0, 0], [0.2, 0.3, 0.5]])),
        (losses.SparseCategoricalCrossentropy, softmax, np.array([1, 2])),
    ],
)
def test_logits_give_the_same_loss_without_squashing_first(cls, squash, y):
    assert cls(from_logits=True)(y, Z) == pytest.approx(cls()(y, squash(Z)), rel=1e-6)


def test_a_confident_wrong_answer_costs_a_lot_but_not_everything():
    assert losses.get("bce")([[1.0]], [[0.0]]) == pytest.approx(-np.log(1e-7))
    assert losses.BinaryCrossentropy(from_logits=True)([[1.0]], [[-1000.0]]) == 1000


@pytest.mark.parametrize(
    ("name", "y", "p", "message"),
    [
        ("categorical_crossentropy", [1, 2], Z, r"one-hot targets of shape \(batch, 3\), received class numbers"),
        ("sparse_categorical_crossentropy", np.eye(3)[:2], Z, "received one-hot rows .* Try categorical_crossentropy"),
        ("sparse_categorical_crossentropy", [0, 3], Z, "class numbers from 0 to 2, received 3"),
        ("sparse_categorical_crossentropy", [0, -1], Z, "received -1"),
        ("sparse_categorical_crossentropy", [0, 0.5], Z, "received 0.5"),
        ("sparse_categorical_crossentropy", [0, 1], [[0.4], [0.6]], "at least 2 classes.*binary_crossentropy"),
        ("binary_crossentropy", [[-1.0], [1.0]], [[0.4], [0.6]], r"targets from 0 to 1, .* try \(y \+ 1\) / 2"),
        ("categorical_crossentropy", -np.eye(3)[:2], Z, "targets >= 0"),
    ],
)
def test_labels_of_the_wrong_kind_are_named(name, y, p, message):
    with pytest.raises(ValueError, match=message):
        losses.get(name)(y, p)
