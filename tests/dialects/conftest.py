"""Small float64 networks of nn, whose numbers every dialect has to reproduce."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers, losses, optimizers


@pytest.fixture
def network():
    """A function that makes a network with random weights: ``network([3, 4, 2], "tanh", seed=1)``."""

    def make(sizes, activation="sigmoid", loss=None, seed=0, rate=0.1):
        rng = np.random.default_rng(seed)
        dense = [layers.Dense(n, activation, dtype="float64") for n in sizes[1:]]
        model = Sequential([Input((sizes[0],)), *dense])
        model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
        model.compile(optimizers.SGD(rate), loss or losses.HalfSquaredError())
        return model

    return make


@pytest.fixture
def data():
    """A function that makes inputs (N, n_in) and targets in (0, 1), (N, n_out)."""

    def make(sizes, examples=5, seed=7):
        rng = np.random.default_rng(seed)
        return rng.normal(size=(examples, sizes[0])), rng.uniform(0.1, 0.9, size=(examples, sizes[-1]))

    return make
