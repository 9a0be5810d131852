"""Training visits every example once an epoch, reports honest means and learns XOR."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, callbacks, layers, set_random_seed

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
XOR = np.array([[0.0], [1], [1], [0]])


def network(**options):
    set_random_seed(3)
    model = Sequential([Input((2,)), layers.Dense(4, "tanh"), layers.Dense(1, "sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"], **options)
    model.optimizer.learning_rate = 0.05
    return model


def test_xor_is_learnt():
    model = network()
    history = model.fit(X, XOR, epochs=300, verbose=0)
    assert model.evaluate(X, XOR)[1] == 1 and history.history["loss"][-1] < 0.05
    assert (model.predict(X) > 0.5).ravel().tolist() == [False, True, True, False]


def test_every_example_is_seen_once_an_epoch_with_a_short_last_batch():
    model, seen = Sequential([Input((1,)), layers.Dense(1)]), []
    model.compile("sgd", "mse")
    forward = model.forward
    model.forward = lambda x, training=False: (seen.append(x.ravel().tolist()), forward(x, training))[1]
    model.fit(np.arange(10.0)[:, None], np.zeros(10), batch_size=4, verbose=0)
    assert [len(batch) for batch in seen] == [4, 4, 2]
    flat = sum(seen, [])
    assert sorted(flat) == list(range(10)) and flat != list(range(10))


def test_without_shuffle_the_order_is_kept():
    first, second = network(), network()
    for model, seed in ((first, 1), (second, 2)):
        set_random_seed(seed)
        model.fit(X, XOR, batch_size=1, epochs=3, shuffle=False, verbose=0)
    np.testing.assert_array_equal(first.theta, second.theta)


def test_the_same_seed_gives_the_same_training():
    runs = []
    for _ in range(2):
        model = network()
        model.fit(X, XOR, batch_size=2, epochs=3, verbose=0)
        runs.append(model.theta.copy())
    np.testing.assert_array_equal(*runs)


def test_one_step_of_sgd_is_w_minus_eta_g():
    model = network()
    model.compile("sgd", "binary_crossentropy")
    before, gradient = model.get_weights(), model.gradients(X, XOR)
    model.fit(X, XOR, verbose=0)
    for w0, g, w1 in zip(before, gradient, model.get_weights(), strict=True):
        np.testing.assert_allclose(w1, w0 - 0.01 * g, atol=1e-7)


def test_history_and_evaluate_have_kerass_names_and_agree():
    model = network()
    history = model.fit(X, XOR, epochs=2, validation_data=(X, XOR), verbose=0)
    assert list(history.history) == ["accuracy", "loss", "val_accuracy", "val_loss"] and history.epoch == [0, 1]
    loss, accuracy = model.evaluate(X, XOR)
    assert loss == pytest.approx(history.history["val_loss"][-1]) and accuracy == history.history["val_accuracy"][-1]
    assert model.evaluate(X, XOR, return_dict=True) == {"accuracy": accuracy, "loss": loss}


def test_without_metrics_evaluate_gives_one_number():
    model = network()
    model.compile("sgd", "mse")
    assert model.evaluate(X, XOR) == pytest.approx(np.mean((model(X) - XOR) ** 2), rel=1e-6)


def test_validation_split_takes_the_last_rows():
    model, x = network(), np.arange(20.0).reshape(10, 2)
    history = model.fit(x, np.zeros(10), validation_split=0.2, verbose=0)
    assert history.history["val_loss"][0] == pytest.approx(model.evaluate(x[8:], np.zeros(2))[0])


def test_predictions_do_not_depend_on_the_batch_size():
    model, x = network(), np.random.default_rng(0).normal(size=(70, 2))
    np.testing.assert_allclose(model.predict(x), model.predict(x, batch_size=70), rtol=1e-6)


def test_bytes_are_gathered_batch_by_batch_and_stay_bytes():
    model, x = network(), np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.uint8)
    np.testing.assert_array_equal(model.predict(x), model.predict(X))


def test_training_can_be_stopped_and_continued():
    model = network()
    stop = callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: setattr(model, "stop_training", epoch == 1))
    assert model.fit(X, XOR, epochs=9, callbacks=[stop], verbose=0).epoch == [0, 1]
    assert model.fit(X, XOR, epochs=5, initial_epoch=3, verbose=0).epoch == [3, 4]


def test_an_interrupt_keeps_the_weights_and_tells_the_watchers():
    model, told = network(), []

    def interrupt(epoch, logs):
        raise KeyboardInterrupt

    watcher = callbacks.LambdaCallback(on_epoch_end=interrupt, on_train_end=lambda logs=None: told.append(1))
    before = model.theta.copy()
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, XOR, callbacks=[watcher], verbose=0)
    assert told and not np.array_equal(before, model.theta)


def test_class_weights_and_sample_weights_mean_the_same():
    runs = []
    for weight in ({"class_weight": {0: 1.0, 1: 3.0}}, {"sample_weight": np.where(XOR.ravel() == 1, 3.0, 1.0)}):
        model = network()
        model.fit(X, XOR, epochs=3, verbose=0, **weight)
        runs.append(model.theta.copy())
    np.testing.assert_array_equal(*runs)
    unweighted = network()
    unweighted.fit(X, XOR, epochs=3, verbose=0)
    assert not np.array_equal(runs[0], unweighted.theta)


def test_weights_multiply_the_reported_loss():
    model, y = network(), XOR.ravel()
    each = [model.evaluate(X[i : i + 1], y[i : i + 1])[0] for i in range(4)]
    weight = [1.0, 2.0, 0.0, 4.0]
    assert model.evaluate(X, XOR, sample_weight=weight)[0] == pytest.approx(np.dot(each, weight) / 4, rel=1e-6)


@pytest.mark.parametrize(
    ("weight", "message"),
    [
        ({"sample_weight": [1.0]}, r"sample_weight of shape \(4,\)"),
        ({"sample_weight": [1.0, -1, 1, 1]}, "all >= 0"),
        ({"class_weight": {2: 1.0}}, "class numbers from 0 to 1, received 2"),
    ],
)
def test_bad_weights_are_named(weight, message):
    with pytest.raises(ValueError, match=message):
        network().fit(X, XOR, verbose=0, **weight)


def test_one_batch_at_a_time():
    whole, step = network(), network()
    whole.fit(X, XOR, epochs=2, shuffle=False, verbose=0)
    first = step.test_on_batch(X, XOR)
    assert step.train_on_batch(X, XOR) == pytest.approx(first)
    step.train_on_batch(X, XOR)
    np.testing.assert_array_equal(whole.theta, step.theta)
    assert step.train_on_batch(X, XOR, return_dict=True).keys() == {"loss", "accuracy"}
    np.testing.assert_array_equal(step.predict_on_batch(X), step.predict(X))


def test_validation_counts_the_weights_of_its_examples_but_not_of_classes():
    weight = np.array([1.0, 1, 3, 0.5])
    model = network()
    options = {"epochs": 1, "verbose": 0, "class_weight": {1: 5.0}}
    split = model.fit(X, XOR, validation_split=0.5, sample_weight=weight, **options).history["val_loss"][0]
    assert split == pytest.approx(model.evaluate(X[2:], XOR[2:], sample_weight=weight[2:])[0])
    given = model.fit(X, XOR, validation_data=(X, XOR, weight), **options).history["val_loss"][0]
    assert given == pytest.approx(model.evaluate(X, XOR, sample_weight=weight)[0])


def test_evaluate_lists_the_metrics_as_in_compile_and_the_history_by_name():
    model = network()
    model.compile("sgd", "mse", metrics=["mse", "CategoricalAccuracy", "mae"])
    assert list(model.evaluate(X, XOR, return_dict=True)) == ["loss", "mse", "CategoricalAccuracy", "mae"]
    assert list(model.fit(X, XOR, verbose=0).history) == ["CategoricalAccuracy", "loss", "mae", "mse"]
