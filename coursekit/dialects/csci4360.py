"""CSCI 4360 borrows Nielsen's columns: four equations and five steps for one example, then an average.

    z^l = w^l a^(l-1) + b^l,   a^l = sigma(z^l)                       feedforward (D14 to D16, D23)
    delta^L = (a^L - y) sigma'(z^L)                                   BP1 (D19, D20)
    delta^l = ((w^(l+1))^T delta^(l+1)) sigma'(z^l)                   BP2 (D21)
    dC/db^l = delta^l                                                 BP3 (D21)
    dC/dw^l = delta^l (a^(l-1))^T                                     BP4 (D21, erratum D-07)

x, y and every vector are columns (n, 1); w^l_jk leads to unit j from unit k. The inputs are layer 1, `Params` begin
with `w[2]`. The cost is C = (1/n) sum C_x with C_x = 1/2 ||y - a^L||^2 (D17).
"""

from dataclasses import dataclass

import numpy as np

from coursekit.dialects.activation import elementwise
from coursekit.dialects.arithmetic import descend, mean
from coursekit.dialects.params import Params


@dataclass(frozen=True, eq=False)
class Forward:
    """Activations `a[1]` (the input) to `a[L]` and weighted inputs `z[2]` to `z[L]`, all columns (n_l, 1)."""

    a: dict[int, np.ndarray]
    z: dict[int, np.ndarray]


def unit(w, a, b, j: int, sigma="sigmoid") -> float:
    """a^l_j = sigma(sum_k w^l_jk a^(l-1)_k + b^l_j): one unit, term by term, j from 0 (D14)."""
    total = sum(w[j, k] * a[k, 0] for k in range(len(a))) + b[j, 0]
    return float(elementwise(sigma)(total))


def feedforward(params: Params, x, sigma="sigmoid") -> Forward:
    """Steps 1 and 2: set a^1 = x (n_0, 1), then z^l and a^l for l = 2 to L (D16, D23)."""
    f = elementwise(sigma)
    a, z = {1: column(x)}, {}
    for l in params.W:
        z[l] = params.W[l] @ a[l - 1] + params.b[l]
        a[l] = f(z[l])
    return Forward(a, z)


def output_error(aL, y, zL, sigma="sigmoid") -> np.ndarray:
    """BP1: delta^L = (a^L - y) sigma'(z^L) for the squared cost (D20)."""
    return (aL - y) * elementwise(sigma).slope(zL)


def hidden_error(w_next, delta_next, z, sigma="sigmoid") -> np.ndarray:
    """BP2: delta^l = ((w^(l+1))^T delta^(l+1)) sigma'(z^l) (D21)."""
    return (w_next.T @ delta_next) * elementwise(sigma).slope(z)


def bias_gradient(delta) -> np.ndarray:
    """BP3: dC/db^l = delta^l (D21)."""
    return delta


def weight_gradient(delta, a_in) -> np.ndarray:
    """BP4: dC/dw^l_jk = a^(l-1)_k delta^l_j, an outer product (D21, erratum D-07)."""
    return delta @ a_in.T


def errors(params: Params, x, y, sigma="sigmoid") -> dict[int, np.ndarray]:
    """delta^L, ..., delta^2 of one example: steps 3 and 4 of D23."""
    done, L = feedforward(params, x, sigma), max(params.W)
    delta = {L: output_error(done.a[L], column(y), done.z[L], sigma)}
    for l in range(L - 1, 1, -1):
        delta[l] = hidden_error(params.W[l + 1], delta[l + 1], done.z[l], sigma)
    return delta


def backprop(params: Params, x, y, sigma="sigmoid") -> Params:
    """The five steps of D23 for one example: the gradient of C_x, laid out like the parameters."""
    a, delta = feedforward(params, x, sigma).a, errors(params, x, y, sigma)
    return Params(
        {l: weight_gradient(delta[l], a[l - 1]) for l in params.W},
        {l: bias_gradient(delta[l]) for l in params.W},
    )


def gradients(params: Params, X, Y, sigma="sigmoid") -> Params:
    """dC = (1/n) sum dC_x over n examples, the columns of X (n_0, n) and Y (n_L, n) (D17)."""
    return mean([backprop(params, x, y, sigma) for x, y in zip(np.transpose(X), np.transpose(Y), strict=True)])


def step(params: Params, X, Y, eta: float, sigma="sigmoid") -> Params:
    """Gradient descent on C: w <- w - eta dC/dw, b <- b - eta dC/db (D23)."""
    return descend(params, gradients(params, X, Y, sigma), eta)


def ascent_errors(params: Params, x, t) -> dict[int, np.ndarray]:
    """The errors of D24 for logistic units, of opposite sign: delta^L_k = (t_k - a_k) a_k (1 - a_k),
    delta^h_j = (sum_k delta^(h+1)_k w_kj) a_j (1 - a_j). Errata D-09 (sign) and D-10 (index).
    """
    a, L = feedforward(params, x).a, max(params.W)
    delta = {L: (column(t) - a[L]) * a[L] * (1 - a[L])}
    for h in range(L - 1, 1, -1):
        delta[h] = (params.W[h + 1].T @ delta[h + 1]) * a[h] * (1 - a[h])
    return delta


def ascent_step(params: Params, x, t, eta: float) -> Params:
    """One update with the errors of D24; because of their sign it adds: w <- w + eta delta^l (a^(l-1))^T."""
    a, delta = feedforward(params, x).a, ascent_errors(params, x, t)
    rise = Params({l: weight_gradient(delta[l], a[l - 1]) for l in params.W}, delta)
    return descend(params, rise, -eta)


def column(x) -> np.ndarray:
    """A vector (n,) or (n, 1) as a column (n, 1); raises ValueError for anything else."""
    x = np.asarray(x, dtype=float)
    if x.ndim == 1:
        return x[:, None]
    if x.ndim != 2 or x.shape[1] != 1:
        raise ValueError(f"Expected one example as a column (n, 1), received {x.shape}. Did you pass x.T, or a batch?")
    return x
