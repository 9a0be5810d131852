"""Neurons in single file: what reaches the first one is a product of one factor per step."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.sequential import Sequential


@dataclass(frozen=True, eq=False)
class Chain:
    """A chain of n sigmoid neurons: net inputs z, outputs a, slopes = sigmoid'(z) and db = dC/db, all (n,).

    factors (n - 1,): factors[l] = w[l + 1] slopes[l + 1] is what an error signal is multiplied by on its way from
    neuron l + 1 back to neuron l, apart from the slope of l itself. cost: C = (a_n - y)^2 / 2.
    """

    w: np.ndarray
    b: np.ndarray
    z: np.ndarray
    a: np.ndarray
    slopes: np.ndarray
    factors: np.ndarray
    db: np.ndarray
    cost: float


def chain(w, b, x: float = 1.0, y: float = 0.0) -> Chain:
    """Send x through neurons a_l = sigmoid(w_l a_(l-1) + b_l) and the error back; w and b have one entry per neuron.

    For four: dC/db_1 = s'(z_1) w_2 s'(z_2) w_3 s'(z_3) w_4 s'(z_4) dC/da_4. Raises ValueError unless w and b are
    equally long. Source: D25.
    """
    w, b = np.array(w, dtype=float), np.array(b, dtype=float)
    if w.ndim != 1 or w.size == 0 or w.shape != b.shape:
        raise ValueError(f"chain expected one weight and one bias per neuron, received {w.shape} and {b.shape}.")
    model = Sequential([Input((1,)), *(Dense(1, "sigmoid", dtype="float64") for _ in w)])
    model.set_weights([part for pair in zip(w, b, strict=True) for part in (pair[0].reshape(1, 1), pair[1].reshape(1))])
    model.compile("sgd", loss=HalfSquaredError())
    trace = model.trace([[float(x)]], [[float(y)]])
    z = np.array([layer.z[0, 0] for layer in trace.layers])
    a = np.array([layer.a[0, 0] for layer in trace.layers])
    slopes = model.layers[0].activation.slope(z)
    db = np.array([layer.db[0] for layer in trace.layers])
    return Chain(w, b, z, a, slopes, w[1:] * slopes[1:], db, trace.loss)
