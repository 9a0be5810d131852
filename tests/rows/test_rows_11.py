"""What the slides of lesson 11 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest

from coursekit import datasets, keras, nn, plot
from coursekit.examples import digit_work, kernel_machine
from coursekit.explorers import WatchLoop, loop_steps
from coursekit.explorers.loop_steps import Moment
from coursekit.formulas import DIGIT_ACCURACIES, KERAS_OPTIMIZERS, glossary, network_plan, published
from coursekit.nn.activations import sigmoid, softmax
from coursekit.practice import Store, flash_cards, predict, reveal

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


def test_s202_data_model_compile_fit_evaluate():
    model, history, x = trained("sparse_categorical_crossentropy")
    assert history.history["loss"][-1] < history.history["loss"][0] / 2
    loss, accuracy = model.evaluate(x, x[:, :3].argmax(axis=1), verbose=0)
    assert accuracy > 0.9 and loss < 0.4
    assert (model.predict(x, verbose=0).argmax(axis=1) == x[:, :3].argmax(axis=1)).mean() == pytest.approx(accuracy)


def test_s150_a_search_tries_every_setting_with_every_seed_and_lists_the_best_first():
    def score(units, rate, seed):
        keras.utils.set_random_seed(seed)
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(units, "tanh"), keras.layers.Dense(1)])
        model.compile(keras.optimizers.Adam(rate), "mse")
        x, y = datasets.toy.xor()
        return model.fit(x, y, epochs=60, verbose=0).history["loss"][-1]

    found = nn.search(score, {"units": [4], "rate": [0.0001, 0.1]}, seeds=(1, 2), largest=False)
    assert found.best.settings == {"units": 4, "rate": 0.1} and found.best.mean < 0.05
    assert [len(trial.scores) for trial in found.trials] == [2, 2]
    assert str(found).splitlines()[0].split() == ["units", "rate", "mean", "of", "2", "spread"]


def test_s188_accuracies_of_the_nineties_are_what_their_errors_leave():
    ranges = {entry.method.partition(" ")[0]: entry.accuracy for entry in DIGIT_ACCURACIES}
    assert ranges == {"SVM": (98.9, 99.2), "LeNet": (98.3, 99.3)}
    assert all(
        sum(pair) == pytest.approx(100) for e in DIGIT_ACCURACIES for pair in zip(e.accuracy, e.error, strict=True)
    )
    assert published("digits").column("published error") == ("0.8 % to 1.1 %", "0.7 % to 1.7 %")


def test_s188_a_kernel_machine_and_a_small_convolution_read_the_bundled_digits():
    (x, y), (x_test, y_test) = datasets.digits.load_data()
    x, x_test = x[..., None] / 16, x_test[..., None] / 16
    assert (kernel_machine(x, y)(x_test) != y_test).mean() < 0.02
    keras.utils.set_random_seed(11)
    model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(8, 3, activation="relu")])
    for layer in (keras.layers.MaxPooling2D(2), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")):
        model.add(layer)
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=5, verbose=0)
    assert model.count_params() == 810 and model.evaluate(x_test, y_test, verbose=0)[1] > 0.9


def test_s188_lenet_is_drawn_and_counted():
    conv1, conv2, *dense = [layer.params for layer in digit_work("LeNet-5").layers]
    ax = plot.feature_maps(params=[conv1, 0, conv2, 0, *dense])
    written = [int(text.get_text().replace(",", "")) for text in ax.texts if text.get_gid() == "params"]
    assert sum(written) == network_plan("LeNet-5").params == digit_work("LeNet-5").params == 61_706


def test_s190_digits_come_as_28_by_28_with_dark_paper():
    data = datasets.handwritten.load_data()
    assert data.x_train.shape[1:] == (28, 28) and data.x_train.max() == 255
    assert data.x_train[:, [0, -1]].mean() < data.x_train[:, 10:18, 10:18].mean() / 3
    assert sorted(set(data.y_test.tolist())) == list(range(10))


def test_s191_the_answer_stands_beside_the_prediction(asked):
    assert asked.question.choices == ("one", "two") and asked.question.text == "How many?"
    assert Store().read("11.p9").value == asked.field.value == "two"
    said = reveal("11.p9", "one", because="so")
    assert said.id == "11.p9" and repr(said) == "reveal 11.p9"
    assert "You said <b>two</b>, it is <b>one</b>" in said.verdict.value and said.tol == 0.1


def test_s193_ten_sigmoids_do_not_share_one_certainty():
    assert sigmoid(LOGITS).sum() == pytest.approx(5.34, abs=0.005)
    assert softmax(LOGITS).sum() == pytest.approx(1) and softmax(LOGITS).argmax() == 6


def test_s194_choices_are_listed_and_none_of_them_is_learnt():
    model, _, x = trained("sparse_categorical_crossentropy")
    before = nn.hyperparameters(model, epochs=30, acceptable_error=0.4)
    assert before["layers with weights"] == 2 and before["units per layer"] == (8, 3)
    assert before["activations"] == ("tanh", "softmax") and before["learning rate"] == pytest.approx(0.02)
    assert before["epochs"] == 30 and before["acceptable error"] == 0.4
    model.fit(x, x[:, :3].argmax(axis=1), verbose=0)
    assert nn.hyperparameters(model, epochs=30, acceptable_error=0.4) == before
    for word in ("hyperparameter", "parameters"):
        assert {"K5", "K16", "K19", "K29"} & set(glossary(word).slides)


def test_s194_the_quiz_takes_a_choice(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    form = predict("11.p5", "Which one?", choices=["the units", "a weight"])
    assert form.question.choices == ("the units", "a weight") and form.question.id == "11.p5"


def test_s196_tools_have_years_and_words_have_meanings():
    table = published("tools")
    years = {name: int(since[:4]) for name, since, _ in table.rows}
    assert years["Theano"] < years["Keras"] == years["TensorFlow"] == 2015 < years["PyTorch"]
    assert "scikit-learn" in table.column("tool") and table.row("Keras")[0] == "2015-03"
    words = [glossary(word) for word in ("MNIST", "ImageNet", "benchmark", "Theano", "PyTorch", "scikit-learn")]
    assert [word.term for word in words] == ["MNIST", "ImageNet", "benchmark", "Theano", "PyTorch", "scikit-learn"]
    assert all(word.meaning.endswith(".") and len(word.meaning) > 30 for word in words)


def test_s197_every_activation_of_slide_26_has_its_name():
    z = np.array([[-1.0, 0.0, 2.0]])
    e = np.exp(z)
    wanted = {"sigmoid": e / (1 + e), "relu": [[0, 0, 2]], "softmax": e / e.sum(), "tanh": np.tanh(z), "exponential": e}
    for name, answer in wanted.items():
        np.testing.assert_allclose(nn.activations.get(name)(z), answer, rtol=1e-6)


def test_s197_every_loss_of_slide_26_has_its_name():
    losses = ["binary_crossentropy", "categorical_crossentropy", "poisson", "kl_divergence", "mse", "mae"]
    y, p = np.array([[0.0, 1.0]]), np.array([[0.25, 0.75]])
    values = [nn.losses.get(name)(y, p) for name in [*losses, "cosine_similarity"]]
    right = [
        -np.log(0.75),
        -np.log(0.75),
        0.5 - np.log(0.75) / 2,
        -np.log(0.75),
        0.0625,
        0.25,
        -0.75 / np.hypot(0.25, 0.75),
    ]
    assert values == pytest.approx(right, rel=1e-5)


@pytest.mark.parametrize("name", KERAS_OPTIMIZERS)
def test_s197_every_optimizer_of_slide_26_has_its_name_and_learns(name):
    optimizer = nn.optimizers.get(name.lower())
    assert type(optimizer).__name__ == name and optimizer.learning_rate == (0.01 if name == "SGD" else 0.001)
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile(optimizer, "mse", metrics=["mae"])
    x = np.eye(2)
    losses = model.fit(x, x @ [[1.0], [2.0]], epochs=5, verbose=0).history["loss"]
    assert losses[-1] < losses[0]


def test_s198_every_word_of_the_list_has_a_card():
    cards = flash_cards()
    listed = [term.term for term in cards.terms if "K29" in term.slides]
    assert len(listed) == 26 and len(cards.terms) == 27 and glossary("bias") in cards.terms
    assert {glossary(w).term for w in ("Adam", "Epochs", "Learning Rule", "True SGD", "Relu", "Tanh")} <= set(listed)
    assert all(term.meaning in cards._repr_html_().replace("&amp;", "&") for term in cards.terms)


def test_s200_the_loop_shows_what_training_did():
    keras.utils.set_random_seed(1)
    x = np.random.default_rng(0).normal(size=(100, 2)).astype("float32")
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, "tanh"), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    watch = WatchLoop()
    history = model.fit(x, x[:, :1], batch_size=10, verbose=0, callbacks=[watch])
    assert np.mean([update.loss for update in watch.updates]) == pytest.approx(history.history["loss"][0], rel=1e-5)
    explorer = loop_steps(watch.updates, ["Dense 3", "Dense 1"], "squared error", "SGD")
    assert f"the loss is {watch.updates[9].loss:.3f}" in explorer.describe(Moment(37))
    picture = plot.training_loop(["Dense 3", "Dense 1"], value=watch.updates[9].loss, now="loss")
    assert f"now {watch.updates[9].loss:.4f}".rstrip("0") in [text.get_text() for text in picture.texts]


def test_s201_the_stack_names_engines_and_chips():
    words = {text.get_text() for text in plot.keras_stack().texts}
    assert {"Keras", "TensorFlow", "JAX", "PyTorch", "TPU", "GPU", "CPU"} <= words


def test_s203_seven_data_sets_and_a_caveat_on_one():
    sets = {entry.name: entry for entry in keras.datasets.catalog()}
    assert {"mnist", "cifar10", "cifar100", "imdb", "reuters", "fashion_mnist", "boston_housing"} <= set(sets)
    assert (sets["mnist"].train, sets["mnist"].test, sets["mnist"].here) == (60_000, 10_000, True)
    assert sets["cifar10"].shape == "colour images of 32 x 32 x 3" and sets["imdb"].task.startswith("film reviews")
    assert [name for name, entry in sets.items() if entry.caveat] == ["boston_housing"]
    assert "california_housing" in str(sets["boston_housing"])


def test_s204_the_lab_reads_digits():
    data = datasets.handwritten.load_data()
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(32, "relu"), keras.layers.Dense(10)])
    model.compile("adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    model.fit(data.x_train[:1000] / 255, data.y_train[:1000], epochs=10, verbose=0)
    assert model.evaluate(data.x_test[:300] / 255, data.y_test[:300], verbose=0)[1] > 0.8


def test_s206_precision_recall_and_roc_come_from_the_same_counts():
    y, p = np.array([0, 0, 0, 1, 1]), np.array([0.1, 0.6, 0.2, 0.7, 0.4])
    counts = nn.metrics.confusion_matrix(y, p > 0.5, classes=2)
    assert counts.tolist() == [[2, 1], [1, 1]]
    drawn = [t.get_text() for t in plot.confusion_matrix(counts).texts if t.get_gid() == "count"]
    assert drawn == ["2", "1", "1", "1"]
    recall, precision = keras.metrics.Recall(), keras.metrics.Precision()
    for metric in (recall, precision):
        metric.update_state(y, p)
    assert recall.result() == counts[1, 1] / counts[1].sum() and precision.result() == counts[1, 1] / counts[:, 1].sum()
    curve = nn.metrics.roc_curve(y, p)
    assert curve.at(0.5) == pytest.approx((1 / 3, 1 / 2)) and curve.area == pytest.approx(5 / 6)
    rings = [line.get_xydata()[0] for line in plot.roc(curve, threshold=0.5).lines if line.get_gid() == "point"]
    assert np.allclose(rings, [[1 / 3, 1 / 2]])
