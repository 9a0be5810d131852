"""Scripts in the style of introductory Keras books run after changing only the import line."""

import importlib

import numpy as np
import pytest

from coursekit import keras

MODULES = ["activations", "callbacks", "config", "datasets", "initializers", "layers", "losses", "metrics", "models"]


def test_the_three_imports_of_the_lesson():
    from coursekit.keras import layers
    from coursekit.keras.datasets import mnist
    from coursekit.keras.models import Sequential

    assert layers.Dense and Sequential is keras.Sequential and callable(mnist.load_data)


def test_a_first_classifier_in_kerass_words():
    keras.utils.set_random_seed(0)
    rng = np.random.default_rng(0)
    x = rng.normal(size=(300, 4)).astype("float32")
    labels = x[:, :3].argmax(axis=1)
    model = keras.Sequential(
        [keras.Input((4,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(3, activation="softmax")]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"]
    )
    stop = keras.callbacks.EarlyStopping(patience=5)
    y = keras.utils.to_categorical(labels, 3)
    history = model.fit(x, y, epochs=40, batch_size=32, validation_split=0.2, callbacks=[stop], verbose=0)
    loss, accuracy = model.evaluate(x, y, verbose=0)
    assert accuracy > 0.93 and history.history["val_accuracy"][-1] > 0.85
    assert model.predict(x[:2]).sum(axis=1) == pytest.approx([1, 1], abs=1e-5)


@pytest.mark.parametrize("name", [*MODULES, "optimizers", "regularizers", "utils"])
def test_every_submodule_imports_and_names_what_it_offers(name):
    module = importlib.import_module(f"coursekit.keras.{name}")
    assert module.__all__ == sorted(module.__all__) and all(hasattr(module, n) for n in module.__all__)


def test_the_version_is_that_of_the_keras_it_was_compared_with_and_says_that_it_is_not_that():
    assert (
        keras.version() == keras.__version__ and keras.__version__.startswith("3.") and "coursekit" in keras.version()
    )
