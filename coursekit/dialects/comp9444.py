"""COMP9444 gives each of nine numbers a name, and each link of the chain rule a number to put it where it belongs.

    u1 = b1 + w11 x1 + w12 x2,   u2 = b2 + w21 x1 + w22 x2,   y_i = g(u_i)            (L6, L14)
    s = c + v1 y1 + v2 y2,   z = g(s),   E = 1/2 sum (z - t)^2                        (L7)

w_ij leads to hidden unit i from input j. Parameters are a dict of nine numbers (`NINE`).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from coursekit.dialects.activation import elementwise
from coursekit.dialects.params import check_nine
from coursekit.nn.lookup import unknown

ORDER = ("c", "v1", "v2", "b1", "b2", "w11", "w21", "w12", "w22")
"""The trainable numbers in the order of L6: "we sometimes use w for any of them"."""

PIECES = MappingProxyType(
    {1: "ds/dy{i}", 2: "dE/dz", 3: "du{i}/dw{i}{j}", 4: "dz/ds", 5: "dy{i}/du{i}", 6: "ds/dv2", 7: "ds/dv1"}
)
"""The seven numbered pieces of L15, with the indices of hidden unit i and input j put right (erratum L-02)."""

FILL_IN = MappingProxyType({"dE/ds": (2, 4), "dE/dv1": (2, 4, 7), "dE/dwij": (2, 4, 1, 5, 3)})
"""Which pieces make which derivative (L15); piece 6 is left over."""

SPARE = (6,)
"""The piece of L15 that no line needs."""


def forward(params: Mapping[str, float], x, g="sigmoid") -> dict:
    """Every named quantity of the forward pass: x1, x2, u1, u2, y1, y2, s, z.

    x: two inputs, or (N, 2); then every quantity has shape (N,). Source: L6, L14.
    """
    p, g = check_nine(params), elementwise(g)
    x1, x2 = _inputs(x)
    u1 = p["b1"] + p["w11"] * x1 + p["w12"] * x2
    u2 = p["b2"] + p["w21"] * x1 + p["w22"] * x2
    y1, y2 = g(u1), g(u2)
    s = p["c"] + p["v1"] * y1 + p["v2"] * y2
    return {"x1": x1, "x2": x2, "u1": u1, "u2": u2, "y1": y1, "y2": y2, "s": s, "z": g(s)}


def error(params: Mapping[str, float], x, t, g="sigmoid") -> float:
    """E = 1/2 sum (z - t)^2 over all patterns (L7)."""
    return float(0.5 * np.sum(np.square(forward(params, x, g)["z"] - t)))


def partials(params: Mapping[str, float], x, t, g="sigmoid") -> dict:
    """Every partial derivative of L17 and L19 by name, such as "dE/dz", "dy1/du1" or "du2/dw21", for one pattern.

    For several patterns each has shape (N,). "dE/ds" and the nine "dE/dw" are in `gradients`.
    """
    q, slope = forward(params, x, g), elementwise(g).slope
    second = {"dE/dz": q["z"] - t, "dz/ds": slope(q["s"]), "ds/dv1": q["y1"], "ds/dv2": q["y2"], "ds/dc": 1.0}
    first = {"ds/dy1": params["v1"], "ds/dy2": params["v2"], "dy1/du1": slope(q["u1"]), "dy2/du2": slope(q["u2"])}
    last = {f"du{i}/dw{i}{j}": q[f"x{j}"] for i in (1, 2) for j in (1, 2)}
    return second | first | last | {"du1/db1": 1.0, "du2/db2": 1.0}


def gradients(params: Mapping[str, float], x, t, g="sigmoid") -> dict[str, float]:
    """dE/dw for all nine numbers, by the name of the number; patterns add up, because E is a sum (erratum L-03)."""
    d = partials(params, x, t, g)
    ds = d["dE/dz"] * d["dz/ds"]
    du = {i: ds * d[f"ds/dy{i}"] * d[f"dy{i}/du{i}"] for i in "12"}
    found = {f"b{i}": du[i] * d[f"du{i}/db{i}"] for i in "12"}
    found |= {f"w{i}{j}": du[i] * d[f"du{i}/dw{i}{j}"] for i in "12" for j in "12"}
    found |= {"c": ds * d["ds/dc"], "v1": ds * d["ds/dv1"], "v2": ds * d["ds/dv2"]}
    return {name: float(np.sum(value)) for name, value in found.items()}


def step(params: Mapping[str, float], x, t, eta: float, g="sigmoid") -> dict[str, float]:
    """w <- w - eta dE/dw for any of the nine (L10)."""
    slopes = gradients(params, x, t, g)
    return {name: value - eta * slopes[name] for name, value in check_nine(params).items()}


def flatten(params: Mapping[str, float]) -> np.ndarray:
    """The nine numbers as one vector (9,), in the order of L6."""
    return np.array([check_nine(params)[name] for name in ORDER])


def unflatten(theta) -> dict[str, float]:
    """The nine named numbers of a vector (9,) in the order of L6; ValueError for another length."""
    theta = np.asarray(theta, dtype=float)
    if theta.shape != (9,):
        raise ValueError(f"Expected nine numbers in the order {ORDER}, received shape {theta.shape}.")
    return dict(zip(ORDER, theta.tolist(), strict=True))


def fill_in(derivative: str, pieces: Sequence[int]) -> bool:
    """Whether these numbered pieces of L15, in any order, multiply to the derivative "dE/ds", "dE/dv1" or "dE/dwij".

    Raises ValueError for another derivative or a piece that is not there.
    """
    if derivative not in FILL_IN:
        raise ValueError(unknown("derivative", derivative, FILL_IN))
    for number in pieces:
        if number not in PIECES:
            raise ValueError(f"The pieces are numbered 1 to 7, received {number!r}.")
    return sorted(pieces) == sorted(FILL_IN[derivative])


def product(pieces: Sequence[int], partials: Mapping[str, float], i: int = 1, j: int = 1) -> float:
    """The product of numbered pieces with the numbers of `partials`, for hidden unit i and input j."""
    return np.prod([partials[PIECES[number].format(i=i, j=j)] for number in pieces], axis=0)


def _inputs(x):
    x = np.asarray(x, dtype=float)
    if x.shape != (2,) and (x.ndim != 2 or x.shape[1] != 2):
        hint = " Did you pass x.T?" if x.ndim == 2 and x.shape[0] == 2 else ""
        raise ValueError(f"The net of L6 expected two inputs, (2,) or (N, 2), received {x.shape}.{hint}")
    return x.T if x.ndim == 2 else x
