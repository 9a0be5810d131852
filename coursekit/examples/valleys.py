"""Three small landscapes on which momentum shows what it can do: a gutter, a shoulder and two valleys."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.nn.optimizer_forms import momentum_step


@dataclass(frozen=True, eq=False)
class Descent:
    """A way down: path (steps + 1, d) with the start first, heights (steps + 1,), and whether the goal was reached."""

    path: np.ndarray
    heights: np.ndarray
    arrived: bool

    @property
    def steps(self) -> int:
        """Number of updates."""
        return len(self.path) - 1


@dataclass(frozen=True)
class Valley:
    """A landscape: `height` of points (..., d), `slope` of one point (d,), and a usual `start`."""

    height: Callable
    slope: Callable
    start: tuple[float, ...]


GUTTER = Valley(
    height=lambda w: (w[..., 0] ** 2 + 100 * w[..., 1] ** 2) / 2,
    slope=lambda w: np.array([1.0, 100.0]) * w,
    start=(10.0, 1.0),
)
"""E = (x^2 + 100 y^2) / 2, a hundred times as steep across as along. Source: L23."""

SHOULDER = Valley(
    height=lambda w: 0.02 * (w[..., 0] - 6) ** 2 + 0.9 / (1 + np.exp(4 * (w[..., 0] - 1))),
    slope=lambda w: 0.04 * (w - 6) - 3.6 / (2 * np.cosh(2 * (w - 1))) ** 2,
    start=(0.2,),
)
"""f = 0.02 (w - 6)^2 + 0.9 / (1 + e^(4 (w - 1))): a step down, a long gentle slope (point B), the goal at 6 (point C).
Source: L22 (the figure is lost; the function is ours)."""

DOUBLE_WELL = Valley(
    height=lambda w: w[..., 0] ** 4 / 4 - w[..., 0] ** 2 / 2 + 0.15 * w[..., 0],
    slope=lambda w: w**3 - w + 0.15,
    start=(1.9,),
)
"""F = w^4 / 4 - w^2 / 2 + 0.15 w: a shallow valley at 0.9143 and a deeper one at -1.0679. Source: L23, P13."""


def descend(valley: Valley, eta: float, momentum: float = 0.0, start=None, until=None, most: int = 10_000) -> Descent:
    """Walk down from `start` with steps v' = momentum v - eta slope, w' = w + v'.

    until: a function of (w, last step, height) that says when to stop; without it `most` steps are made.
    Raises ValueError unless eta > 0 and 0 <= momentum < 1.
    """
    if not eta > 0 or not 0 <= momentum < 1:
        raise ValueError(f"descend expected eta > 0 and 0 <= momentum < 1, received {eta} and {momentum}.")
    w = np.array(valley.start if start is None else start, dtype=float)
    v, path, arrived = np.zeros_like(w), [w], False
    while len(path) <= most and not arrived and np.isfinite(w).all():
        w, v = momentum_step(w, v, valley.slope(w), eta, momentum)
        path.append(w)
        arrived = until is not None and bool(until(w, v, valley.height(w)))
    path = np.array(path)
    return Descent(path, valley.height(path), arrived)


def rain_gutter(eta: float = 0.0198, momentum: float = 0.0, most: int = 10_000) -> Descent:
    """Down the gutter from (10, 1) until E < 1e-6: 459 steps at eta 0.0198, 131 with momentum 0.9. Source: L23."""
    with np.errstate(over="ignore", invalid="ignore"):
        return descend(GUTTER, eta, momentum, until=lambda w, v, height: height < 1e-6, most=most)


def shoulder(eta: float = 0.5, momentum: float = 0.0) -> Descent:
    """From 0.2 over the gentle slope until |w - 6| < 0.1 and the step is below 0.001.

    223, 121 and 87 steps for momentum 0, 0.5 and 0.9. Source: L22.
    """
    return descend(SHOULDER, eta, momentum, until=lambda w, v, height: abs(w[0] - 6) < 0.1 and abs(v[0]) < 1e-3)


def double_well(eta: float = 0.02, momentum: float = 0.0, start: float = 1.9, steps: int = 5000) -> Descent:
    """From `start` for a fixed number of steps: without momentum into the near valley, with 0.9 on into the deeper one.

    A large eta jumps over as well: 0.5 ends at -1.0679 (erratum P-09). Source: L22, L23, P13.
    """
    return descend(DOUBLE_WELL, eta, momentum, start=(start,), most=steps)
