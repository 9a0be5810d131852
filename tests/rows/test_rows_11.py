"""What the slides of lesson 11 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest

from coursekit import datasets, keras, nn
from coursekit.formulas import DIGIT_ACCURACIES, TOOLS, glossary
from coursekit.nn.activations import sigmoid, softmax
from coursekit.practice import Store, predict, reveal

LOGITS = np.array([0.3, -1.2, 0.8, 2.1, -0.4, 0.1, 3.0, -0.7, 0.5, -2.0])


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Ask a question with the answers 1 and 2, answer 2, and return the form."""
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    form = predict("11.p9", "How many?", choices=["one", "two"])
    form.field.value = "two"
    form.button.click()
    return form


def trained(loss):
    keras.utils.set_random_seed(1)
    x = np.random.default_rng(0).normal(size=(200, 4)).astype("float32")
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, "tanh"), keras.layers.Dense(3, "softmax")])
    model.compile(keras.optimizers.Adam(0.02), loss=loss, metrics=["accuracy"])
    history = model.fit(x, x[:, :3].argmax(axis=1), epochs=30, batch_size=20, verbose=0)
    return model, history, x


def test_s150_s202_data_model_compile_fit_evaluate():
    model, history, x = trained("sparse_categorical_crossentropy")
    assert history.history["loss"][-1] < history.history["loss"][0] / 2
    loss, accuracy = model.evaluate(x, x[:, :3].argmax(axis=1), verbose=0)
    assert accuracy > 0.9 and loss < 0.4
    assert (model.predict(x, verbose=0).argmax(axis=1) == x[:, :3].argmax(axis=1)).mean() == pytest.approx(accuracy)


def test_s188_accuracies_of_the_nineties_are_what_their_errors_leave():
    ranges = {entry.method.partition(" ")[0]: entry.accuracy for entry in DIGIT_ACCURACIES}
    assert ranges == {"SVM": (98.9, 99.2), "LeNet": (98.3, 99.3)}
    assert all(
        sum(pair) == pytest.approx(100) for e in DIGIT_ACCURACIES for pair in zip(e.accuracy, e.error, strict=True)
    )


def test_s190_digits_come_as_28_by_28_with_dark_paper():
    data = datasets.handwritten.load_data()
    assert data.x_train.shape[1:] == (28, 28) and data.x_train.max() == 255
    assert data.x_train[:, [0, -1]].mean() < data.x_train[:, 10:18, 10:18].mean() / 3
    assert sorted(set(data.y_test.tolist())) == list(range(10))


def test_s191_the_answer_stands_beside_the_prediction(asked):
    assert Store().read("11.p9").value == asked.field.value == "two"
    assert "You said <b>two</b>, it is <b>one</b>" in reveal("11.p9", "one", because="so").verdict.value


def test_s193_ten_sigmoids_do_not_share_one_certainty():
    assert sigmoid(LOGITS).sum() == pytest.approx(5.34, abs=0.005)
    assert softmax(LOGITS).sum() == pytest.approx(1) and softmax(LOGITS).argmax() == 6


def test_s196_tools_have_years_and_words_have_meanings():
    years = {tool.name: int(tool.since[:4]) for tool in TOOLS}
    assert years["Theano"] < years["Keras"] == years["TensorFlow"] == 2015 < years["PyTorch"]
    assert "digit" in glossary("MNIST").meaning


def test_s197_every_loss_and_optimizer_has_its_name():
    losses = ["binary_crossentropy", "categorical_crossentropy", "poisson", "kl_divergence", "mse", "mae"]
    y, p = np.array([[0.0, 1.0]]), np.array([[0.25, 0.75]])
    values = [nn.losses.get(name)(y, p) for name in losses]
    right = [-np.log(0.75), -np.log(0.75), 0.5 - np.log(0.75) / 2, -np.log(0.75), 0.0625, 0.25]
    assert values == pytest.approx(right, rel=1e-5)
    for name in ("SGD", "RMSprop", "Adam", "Adadelta", "Adagrad", "Adamax", "Nadam"):
        assert type(nn.optimizers.get(name.lower())).__name__ == name


def test_s204_the_lab_reads_digits():
    data = datasets.handwritten.load_data()
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(10)])
    model.compile("adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(data.x_train[:1000] / 255, data.y_train[:1000], epochs=10, verbose=0)
    assert model.evaluate(data.x_test[:300] / 255, data.y_test[:300], verbose=0)[1] > 0.8
