"""Choices are listed by name, and none of them is a weight."""

import pytest

from coursekit.nn import Input, Sequential, hyperparameters, layers, optimizers


def test_choices_of_the_digit_network():
    model = Sequential([Input((784,)), layers.Dense(512, "sigmoid"), layers.Dropout(0.1), layers.Dense(10, "softmax")])
    assert hyperparameters(model) == {
        "layers with weights": 2,
        "units per layer": (512, 10),
        "activations": ("sigmoid", "softmax"),
    }
    model.compile(optimizers.SGD(0.5), "categorical_crossentropy")
    found = hyperparameters(model, epochs=5, acceptable_error=0.01)
    assert found["learning rate"] == 0.5 and found["optimizer"] == "SGD" and found["acceptable error"] == 0.01
    assert found["loss"] == "categorical_crossentropy" and found["epochs"] == 5


def test_filters_are_the_units_of_a_convolution():
    model = Sequential([Input((8, 8, 1)), layers.Conv2D(6, 3, activation="relu"), layers.Flatten(), layers.Dense(10)])
    assert hyperparameters(model)["units per layer"] == (6, 10)


def test_training_changes_parameters_and_no_hyperparameter():
    model = Sequential([Input((2,)), layers.Dense(3, "tanh"), layers.Dense(1)])
    model.compile("adam", "mse")
    before = hyperparameters(model)
    model.train_on_batch([[0.0, 1.0]], [[1.0]])
    assert hyperparameters(model) == before


def test_a_model_without_layers_is_named():
    with pytest.raises(ValueError, match="expected a model with built layers, received 'empty'"):
        hyperparameters(Sequential(name="empty"))
