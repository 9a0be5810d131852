"""Halves or not, sums or means: each deck's squared error walks the same path once the rate is converted."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.dialects.catalogue import dialect
from coursekit.dialects.record import Dialect
from coursekit.dialects.scales import convert_rate

X = np.array([1.0, 2.0, 3.0, 4.0])
Y = np.array([1.0, 3.0, 2.0, 5.0])
"""Four points; a neuron without activation draws a line w x + b through them, from w = b = 0."""


@dataclass(frozen=True, eq=False)
class LossScale:
    """One deck's squared error in use.

    slide: where it stands; name: the dialect; loss: its value at the start; scale: how many times the course's loss it
    is; slope (2,): its derivative by (w, b) at the start; rate: the deck's rate for the course's rate eta.
    path (steps + 1, 2): descent with that rate; unconverted (steps + 1, 2): descent with eta itself, or NaN after it
    has left all bounds.
    """

    slide: str
    name: str
    loss: float
    scale: float
    slope: np.ndarray
    rate: float
    path: np.ndarray
    unconverted: np.ndarray


def loss_scales(eta: float = 0.1, steps: int = 20) -> tuple[LossScale, ...]:
    """The line fit in the losses of the course, L7, P11, D6 and D17, each written out with its own slope.

    course (C12) and D17: mean of halves; L7: sum of halves; P11: mean of squares; D6: sum of squares. Raises
    ValueError for a rate or a number of steps that is not positive. Source: L7, L8, D6, D17, P11, C12; erratum X-05.
    """
    if not eta > 0 or steps < 1:
        raise ValueError(f"loss_scales expected eta > 0 and at least one step, received {eta} and {steps}.")
    return tuple(_scale(slide, deck, loss, slope, eta, steps) for slide, deck, loss, slope in _LOSSES)


_LOSSES: tuple[tuple[str, Dialect, Callable, Callable], ...] = (
    ("C12", dialect("course"), lambda e: (e**2).mean() / 2, lambda e: e / len(e)),
    ("L7", dialect("COMP9444"), lambda e: (e**2).sum() / 2, lambda e: e),
    ("P11", dialect("POZNAN"), lambda e: (e**2).mean(), lambda e: 2 * e / len(e)),
    ("D6", dialect("CSCI4360").variant("J"), lambda e: (e**2).sum(), lambda e: 2 * e),
    ("D17", dialect("CSCI4360"), lambda e: (e**2).mean() / 2, lambda e: e / len(e)),
)
"""Slide, dialect, the loss of the errors e = w x + b - y, and its derivative by each error."""


def _scale(slide, deck, loss, slope, eta, steps):
    rate = convert_rate(eta, "course", deck, examples=len(X))
    start = np.zeros(2)
    paths = (_path(slope, rate, steps), _path(slope, eta, steps))
    value, scale = float(loss(_errors(start))), float(deck.loss_scale(len(X)))
    return LossScale(slide, deck.name, value, scale, _slope(slope, start), float(rate), *paths)


def _errors(w):
    return w[0] * X + w[1] - Y


def _slope(slope, w):
    e = slope(_errors(w))
    return np.array([(e * X).sum(), e.sum()])


def _path(slope, rate, steps):
    path = [np.zeros(2)]
    for _ in range(steps):
        step = path[-1] - rate * _slope(slope, path[-1])
        path.append(step if np.abs(step).max() < 1e6 else np.full(2, np.nan))
    return np.array(path)
