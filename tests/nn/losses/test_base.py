"""What all losses share: one number for a batch, and targets that fit."""

import numpy as np
import pytest

from coursekit.nn import losses


def test_the_loss_of_a_batch_is_the_mean_of_its_examples():
    rng = np.random.default_rng(0)
    y, p = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
    loss = losses.get("mse")
    assert loss(y, p) == pytest.approx(np.mean([loss(y[i : i + 1], p[i : i + 1]) for i in range(5)]))


def test_integer_labels_for_a_wide_output_point_to_one_hot():
    with pytest.raises(ValueError, match=r"use to_categorical\(y, 3\)"):
        losses.get("mse")([0, 2], np.ones((2, 3)))


def test_a_loss_without_partner_has_no_short_form():
    with pytest.raises(NotImplementedError, match="no partner"):
        losses.get("mse").delta(np.ones((1, 1)), np.ones((1, 1)))
