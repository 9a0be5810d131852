"""Bad data are named before training and nothing is lost."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers
from coursekit.nn.checking import as_array


def classifier():
    model = Sequential([Input((2,)), layers.Dense(3, "softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy")
    return model


GOOD = np.zeros((4, 2))
NAN = np.array([[0, 0], [0, np.nan], [1, 1], [0, np.inf]])


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        (None, [0], "Expected an array for x, received None"),
        (GOOD, None, "Expected an array for y, received None"),
        (NAN, [0, 1, 2, 0], "x holds 2 entries that are NaN or infinite, the first in row 1"),
        (np.zeros((0, 2)), [], r"at least one example in x, received an empty array of shape \(0, 2\)"),
        ([["a", "b"]], [0], "Expected numbers in x"),
        ([[1, 2], [3]], [0, 1], "x has rows of different lengths"),
        (GOOD, [0, 1], "received 4 inputs and 2 targets"),
        (GOOD.T, [0, 1], r"received \(2, 4\). Did you pass x.T\?"),
        (GOOD, [0, 1, 2, 3], "class numbers from 0 to 2, received 3"),
        (GOOD, np.eye(3)[[0, 1, 2, 0]], "Try categorical_crossentropy"),
    ],
)
def test_bad_data_are_named(x, y, message):
    model = classifier()
    before = model.theta.copy()
    with pytest.raises(ValueError, match=message):
        model.fit(x, y, verbose=0)
    np.testing.assert_array_equal(model.theta, before)


def test_predict_and_evaluate_check_too():
    with pytest.raises(ValueError, match="NaN or infinite"):
        classifier().predict(NAN)
    with pytest.raises(ValueError, match="received 4 inputs and 1 targets"):
        classifier().evaluate(GOOD, [0])


def test_large_float32_sums_do_not_look_like_nan():
    assert as_array("x", np.full((4, 2), 3e38, np.float32)).shape == (4, 2)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"epochs": 0}, "epochs to be a whole number >= 1, received 0"),
        ({"batch_size": -1}, "batch_size to be a whole number >= 1"),
        ({"validation_split": 1.0}, "0 <= validation_split < 1"),
        ({"validation_split": 0.9}, "leaves none of the 4 examples"),
        ({"verbose": 3}, 'verbose to be "auto", 0, 1 or 2'),
    ],
)
def test_bad_options_are_named(option, message):
    with pytest.raises(ValueError, match=message):
        classifier().fit(GOOD, [0, 1, 2, 0], **{"verbose": 0, **option})
