"""Layers, schedules, initializers and callbacks do what real Keras's do, one by one."""

import both
import keras
import numpy as np
import pytest

from coursekit import keras as ours

RNG = np.random.default_rng(8)
IMAGES = RNG.normal(size=(24, 9, 8, 2))
ROWS = RNG.normal(size=(24, 6))


def trained_alike(layers, x, units=2, tolerance=1e-9):
    """Forward on fresh weights, then three epochs, then forward again."""
    both.set_floats("float64")
    models = both.pair(
        lambda k: [k.Input(x.shape[1:]), *layers(k), k.layers.Flatten(), k.layers.Dense(units)],
        lambda k: k.optimizers.Adam(0.01),
    )
    y = RNG.normal(size=(len(x), units))
    assert both.gap(*(model.predict(x, verbose=0) for model in models[::-1])) <= tolerance
    theirs, mine = both.fit(models, x, y, epochs=3)
    both.same_history(theirs, mine, tolerance)
    assert both.weight_gap(models) <= tolerance
    assert both.gap(*(model.predict(x, verbose=0) for model in models[::-1])) <= tolerance


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("strides", [1, 2, (3, 2)])
@pytest.mark.parametrize("size", [3, (2, 4)])
def test_convolutions(size, strides, padding):
    trained_alike(
        lambda k: [
            k.layers.Conv2D(3, size, strides=strides, padding=padding, activation="tanh"),
            k.layers.Conv2D(2, 2, padding="same", use_bias=False),
        ],
        IMAGES,
    )


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize(
    "options", [{}, {"pool_size": 3}, {"pool_size": (3, 2), "strides": 2}, {"strides": (1, 3)}], ids=str
)
def test_pooling(options, padding):
    trained_alike(
        lambda k: [k.layers.Conv2D(3, 2), k.layers.MaxPooling2D(padding=padding, **options), k.layers.Conv2D(2, 1)],
        IMAGES,
    )


LAYERS = {
    "PReLU": lambda k: [k.layers.Dense(5), k.layers.PReLU(), k.layers.Dense(4), k.layers.PReLU("ones")],
    "LeakyReLU": lambda k: [k.layers.Dense(5), k.layers.LeakyReLU(), k.layers.LeakyReLU(0.1)],
    "ReLU": lambda k: [k.layers.Dense(5), k.layers.ReLU()],
    "Softmax": lambda k: [k.layers.Dense(5), k.layers.Softmax()],
    "Activation": lambda k: [k.layers.Dense(5), k.layers.Activation("softsign")],
    "Reshape": lambda k: [k.layers.Dense(6), k.layers.Reshape((2, -1)), k.layers.Flatten(), k.layers.Dense(3)],
    "Rescaling": lambda k: [k.layers.Rescaling(0.5, offset=-1), k.layers.Dense(3)],
    "no bias": lambda k: [k.layers.Dense(5, use_bias=False, activation="sigmoid")],
}


@pytest.mark.parametrize("name", LAYERS)
def test_other_layers(name):
    trained_alike(LAYERS[name], ROWS)


def test_prelu_on_images_has_one_slope_for_every_place():
    trained_alike(lambda k: [k.layers.Conv2D(3, 2), k.layers.PReLU()], IMAGES)


ACTIVATIONS = ["exponential", "leaky_relu", "linear", "relu", "sigmoid", "softmax", "softplus", "softsign", "tanh"]


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_by_name_and_as_functions(name):
    z = RNG.normal(0, 3, (20, 5))
    assert both.gap(getattr(ours.activations, name)(z), getattr(keras.activations, name)(z)) <= 1e-12
    assert both.gap(ours.activations.get(name)(z), keras.activations.get(name)(z)) <= 1e-12


def test_the_list_of_activations_is_whole():
    assert sorted([*ACTIVATIONS, "get"]) == ours.activations.__all__


def test_identifiers_of_activations_train_alike():
    for name in ACTIVATIONS:
        trained_alike(lambda k, name=name: [k.layers.Dense(4, activation=name)], ROWS[:8], tolerance=1e-9)


SCHEDULES = {
    "ExponentialDecay": [(0.1, 7, 0.5), (0.1, 7, 0.5, True)],
    "InverseTimeDecay": [(0.1, 7, 0.5), (0.1, 7, 0.5, True)],
    "PolynomialDecay": [(0.1, 20), (0.1, 9, 0.01, 2.0), (0.1, 9, 0.01, 0.5, True)],
    "CosineDecay": [(0.1, 20), (0.1, 20, 0.2)],
    "PiecewiseConstantDecay": [([5, 12], [0.1, 0.05, 0.01])],
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_schedules_give_the_same_rates_to_32_bits_and_train_alike(name):
    for arguments in SCHEDULES[name]:
        theirs, mine = (getattr(k.optimizers.schedules, name)(*arguments) for k in both.LIBRARIES)
        rates = [[float(schedule(step)) for step in range(40)] for schedule in (mine, theirs)]
        assert both.gap(*rates) <= 1e-6
        models = both.pair(
            lambda k, a=arguments: [k.Input((6,)), k.layers.Dense(2)],
            lambda k, a=arguments: k.optimizers.SGD(getattr(k.optimizers.schedules, name)(*a)),
        )
        both.fit(models, ROWS, ROWS[:, :2], epochs=10)
        assert both.weight_gap(models) <= 1e-5


INITIALIZERS = {
    "Zeros": {}, "Ones": {}, "Constant": {"value": 0.3}, "RandomNormal": {"stddev": 0.2, "mean": 1.0},
    "RandomUniform": {"minval": -0.1, "maxval": 0.3}, "TruncatedNormal": {"stddev": 0.2}, "GlorotNormal": {},
    "GlorotUniform": {}, "HeNormal": {}, "HeUniform": {}, "LecunNormal": {}, "LecunUniform": {},
    "VarianceScaling": {"scale": 3.0, "mode": "fan_out", "distribution": "untruncated_normal"},
}  # fmt: skip


@pytest.mark.parametrize("shape", [(300, 200), (3, 3, 40, 60)], ids=["matrix", "kernel of a convolution"])
@pytest.mark.parametrize("name", INITIALIZERS)
def test_initializers_have_the_same_mean_spread_and_bounds(name, shape):
    theirs, mine = (np.asarray(getattr(k.initializers, name)(**INITIALIZERS[name])(shape)) for k in both.LIBRARIES)
    spread = theirs.std()
    assert abs(mine.mean() - theirs.mean()) <= 6 * spread / np.sqrt(mine.size) + 1e-7
    assert mine.std() == pytest.approx(spread, rel=0.02, abs=1e-7)
    bound = 1.01 if not name.endswith("Normal") or "Random" not in name else 1.3
    if name != "VarianceScaling":
        assert np.abs(mine).max() == pytest.approx(np.abs(theirs).max(), rel=bound - 1)


@pytest.mark.parametrize("shape", [(6, 4), (4, 6), (2, 3, 5)])
def test_orthogonal_is_orthogonal_in_both(shape):
    for k in both.LIBRARIES:
        w = np.asarray(k.initializers.Orthogonal(gain=2.0)(shape)).reshape(-1, shape[-1])
        square = w.T @ w if w.shape[0] >= w.shape[1] else w @ w.T
        np.testing.assert_allclose(square, 4 * np.eye(len(square)), atol=1e-5)


CALLBACKS = {
    "EarlyStopping": lambda k: k.callbacks.EarlyStopping("val_loss", min_delta=1e-3, patience=3),
    "EarlyStopping at once": lambda k: k.callbacks.EarlyStopping("loss", min_delta=1.0),
    "EarlyStopping back to the best": lambda k: k.callbacks.EarlyStopping(patience=4, restore_best_weights=True),
    "ReduceLROnPlateau": lambda k: k.callbacks.ReduceLROnPlateau("val_loss", factor=0.3, patience=2, min_lr=1e-4),
    "ReduceLROnPlateau with a rest": lambda k: k.callbacks.ReduceLROnPlateau("loss", 0.5, 1, min_delta=0.1, cooldown=2),
    "LearningRateScheduler": lambda k: k.callbacks.LearningRateScheduler(lambda epoch, rate: rate * 0.9),
}


@pytest.mark.parametrize("name", CALLBACKS)
def test_callbacks_steer_training_alike(name):
    both.set_floats("float64")
    models = both.pair(
        lambda k: [k.Input((6,)), k.layers.Dense(20, activation="tanh"), k.layers.Dense(1)],
        lambda k: k.optimizers.Adam(0.05),
    )
    y = ROWS[:, 0] + np.random.default_rng(2).normal(size=24)
    histories = [
        model.fit(
            ROWS,
            y,
            epochs=30,
            batch_size=8,
            validation_split=0.25,
            shuffle=False,
            verbose=0,
            callbacks=[CALLBACKS[name](k)],
        ).history
        for k, model in zip(both.LIBRARIES, models, strict=True)
    ]
    both.same_history(*histories, 1e-7)
    assert both.weight_gap(models) <= 1e-7


def test_utils():
    labels = RNG.integers(0, 4, 10)
    for arguments in [(labels,), (labels, 6), (labels[:, None], 4)]:
        theirs, mine = (k.utils.to_categorical(*arguments) for k in both.LIBRARIES)
        np.testing.assert_array_equal(mine, theirs)
    for options in [{}, {"axis": 1}, {"order": 1}]:
        assert both.gap(ours.utils.normalize(ROWS, **options), keras.utils.normalize(ROWS, **options)) <= 1e-12
