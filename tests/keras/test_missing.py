"""What is not here says so in every form of asking, and points to real Keras."""

import importlib

import pytest

from coursekit import keras


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: keras.layers.LSTM, r"^keras.layers.LSTM is not part of coursekit; use real Keras .* import LSTM$"),
        (lambda: keras.layers.Dens, r"keras.layers.Dens is not part .* Did you mean keras.layers.Dense\?"),
        (lambda: keras.optimizers.Lion, "use real Keras .*: from keras.optimizers import Lion"),
        (lambda: keras.utils.plot_model, "use real Keras .*: from keras.utils import plot_model"),
        (lambda: keras.applications, "keras.applications is not part of coursekit"),
        (lambda: keras.ops, "from keras import ops"),
        (lambda: keras.backend, "there is only NumPy. .* real Keras"),
        (lambda: keras.Model, "keras.Sequential stacks them; use real Keras"),
        (lambda: keras.models.load_model, "model.load_weights.* real Keras"),
        (
            lambda: keras.datasets.imdb,
            r"film reviews, good or bad; 25,000 \+ 25,000 .* import imdb; imdb.load_data\(\)",
        ),
    ],
)
def test_as_an_attribute(ask, message):
    with pytest.raises(AttributeError, match=message):
        ask()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("from coursekit.keras.layers import LSTM", r"^keras.layers.LSTM is not part of coursekit; use real Keras"),
        ("from coursekit.keras.layers import Dens", r"Did you mean keras.layers.Dense\?"),
        ("from coursekit.keras import Model", "keras.Sequential stacks them"),
        ("from coursekit.keras import applications", "keras.applications is not part of coursekit"),
        ("from coursekit.keras.datasets import reuters", r"^keras.datasets.reuters .* 46 topics; 8,982 \+ 2,246"),
        ("from coursekit.keras.datasets.cifar10 import load_data", "photographs, 10 classes; 50,000"),
        ("import coursekit.keras.applications", "^keras.applications is not part of coursekit; use real Keras"),
        ("import coursekit.keras.preprocessing.text", "from keras import preprocessing"),
    ],
)
def test_in_an_import(line, message):
    with pytest.raises(ImportError, match=message):
        exec(line)


def test_feature_tests_get_a_plain_no():
    assert not hasattr(keras.layers, "LSTM") and getattr(keras, "ops", None) is None


def test_the_search_for_modules_of_others_is_left_alone():
    with pytest.raises(ModuleNotFoundError, match="No module named 'coursekit.no_such_folder'"):
        importlib.import_module("coursekit.no_such_folder")
