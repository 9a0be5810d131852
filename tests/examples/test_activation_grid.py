"""One task, six bends: all but the sigmoid read digits after a few epochs."""

import numpy as np
import pytest

from coursekit.examples import activation_grid
from coursekit.examples.activation_grid import greys, one_hot, small_digits


def test_the_sigmoid_is_last_and_tanh_is_quick():
    runs = {run.name: run for run in activation_grid(("sigmoid", "tanh", "relu"), epochs=4, seeds=(0, 1))}
    assert list(runs) == ["sigmoid", "tanh", "relu"] and runs["tanh"].epochs.tolist() == [0, 1, 2, 3, 4]
    assert runs["sigmoid"].band()[0][-1] > 60 and max(runs["tanh"].band()[2][-1], runs["relu"].band()[2][-1]) < 15


def test_all_activations_start_at_the_same_weights():
    starts = [small_digits(f, (5, 4), 20, seed=3) for f in ("sigmoid", "relu")]
    for one, other in zip(*(model.get_weights() for model, _ in starts), strict=True):
        np.testing.assert_array_equal(one, other)
    np.testing.assert_array_equal(starts[0][1][0], starts[1][1][0])
    assert (small_digits("relu", (5, 4), 20, seed=4)[1][0] != starts[0][1][0]).any()


def test_choosing_does_not_touch_the_test_set():
    """Apart from the digits that are trained on, all training digits are judged, and none of the 359."""
    _, (x, _, others, _) = small_digits("tanh", (5,), 100, 0, choosing=True)
    _, (again, y, test, y_test) = small_digits("tanh", (5,), 100, 0)
    np.testing.assert_array_equal(x, again)
    assert len(others) == 1338 and len(test) == len(y_test) == 359 and y.shape == (100, 10)


def test_greys_and_names():
    assert greys(np.array([[[0, 16], [8, 12]]])).tolist() == [[-1, 1, 0, 0.5]]
    assert one_hot(np.array([3])).argmax() == 3


def test_an_unknown_activation_is_refused():
    with pytest.raises(ValueError, match="Did you mean 'relu'"):
        activation_grid(("rleu",))
