"""Outputs that are never negative push all weights of a unit the same way."""

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.sequential import Sequential

SIZES = (20, 30, 30, 10)
"""Inputs, two hidden layers, outputs."""


def gradient_signs(activation: str, seed: int = 0, examples: int = 200) -> float:
    """Share of units in the second hidden layer whose incoming weight gradients all have one sign, example by example.

    dC/dw_jk = a_j delta_k: where all a_j of the layer below are >= 0, the sign is that of delta_k for every j (zeros
    count for either side). So the share is 1 for sigmoid and ReLU; tanh and softsign have outputs of both signs and
    give nearly 0. The net is 20-30-30-10 with softmax; weights, inputs N(0, 1) and classes are drawn from `seed`.
    Raises ValueError for an unknown activation or examples < 1. Source: D38, D39; LeCun et al. 1998, section 4.3.
    """
    if examples < 1:
        raise ValueError(f"gradient_signs expected examples >= 1, received {examples}.")
    rng = np.random.default_rng(seed)
    n, *hidden, classes = SIZES
    model = Sequential([Input((n,)), *[Dense(m, activation) for m in hidden], Dense(classes, "softmax")])
    model.set_weights([rng.normal(size=v.shape) / np.sqrt(v.shape[0]) for v in model.get_weights()])
    model.compile("sgd", "categorical_crossentropy")
    first, layer = model.trace(
        rng.normal(size=(examples, n)), np.eye(classes)[rng.integers(0, classes, examples)]
    ).layers[:2]
    return float(np.mean([_one_sign(dW) for dW in first.a[:, :, None] * layer.delta[:, None, :]]))


def _one_sign(dW):
    """For each column of dW (n_in, units): are all entries >= 0, or all <= 0?"""
    return (dW >= 0).all(axis=0) | (dW <= 0).all(axis=0)
