"""The same network twice, once of real Keras and once of coursekit, with the same weights in both.

Every network is described once, as a function of the library: ``lambda k: [k.Input((4,)), k.layers.Dense(3)]``.
"""

import keras
import numpy as np
from keras.src.backend.common import dtypes

from coursekit import keras as ours

# On JAX, Keras 3.15 turns the results of some functions (tanh, mean) into 32 bits even where 64 were asked for; this is
# the entry of its table that it uses on TensorFlow. Without it weights still agree to 1e-9, reported means to 1e-7.
dtypes.BIT64_TO_BIT32_DTYPE["float64"] = "float64"

LIBRARIES = (keras, ours)


def set_floats(name):
    """Let both libraries make their layers in this float type from now on."""
    for library in LIBRARIES:
        library.config.set_floatx(name)
    keras.config.set_dtype_policy(name)  # which remembers the first float type it met


def pair(layers, optimizer=lambda k: "sgd", loss="mse", metrics=None, seed=0):
    """(real Keras, coursekit): two compiled models with the same random weights."""
    models = [k.Sequential(layers(k)) for k in LIBRARIES]
    for k, model in zip(LIBRARIES, models, strict=True):
        made = metrics(k) if callable(metrics) else metrics
        model.compile(optimizer=optimizer(k), loss=loss(k) if callable(loss) else loss, metrics=made)
    set_weights(models, seed)
    floats = {w.dtype.name for model in models for w in model.get_weights()}
    assert floats == {keras.config.floatx()}, floats
    return models


def set_weights(models, seed=0):
    """Give both models the same random weights: drawn for the one, handed on by the other."""
    rng = np.random.default_rng(seed)
    theirs, mine = models
    theirs.set_weights([rng.normal(0, 1 / np.sqrt(max(w.shape[0], 2)), w.shape) for w in theirs.get_weights()])
    mine.set_weights(theirs.get_weights())


def gap(mine, theirs):
    """max |a - b| / max |b|, of one array."""
    mine, theirs = np.asarray(mine, dtype=float), np.asarray(theirs, dtype=float)
    assert mine.shape == theirs.shape, f"shapes {mine.shape} and {theirs.shape}"
    return np.abs(mine - theirs).max() / max(np.abs(theirs).max(), np.finfo(float).tiny)


def weight_gap(models):
    """The largest gap of all weight arrays; the arrays are counted."""
    theirs, mine = (model.get_weights() for model in models)
    return max(gap(a, b) for a, b in zip(mine, theirs, strict=True))


def fit(models, *data, **options):
    """Train both in the same way, batches in order; returns both histories."""
    options = {"shuffle": False, "verbose": 0, "batch_size": 8, "epochs": 5} | options
    return [model.fit(*data, **options).history for model in models]


def same_history(theirs, mine, tolerance):
    """The same names in the same order with the same numbers."""
    assert list(mine) == list(theirs)
    assert all(gap(mine[name], theirs[name]) <= tolerance for name in theirs), (mine, theirs)
