"""Think of the error as height: step units make terraces, sigmoid units make hills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.neurons.step import step
from coursekit.nn.activations import sigmoid
from coursekit.nn.lookup import unknown

PARAMETERS = ("b1", "w11", "w12", "b2", "w21", "w22", "c", "v1", "v2")
"""The nine weights of the two-layer net under the names of L6: `w12` leads to hidden unit 1 from input 2."""

START = MappingProxyType(
    dict(b1=-0.25, w11=1.25, w12=-1.5, b2=-1.25, w21=1.0, w22=-1.75, c=-1.25, v1=1.5, v2=-1.25),
)
"""A net stuck in a local optimum: turning b2 and c together crosses a plateau and a shoulder to reach the best net."""

_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
_T = np.array([0, 1, 1, 0], dtype=float)


@dataclass(frozen=True)
class Piece:
    """A flat piece of a step landscape from `left` to `right`, where the loss stays the same, and what it is called."""

    left: float
    right: float
    loss: float
    kind: str


@dataclass(frozen=True, eq=False)
class Landscape:
    """The loss E of a 2-2-1 net on XOR around a start, along one or two axes.

    axes: one or two names; ticks: one array per axis, the distances from the start; loss: shape (n,) or (n1, n2).
    k: steepness of the sigmoid units, None for step units. start: the nine parameters at distance 0.
    """

    axes: tuple[str, ...]
    ticks: tuple[np.ndarray, ...]
    loss: np.ndarray
    k: float | None
    start: Mapping[str, float]

    def pieces(self) -> tuple[Piece, ...]:
        """The flat pieces from left to right, named plateau, shoulder, local optimum or global optimum.

        A shoulder lies between a higher and a lower piece, an optimum between two higher ones; the rest are plateaus.
        Raises ValueError unless the landscape has one axis and step units.
        """
        if self.k is not None or len(self.axes) != 1:
            raise ValueError("Only a landscape of step units along one axis has flat pieces. Try step_landscape().")
        ticks, loss = self.ticks[0], self.loss
        jumps = np.flatnonzero(np.diff(loss)) + 1
        bounds = [ticks[0], *(ticks[jumps - 1] + ticks[jumps]) / 2, ticks[-1]]
        levels = loss[np.concatenate([[0], jumps])]
        return tuple(
            Piece(float(bounds[i]), float(bounds[i + 1]), float(levels[i]), _kind(levels, i))
            for i in range(len(levels))
        )


def _kind(levels, i):
    if 0 < i < len(levels) - 1:
        left, here, right = levels[i - 1 : i + 2]
        if here < left and here < right:
            return "local optimum" if here > 0 else "global optimum"
        if (left - here) * (here - right) > 0:
            return "shoulder"
    return "plateau"


def xor_loss(theta, k: float | None = None) -> np.ndarray:
    """E = 1/2 sum_i (z_i - t_i)^2 over the four XOR patterns, for many nets at once.

    u_i = b_i + w_i1 x_1 + w_i2 x_2,  y_i = g(u_i),  s = c + v_1 y_1 + v_2 y_2,  z = g(s),  with the letters of L6.
    theta: parameters in the order of `PARAMETERS`, shape (..., 9); the result has shape (...).
    k: None for step units, g = H, where E is one of 0, 0.5, 1, 1.5, 2; a number for g(s) = sigmoid(k s).
    Raises ValueError unless theta has 9 columns and k is positive. Source: L6, L7, L11, L12.
    """
    theta = np.asarray(theta, dtype=float)
    if theta.shape[-1:] != (9,):
        raise ValueError(f"xor_loss expected parameters of shape (..., 9), received {theta.shape}.")
    if k is not None and not k > 0:
        raise ValueError(f"The steepness k expected a positive number, or None for step units, received {k!r}.")
    g = step if k is None else lambda s: sigmoid(k * s)
    b1, w11, w12, b2, w21, w22, c, v1, v2 = np.moveaxis(theta, -1, 0)[..., None]
    x1, x2 = _X.T
    y1, y2 = g(b1 + w11 * x1 + w12 * x2), g(b2 + w21 * x1 + w22 * x2)
    z = g(c + v1 * y1 + v2 * y2)
    return 0.5 * ((z - _T) ** 2).sum(axis=-1)


def xor_landscape(
    axes: str | Sequence[str] = "b2+c",
    k: float | None = 4.0,
    start: Mapping[str, float] = START,
    reach: tuple[float, float] = (-1.5, 4.0),
    n: int = 401,
) -> Landscape:
    """Landscape of an XOR 2-2-1 net with units sigmoid(k z), or step units where k is None.

    axes: one or two axes. An axis is a name of `PARAMETERS`, or several joined by "+", which then move together.
    start: parameters to change, the others stay as in `START`. reach: first and last distance. n: points per axis.
    Raises ValueError for an unknown parameter (with the nearest one), or for another number of axes.
    Source: L11, L12 (figures lost in the text; the slice is our own).
    """
    axes = (axes,) if isinstance(axes, str) else tuple(axes)
    if len(axes) not in (1, 2):
        raise ValueError(f"xor_landscape expected 1 or 2 axes, received {len(axes)}.")
    start = {**START, **{_known(name): float(value) for name, value in start.items()}}
    ticks = np.linspace(*reach, n)
    theta = np.array([start[name] for name in PARAMETERS])
    for axis in axes:
        theta = theta[..., None, :] + ticks[:, None] * _direction(axis)
    return Landscape(axes, (ticks,) * len(axes), xor_loss(theta, k), k, MappingProxyType(start))


def step_landscape(axes: str | Sequence[str] = "b2+c", **options) -> Landscape:
    """`xor_landscape` with step units: terraces and cliffs. Source: L11."""
    return xor_landscape(axes, k=None, **options)


def _direction(axis):
    names = [_known(name.strip()) for name in axis.split("+")]
    return np.array([float(name in names) for name in PARAMETERS])


def _known(name):
    if name not in PARAMETERS:
        raise ValueError(unknown("parameter", name, PARAMETERS))
    return name
