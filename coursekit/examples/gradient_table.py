"""One backward pass for every activation and every loss, and one judge who believes none of them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from coursekit.autodiff import gradcheck
from coursekit.nn import Input, Sequential
from coursekit.nn.layers import Dense

OUTPUTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "half_squared_error": ("linear", "sigmoid", "tanh"),
        "binary_crossentropy": ("sigmoid",),
        "categorical_crossentropy": ("softmax",),
    }
)
"""Losses, and the output units they are used with."""


def gradient_errors(hidden: Sequence[str] = ("sigmoid", "tanh", "relu"), seed: int = 0) -> dict[tuple, float]:
    """Relative error of the backward pass against central differences, by (hidden activation, output, loss).

    Each net is 3-4-2 in float64 with a batch of 5; weights, inputs and targets are drawn from `seed`. About 1e-10 is
    right, see `gradcheck`. Source: C19, D19 to D21.
    """
    pairs = [(output, loss) for loss, outputs in OUTPUTS.items() for output in outputs]
    return {(f, output, loss): _error(f, output, loss, seed) for f in hidden for output, loss in pairs}


def _error(f, output, loss, seed):
    rng = np.random.default_rng(seed)
    model = Sequential([Input((3,)), Dense(4, f, dtype="float64"), Dense(2, output, dtype="float64")])
    model.compile("sgd", loss)
    theta = rng.normal(size=model.theta.size)
    x, y = rng.normal(size=(5, 3)), np.eye(2)[rng.integers(0, 2, 5)]

    def loss_at(point):
        model.theta[:] = point
        return model.loss(y, model(x))

    loss_at(theta)
    gradient = np.concatenate([g.ravel() for g in model.gradients(x, y)])
    return gradcheck(loss_at, theta, gradient)
