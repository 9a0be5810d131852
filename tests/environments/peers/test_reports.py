"""What is reported about a run is the same: history, evaluate, predict, weights of examples and classes, penalties.

All in 64-bit floats; data with 37 examples in batches of 8, so that the last batch has 5.
"""

import both
import numpy as np
import pytest

RNG = np.random.default_rng(3)
X = RNG.normal(size=(37, 4))
LABELS = RNG.integers(0, 3, 37)
WEIGHTS = RNG.uniform(0.2, 2, 37)
ONE_HOT = np.eye(3)[LABELS]
YES_NO = (LABELS > 0).astype(float)


@pytest.fixture(autouse=True)
def in_64_bits(the_same_floats_afterwards):
    both.set_floats("float64")


def network(output="softmax", units=3, **options):
    return lambda k: [
        k.Input((4,)),
        k.layers.Dense(5, activation="tanh", **{n: make(k) for n, make in options.items()}),
        k.layers.Dense(units, activation=output),
    ]


def agree(models, *data, **options):
    theirs, mine = both.fit(models, *data, **options)
    assert both.weight_gap(models) <= 1e-9
    both.same_history(theirs, mine, 1e-9)


def reported(models, *data, **options):
    """evaluate of both, after some training."""
    both.fit(models, *data[:2], epochs=2)
    return [model.evaluate(*data, batch_size=8, verbose=0, **options) for model in models]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"validation_split": 0.3},
        {"validation_data": (X[:9], LABELS[:9])},
        {"validation_data": (X[:9], LABELS[:9], WEIGHTS[:9])},
        {"sample_weight": WEIGHTS},
        {"sample_weight": WEIGHTS, "validation_split": 0.3},
        {"class_weight": {0: 1.0, 1: 0.3, 2: 2.5}},
        {"class_weight": {0: 0.5, 1: 3.0, 2: 1.0}, "validation_split": 0.3},
        {"initial_epoch": 3},
        {"batch_size": None},
    ],
    ids=lambda options: ", ".join(options) or "plain",
)
def test_fit_reports_the_same_numbers_under_the_same_names(options):
    models = both.pair(network(), lambda k: k.optimizers.Adam(0.01), "sparse_categorical_crossentropy", ["accuracy"])
    agree(models, X, LABELS, **options)


LOSSES = {
    "categorical_crossentropy": (ONE_HOT, "softmax"),
    "binary_crossentropy": (ONE_HOT, "sigmoid"),
    "mae": (X[:, :3], None),
    "kl_divergence": (ONE_HOT * 0.8 + 0.2 / 3, "softmax"),
    "poisson": (LABELS[:, None] + ONE_HOT, "exponential"),
    "cosine_similarity": (X[:, 1:], None),
    "BinaryCrossentropy of logits": (ONE_HOT, None),
    "CategoricalCrossentropy of logits": (ONE_HOT, None),
    "SparseCategoricalCrossentropy of logits": (LABELS, None),
}


@pytest.mark.parametrize("name", LOSSES)
def test_every_loss_trains_the_same_with_and_without_weights(name):
    def loss(k):
        return getattr(k.losses, name.split()[0])(from_logits=True) if "logits" in name else name

    y, output = LOSSES[name]
    models = both.pair(network(output), lambda k: k.optimizers.SGD(0.05), loss)
    agree(models, X, y)
    agree(models, X, y, sample_weight=WEIGHTS)


def test_flat_targets_of_a_single_output():
    models = both.pair(network("sigmoid", 1), lambda k: k.optimizers.SGD(0.05), "binary_crossentropy", ["accuracy"])
    agree(models, X, YES_NO, sample_weight=WEIGHTS)


@pytest.mark.parametrize("name", ["l1", "l2", "l1_l2"])
def test_the_penalty_of_a_regularizer_is_in_the_reported_loss(name):
    penalties = {
        "l1": lambda k: k.regularizers.L1(0.02),
        "l2": lambda k: k.regularizers.L2(0.03),
        "l1_l2": lambda k: k.regularizers.L1L2(0.01, 0.02),
    }
    make = network(kernel_regularizer=penalties[name], bias_regularizer=penalties[name])
    models = both.pair(make, lambda k: k.optimizers.SGD(0.1), "sparse_categorical_crossentropy", ["accuracy"])
    agree(models, X, LABELS, validation_split=0.2)
    theirs, mine = reported(models, X, LABELS)
    assert both.gap(mine, theirs) <= 1e-9


METRICS = {
    "in this order": (["mse", "mae"], ONE_HOT),
    "accuracy": (["accuracy"], ONE_HOT),
    "acc": (["acc"], ONE_HOT),
    "long names": (["mean_squared_error", "mean_absolute_error"], ONE_HOT),
    "objects": (lambda k: [k.metrics.CategoricalAccuracy(), k.metrics.MeanSquaredError(name="far off")], ONE_HOT),
    "classes by name": (["CategoricalAccuracy", "MeanAbsoluteError"], ONE_HOT),
    "a loss": (["kl_divergence", "categorical_crossentropy"], ONE_HOT),
}


@pytest.mark.parametrize("case", METRICS)
def test_metrics_have_the_same_names_order_and_values(case):
    metrics, y = METRICS[case]
    models = both.pair(network(), loss="categorical_crossentropy", metrics=metrics)
    agree(models, X, y, validation_split=0.3)
    theirs, mine = reported(models, X, y)
    assert isinstance(mine, list) and both.gap(mine, theirs) <= 1e-9
    theirs, mine = reported(models, X, y, return_dict=True)
    assert isinstance(mine, dict) and mine == pytest.approx(theirs, rel=1e-9)


def test_binary_metrics_agree_to_the_32_bits_in_which_keras_counts():
    def metrics(k):
        return ["accuracy", k.metrics.Precision(), k.metrics.Recall(), k.metrics.AUC(), "binary_accuracy"]

    models = both.pair(network("sigmoid", 1), loss="binary_crossentropy", metrics=metrics)
    theirs, mine = both.fit(models, X, YES_NO)
    both.same_history(theirs, mine, 1e-6)
    theirs, mine = reported(models, X, YES_NO)
    assert both.gap(mine, theirs) <= 1e-6


@pytest.mark.parametrize("wanted", [{"thresholds": 0.3}, {"thresholds": [0.2, 0.6]}])
@pytest.mark.parametrize("name", ["Precision", "Recall"])
def test_thresholds_of_precision_and_recall(name, wanted):
    p = RNG.uniform(size=37)
    theirs, mine = (getattr(k.metrics, name)(**wanted) for k in both.LIBRARIES)
    theirs.update_state(YES_NO, p)
    mine.update_state(YES_NO, p)
    assert both.gap(mine.result(), theirs.result()) <= 1e-6


def test_evaluate_without_metrics_is_one_number():
    models = both.pair(network())
    theirs, mine = reported(models, X, ONE_HOT)
    assert np.ndim(theirs) == np.ndim(mine) == 0 and both.gap(mine, theirs) <= 1e-9
    theirs, mine = reported(models, X, ONE_HOT, return_dict=True)
    assert list(theirs) == list(mine) == ["loss"]


def test_weights_of_examples_in_evaluate():
    models = both.pair(network(), loss="categorical_crossentropy", metrics=["accuracy"])
    theirs, mine = reported(models, X, ONE_HOT, sample_weight=WEIGHTS)
    assert both.gap(mine, theirs) <= 1e-9


def test_single_batches():
    models = both.pair(network(), loss="categorical_crossentropy", metrics=["accuracy"])
    for _ in range(3):
        theirs, mine = (model.train_on_batch(X[:8], ONE_HOT[:8]) for model in models)
        assert both.gap(mine[0], theirs[0]) <= 1e-9
    theirs, mine = (model.test_on_batch(X, ONE_HOT, return_dict=True) for model in models)
    assert mine == pytest.approx(theirs, rel=1e-9)
    theirs, mine = (model.predict_on_batch(X) for model in models)
    assert both.gap(mine, theirs) <= 1e-9
    assert both.weight_gap(models) <= 1e-9


def test_outputs_have_the_same_shape_and_float_type():
    models = both.pair(network("sigmoid", 1))
    for model in models:
        out = model.predict(X, batch_size=10, verbose=0)
        assert isinstance(out, np.ndarray) and out.shape == (37, 1) and out.dtype == np.float64


def test_real_keras_takes_the_weights_of_ours():
    theirs, mine = both.pair(network())
    mine.fit(X, ONE_HOT, epochs=3, verbose=0)
    theirs.set_weights(mine.get_weights())
    assert both.gap(mine.predict(X, verbose=0), theirs.predict(X, verbose=0)) <= 1e-12


def test_history_is_an_object_with_history_and_epoch():
    for model in both.pair(network(), metrics=["mae"]):
        history = model.fit(X, ONE_HOT, epochs=3, verbose=0, validation_split=0.25)
        assert history.epoch == [0, 1, 2] and history.params["epochs"] == 3
        assert list(history.history) == ["loss", "mae", "val_loss", "val_mae"]
        assert all(isinstance(value, float) for value in history.history["loss"])
        assert model.history is history
