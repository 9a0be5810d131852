"""COMP 4630 writes a whole batch as one matrix product after another, once the lost transposes are back.

    z(l) = h(l-1) W(l) + b(l),   h(l) = f_l(z(l)),   y_hat = h(L)                     (C14, C19)
    dL/dz(L) = (y_hat - y) f_L'(z(L)) / N
    dL/dz(l) = (dL/dz(l+1) W(l+1)^T) f_l'(z(l))
    dL/dW(l) = h(l-1)^T dL/dz(l),   dL/db(l) = 1^T dL/dz(l)                           (C16, errata C-12 to C-14)

One example per row; `Params` are `W[1], b[1]` to `W[L], b[L]`, weights (from, to). With linear activations and one
example this is the table of C16.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from coursekit.dialects.activation import activations_of
from coursekit.dialects.arithmetic import descend
from coursekit.dialects.params import Params


@dataclass(frozen=True, eq=False)
class Pass:
    """What a forward pass leaves: `h[0]` = X, `z[l]` and `h[l]` of shape (N, n_l) for l = 1 to L."""

    h: Mapping[int, np.ndarray]
    z: Mapping[int, np.ndarray]

    @property
    def y_hat(self) -> np.ndarray:
        """The prediction, shape (N, n_L)."""
        return self.h[len(self.z)]


def forward(params: Params, X, f="linear") -> Pass:
    """y_hat = f2(f1(X W1 + b1) W2 + b2), layer by layer (C19).

    X: (N, n_0). f: the name of one activation for all layers, or one name per layer.
    """
    h, z = {0: np.asarray(X, dtype=float)}, {}
    for l, f_l in activations_of(params, f).items():
        z[l] = h[l - 1] @ params.W[l] + params.b[l]
        h[l] = f_l(z[l])
    return Pass(h, z)


def loss(params: Params, X, y, f="linear") -> float:
    """L = 1/2 (y_hat - y)^2 as on C12, averaged over the examples."""
    e = forward(params, X, f).y_hat - y
    return float(0.5 * np.square(e).sum() / len(e))


def gradients(params: Params, X, y, f="linear") -> Params:
    """dL/dW and dL/db of every layer, laid out like the parameters. y: (N, n_L). Source: C13, C15, C16, C19."""
    slope = {l: f_l.slope for l, f_l in activations_of(params, f).items()}
    done, L = forward(params, X, f), max(params.W)
    dz = {L: (done.y_hat - y) / len(done.y_hat) * slope[L](done.z[L])}
    for l in range(L - 1, 0, -1):
        dz[l] = (dz[l + 1] @ params.W[l + 1].T) * slope[l](done.z[l])
    ones = np.ones(len(done.y_hat))
    return Params({l: done.h[l - 1].T @ dz[l] for l in params.W}, {l: ones @ dz[l] for l in params.W})


def step(params: Params, X, y, eta: float, f="linear") -> Params:
    """W <- W - eta dL/dW, b <- b - eta dL/db (C10, step 5)."""
    return descend(params, gradients(params, X, y, f), eta)
