"""A judge needs a small net: its numbers are drawn, and autodiff walks it forward and back."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import numpy as np

from coursekit.autodiff import Value
from coursekit.formulas.draws import Draw, array, fixed
from coursekit.nn import Input, Sequential
from coursekit.nn.activations import ActivationFunction, linear, sigmoid, tanh
from coursekit.nn.layers import Dense

SIZES = (3, 4, 2, 3)
"""Widths of the usual net; no two layers that meet are equally wide, so that a transpose shows."""

Values = Mapping[str, Any]


def stack(
    sizes=SIZES, batch: int = 4, bends: tuple[ActivationFunction, ...] = (tanh, sigmoid, tanh)
) -> dict[str, Draw]:
    """Draws of a net by layer, and of a batch: Weight, Bias, f and f' by layer from 1; Input, Target and sizes.

    bends: one of linear, sigmoid, tanh per layer. Weight[l] (n_(l-1), n_l), Bias[l] (n_l,), Input (batch, n_0),
    Target (batch, n_L) with entries from 0 to 1.
    """
    return {
        "Weight": _by_layer([array(*shape) for shape in pairwise(sizes)]),
        "Bias": _by_layer([array(n) for n in sizes[1:]]),
        "Input": array(batch, sizes[0]),
        "Target": array(batch, sizes[-1], low=0, high=1),
        "bends": fixed(bends),
        "f": fixed(dict(enumerate(bends, 1))),
        "f'": fixed({l: f.slope for l, f in enumerate(bends, 1)}),
        "width": fixed(dict(enumerate(sizes))),
        "depth": fixed(len(bends)),
        "batch": fixed(batch),
        "ones": fixed(np.ones(batch)),
    }


def _by_layer(draws):
    return lambda rng: {l: draw(rng) for l, draw in enumerate(draws, 1)}


def model(v: Values, loss: str = "half_squared_error") -> Sequential:
    """The drawn net as a compiled `Sequential` in float64."""
    layers = [Dense(W.shape[1], v["bends"][l - 1], dtype="float64") for l, W in v["Weight"].items()]
    net = Sequential([Input(v["Input"].shape[1:]), *layers])
    net.set_weights([array for l in v["Weight"] for array in (v["Weight"][l], v["Bias"][l])])
    net.compile(optimizer="sgd", loss=loss)
    return net


def traced(pick: Callable, loss: str = "half_squared_error") -> Callable:
    """A call for a judge: `pick(trace, v)` of what `Sequential.trace` records of the drawn net."""
    return lambda trace, v: pick(trace(model(v, loss), v["Input"], v["Target"]), v)


_BENT = {linear: lambda z: 1 * z, sigmoid: Value.sigmoid, tanh: Value.tanh}


def half_squared(A: Value, Y: np.ndarray) -> Value:
    """1/2 of the squared error, mean over the batch."""
    return ((A - Y) ** 2).sum() / (2 * len(Y))


def binary_crossentropy(A: Value, Y: np.ndarray) -> Value:
    """Binary cross-entropy, mean over batch and outputs."""
    return -(A.log() * Y + (1 - A).log() * (1 - Y)).mean()


def passes(v: Values, loss: Callable = half_squared) -> dict[str, Any]:
    """All that autodiff finds on the way: Net, Act, Delta = dloss/dNet, and dloss/dAct, /dWeight, /dBias by layer."""
    W, b, Z, A = _values(v["Weight"]), _values(v["Bias"]), {}, {0: Value(v["Input"])}
    for l in W:
        Z[l] = A[l - 1] @ W[l] + b[l]
        A[l] = _BENT[v["bends"][l - 1]](Z[l])
    L = loss(A[len(W)], v["Target"])
    L.backward()
    slopes = {name: _grads(values) for name, values in {"Net": Z, "Act": A, "Weight": W, "Bias": b}.items()}
    found = {f"dloss/d{name}": grads for name, grads in slopes.items()}
    return {"Net": _data(Z), "Act": _data(A), "loss": float(L), "Delta": slopes["Net"], **found}


_SMALL = MappingProxyType({"Weight": "weight", "Bias": "bias", "Net": "net", "Act": "act", "Delta": "delta"})


def example(v: Values, loss: Callable = half_squared) -> dict[str, Any]:
    """The same for a batch of one, in small letters: activations and errors are plain vectors (n_l,)."""
    large = passes(v, loss)
    rows = {_SMALL[name]: _rows(large[name]) for name in ("Net", "Act", "Delta")}
    slopes = {f"dloss_one/d{small}": large[f"dloss/d{name}"] for name, small in _SMALL.items() if name != "Delta"}
    slopes |= {f"dloss_one/d{small}": _rows(slopes[f"dloss_one/d{small}"]) for small in ("net", "act")}
    given = {"weight": v["Weight"], "bias": v["Bias"], "target": v["Target"][0], "input": v["Input"][0]}
    return {**rows, **slopes, **given}


def columns(v: Values, loss: Callable = half_squared) -> dict[str, Any]:
    """The same as D writes it: columns (n_l, 1), and `weight` with axes (to, from)."""
    one = example(v, loss)
    upright = {name: _upright(one[name]) for name in ("net", "act", "delta", "bias", "dloss_one/dact")}
    return {**upright, "weight": {l: W.T for l, W in one["weight"].items()}, "target": one["target"][:, None]}


def _upright(by_layer):
    return {l: a[:, None] for l, a in by_layer.items()}


def _rows(by_layer):
    return {l: A[0] for l, A in by_layer.items()}


def _values(by_layer):
    return {l: Value(a) for l, a in by_layer.items()}


def _data(by_layer):
    return {l: value.data for l, value in by_layer.items()}


def _grads(by_layer):
    return {l: value.grad for l, value in by_layer.items()}
