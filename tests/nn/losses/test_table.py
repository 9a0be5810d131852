"""Losses are found by all the names Keras gives them."""

import pytest

from coursekit.nn import losses


@pytest.mark.parametrize("name", ["mse", "mean_squared_error", "MeanSquaredError", losses.MeanSquaredError])
def test_names_and_classes(name):
    assert isinstance(losses.get(name), losses.MeanSquaredError)


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ValueError, match="(?i)Unknown loss 'crossentropy'. Did you mean 'binary_?crossentropy'"):
        losses.get("crossentropy")
