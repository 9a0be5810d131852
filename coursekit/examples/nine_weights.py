"""Nine numbers with nine names: the two-layer net of COMP9444 at one fixed point, forward and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.sequential import Sequential

REFERENCE = MappingProxyType(dict(b1=0.1, b2=-0.2, w11=0.3, w12=-0.4, w21=0.5, w22=0.6, c=0.05, v1=0.7, v2=-0.8))
"""The nine parameters of the course's reference net: `w12` leads to hidden unit 1 from input 2."""

REFERENCE_INPUT, REFERENCE_TARGET = (1.0, -1.0), 0.9


@dataclass(frozen=True, eq=False)
class NineWeights:
    """The net in the letters of L6: u_i = b_i + w_i1 x_1 + w_i2 x_2, y_i = g(u_i), s = c + v_1 y_1 + v_2 y_2, z = g(s).

    params: the nine numbers by name. x: two inputs, t: the target. values: u1, u2, y1, y2, s, z and E = (z - t)^2 / 2.
    gradients: dE/d(name) for the nine names, and dE/ds under "s". trace: the same in the course's notation.
    """

    params: Mapping[str, float]
    x: tuple[float, float]
    t: float
    values: Mapping[str, float]
    gradients: Mapping[str, float]
    trace: object


def nine_weights(g: str = "sigmoid", params: Mapping[str, float] = REFERENCE, x=REFERENCE_INPUT, t=REFERENCE_TARGET):
    """The nine-weight net with activation `g` in both layers, computed by `Sequential.trace`; returns `NineWeights`.

    With the reference numbers and a sigmoid z = 0.547986 and E = 0.061957; with tanh z = 0.633880 and E = 0.035410.
    Raises ValueError unless `params` has exactly the nine names. Source: L6, L14 to L19.
    """
    if set(params) != set(REFERENCE):
        raise ValueError(f"nine_weights expected the names {', '.join(REFERENCE)}, received {', '.join(params)}.")
    trace = _model(g, params).trace(np.array([x], dtype=float), np.array([[t]], dtype=float))
    return NineWeights(dict(params), tuple(x), t, _values(trace), _gradients(trace), trace)


def _model(g, p):
    model = Sequential([Input((2,)), Dense(2, g, dtype="float64"), Dense(1, g, dtype="float64")])
    W1, W2 = [[p["w11"], p["w21"]], [p["w12"], p["w22"]]], [[p["v1"]], [p["v2"]]]
    model.set_weights([np.array(W1), np.array([p["b1"], p["b2"]]), np.array(W2), np.array([p["c"]])])
    model.compile("sgd", loss=HalfSquaredError())
    return model


def _values(trace):
    (u1, u2), (y1, y2) = trace[0].z[0].tolist(), trace[0].a[0].tolist()
    s, z = float(trace[1].z[0, 0]), float(trace[1].a[0, 0])
    return {"u1": u1, "u2": u2, "y1": y1, "y2": y2, "s": s, "z": z, "E": trace.loss}


def _gradients(trace):
    (w11, w21), (w12, w22) = trace[0].dW.tolist()
    (b1, b2), ((v1,), (v2,)), (c,) = trace[0].db.tolist(), trace[1].dW.tolist(), trace[1].db.tolist()
    named = {"b1": b1, "b2": b2, "w11": w11, "w12": w12, "w21": w21, "w22": w22, "c": c, "v1": v1, "v2": v2}
    return {**named, "s": float(trace[1].delta[0, 0])}
