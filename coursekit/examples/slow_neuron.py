"""One neuron that has to answer 0 and starts out sure of 1: how fast it learns depends on the loss."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.lookup import unknown
from coursekit.nn.losses import BinaryCrossentropy, HalfSquaredError
from coursekit.nn.optimizers import SGD
from coursekit.nn.sequential import Sequential

_LOSSES = {"crossentropy": BinaryCrossentropy, "quadratic": HalfSquaredError}


@dataclass(frozen=True, eq=False)
class SlowNeuron:
    """Before the first and after each update: outputs a, losses, weights w and biases b, all (epochs + 1,)."""

    outputs: np.ndarray
    losses: np.ndarray
    weights: np.ndarray
    biases: np.ndarray


def slow_neuron(w: float, b: float, eta: float = 0.15, epochs: int = 300, loss: str = "quadratic") -> SlowNeuron:
    """Train a = sigmoid(w x + b) on the single sample x = 1, y = 0.

    loss: "quadratic", (a - y)^2 / 2, or "crossentropy". From (0.6, 0.9) the quadratic loss ends at 0.094, from (2, 2),
    where the sigmoid is flat, at 0.203 and is still above 0.93 half-way; cross-entropy starts fast from everywhere.
    Raises ValueError for another loss or epochs < 1. Source: D29, D33 (figures of Nielsen, chapter 3).
    """
    if loss not in _LOSSES:
        raise ValueError(unknown("loss", loss, _LOSSES))
    if epochs < 1:
        raise ValueError(f"slow_neuron expected epochs >= 1, received {epochs}.")
    model = Sequential([Input((1,)), Dense(1, "sigmoid", dtype="float64")])
    model.set_weights([np.array([[w]], dtype=float), np.array([b], dtype=float)])
    model.compile(SGD(eta), loss=_LOSSES[loss]())
    return SlowNeuron(*map(np.array, zip(*_watched(model, epochs), strict=True)))


def _watched(model, epochs):
    x, y = np.ones((1, 1)), np.zeros((1, 1))
    for _ in range(epochs):
        yield _now(model.trace(x, y))
        model.train_on_batch(x, y)
    yield _now(model.trace(x, y))


def _now(trace):
    only = trace[0]
    return float(only.a[0, 0]), trace.loss, float(only.W[0, 0]), float(only.b[0])
