"""Other right models, and wrong answers that are no known mistake."""

from coursekit import keras, nn
from coursekit.keras import layers


def of_the_lecture():
    model = keras.Sequential(name="lecture")
    model.add(layers.Input((784,)))
    model.add(layers.Dense(512, activation="sigmoid"))
    model.add(layers.Dense(10, activation="sigmoid"))
    model.compile(keras.optimizers.SGD(learning_rate=2.5), loss="mean_squared_error")
    return model


def with_tanh_and_one_hot_rows():
    model = keras.Sequential([layers.Input((784,)), layers.Dense(512, "tanh"), layers.Dense(10, "softmax")])
    model.compile("sgd", keras.losses.CategoricalCrossentropy())
    return model


def ten_questions():
    model = nn.Sequential([nn.Input((784,)), nn.layers.Dense(512, "softplus"), nn.layers.Dense(10, "sigmoid")])
    model.compile("rmsprop", "binary_crossentropy", metrics=["accuracy"])
    return model


def the_class_itself():
    return nn.Sequential


def a_number():
    return 407_050


def nothing():
    return None


ALTERNATIVES = (of_the_lecture, with_tanh_and_one_hot_rows, ten_questions)
REFUSED = (the_class_itself, a_number, nothing)
