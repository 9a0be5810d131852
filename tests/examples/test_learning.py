"""Runs over several seeds: fair, repeatable, and counted rightly."""

import json

import numpy as np
import pytest

from coursekit.examples import Learning, watch
from coursekit.examples.learning import as_record, error_rate, from_record
from coursekit.nn.layers import Dense, Input
from coursekit.nn.sequential import Sequential


def start(seed):
    """Two blobs, each with its mirror image as test set, and a softmax on top of them."""
    rng = np.random.default_rng(seed)
    y = np.arange(40) % 2
    x = rng.normal(size=(40, 2)) + 3 * (2 * y[:, None] - 1)
    model = Sequential([Input((2,)), Dense(2, "softmax", kernel_initializer="zeros")])
    model.compile("sgd", "categorical_crossentropy")
    return model, (x, np.eye(2)[y], -x, np.eye(2)[1 - y])


@pytest.fixture
def three():
    errors = np.array([[90, 20, 10], [90, 40, 40], [90, 10, 5]])
    return Learning("made up", np.array([0, 5, 10]), errors / 2, errors, 0.1)


def test_band_mean_and_end(three):
    low, middle, high = three.band()
    assert (low.tolist(), middle.tolist(), high.tolist()) == ([90, 10, 5], [90, 20, 10], [90, 40, 40])
    assert three.mean("train_errors")[0] == 45
    assert three.end() == pytest.approx((55 / 3, np.std([10, 40, 5], ddof=1)))


def test_arrival_is_the_first_epoch_at_or_below_the_mark(three):
    assert three.epochs_to(20) == (5, None, 5) and three.epochs_to(5) == (None, None, 10)
    assert three.epochs_to(20, "train_errors") == (5, 5, 5)


def test_errors_fall_and_the_first_look_is_before_training():
    runs = watch("blobs", start, (0, 1), 5, 0.1, every=2)
    assert runs.epochs.tolist() == [0, 2, 4, 5] and runs.train_errors.shape == (2, 4)
    assert runs.train_errors[:, 0].tolist() == [50, 50] and runs.end() == (0, 0)


def test_the_rate_and_the_seed_count():
    tiny = watch("blobs", start, (0,), 2, 1e-12)
    assert np.ptp(tiny.train_errors[:, 1:]) == 0 and tiny.eta == 1e-12
    one, both = watch("blobs", start, (1,), 2, 0.01), watch("blobs", start, (0, 1), 2, 0.01)
    np.testing.assert_array_equal(one.train_errors[0], both.train_errors[1])


def test_error_rate_is_percent_of_wrong_answers():
    model, (x, y, *_) = start(0)
    model.set_weights([np.array([[-1.0, 1.0], [-1.0, 1.0]]), np.zeros(2)])
    assert error_rate(model, x, y) == 0 and error_rate(model, x, y[::-1]) == 100
    assert error_rate(model, x[:4], np.eye(2)[[0, 1, 0, 0]]) == 25


def test_a_record_goes_through_json_and_back(three):
    again = from_record(json.loads(json.dumps(as_record(three))))
    assert again.name == three.name and again.eta == three.eta
    for field in ("epochs", "train_errors", "test_errors"):
        np.testing.assert_array_equal(getattr(again, field), getattr(three, field))


def test_bad_input(three):
    with pytest.raises(ValueError, match="at least one seed and epochs >= 1, received \\[\\] and 3"):
        watch("blobs", start, (), 3, 0.1)
    with pytest.raises(ValueError, match="received \\[0\\] and 0"):
        watch("blobs", start, (0,), 0, 0.1)
    with pytest.raises(ValueError, match="Did you mean 'test_errors'"):
        three.mean("test_error")
