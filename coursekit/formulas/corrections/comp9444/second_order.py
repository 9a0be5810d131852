"""What the second-order methods and the star table of deck L really say (L27, L28)."""

import numpy as np

from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.published import OPTIMIZER_STARS
from coursekit.formulas.timeline_events import EVENTS
from coursekit.nn import optimizers
from coursekit.nn.second_order import conjugate_gradient, newton, steepest_descent

_A, _B, _START = np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([1.0, -1.0]), np.array([4.0, -3.0])


def _conjugate():
    return conjugate_gradient(_A, _B, _START)


def _jump():
    return newton(lambda w: _A @ w - _B, _START)


def _conjugate_gradients_search_along_lines():
    first, second = _conjugate()[1:]
    assert np.allclose(second, [0.6, -0.8]) and np.isclose(np.linalg.norm(first - second), 1.90, atol=5e-3)
    assert np.allclose(first, [1.078652, -2.634831], atol=1e-6) and np.allclose(_jump()[-1], second)
    paths = _conjugate(), _jump(), steepest_descent(_A, _B, _START, tol=1e-8)
    assert [len(path) - 1 for path in paths] == [2, 1, 25]


_JUMP = Trial(
    printed=_conjugate,
    right=_jump,
    gives=lambda method: np.linalg.norm(method()[1] - np.linalg.solve(_A, _B)),
    truth=lambda: 0,
    numbers=(1.90, 0),
    digits=2,
    also=_conjugate_gradients_search_along_lines,
)

_AMARI = Trial(
    printed=1995,
    right=1998,
    gives=lambda year: year,
    truth=lambda: next(event.year for event in EVENTS if "L-13" in event.errata),
)


def _stars():
    return [(entry.speed, entry.quality) for entry in OPTIMIZER_STARS]


def _race():
    """Height in a long valley after 40 steps of 0.005 by each optimizer of the table."""
    racers = [optimizers.SGD(0.005), optimizers.SGD(0.005, momentum=0.9)]
    racers.append(optimizers.SGD(0.005, momentum=0.9, nesterov=True))
    names = ("Adagrad", "RMSprop", "Adam", "Nadam", "Adamax")
    return [_height(racer) for racer in racers + [getattr(optimizers, name)(0.005) for name in names]]


def _height(racer):
    theta, curvature = np.array([1.0, 1.0]), np.array([1.0, 50.0])
    for _ in range(40):
        racer.apply(theta, curvature * theta)
    return float(curvature @ theta**2 / 2)


def _four_of_eight_share_a_row():
    assert _stars().count(((3, 3), (2, 3))) == 4
    assert [entry.optimizer for entry in OPTIMIZER_STARS[-4:]] == ["RMSprop", "Adam", "Nadam", "AdaMax"]


_TABLE = Trial(
    printed=_stars,
    right=_race,
    gives=lambda rows: len(set(rows())),
    truth=lambda: len(OPTIMIZER_STARS),
    numbers=(4, 8),
    also=_four_of_eight_share_a_row,
)


ERRATA = (
    Erratum(
        id="L-12",
        slides=("L28",),
        printed="conjugate gradients: fit a paraboloid, jump to its minimum; listed among second-order methods",
        right="that is Newton's method; conjugate gradients make at most $n$ line searches and need no matrix of pairs",
        why="On a bowl in two dimensions Newton needs 1 step, conjugate gradients 2 (after one the error is 1.90), "
        "steepest descent 25 until the slope is below $10^{-8}$.",
        kind="ERR",
        severity=2,
        printed_fails=_JUMP.printed_fails,
        right_holds=_JUMP.right_holds,
    ),
    Erratum(
        id="L-13",
        slides=("L28",),
        printed="natural gradients (Amari, 1995)",
        right="usually quoted: Amari, 1998, Neural Computation 10",
        why="Related papers appeared from 1985 to 1996, so the year depends on the paper. Read the one of 1998 first.",
        kind="HIST",
        severity=1,
        printed_fails=_AMARI.printed_fails,
        right_holds=_AMARI.right_holds,
    ),
    Erratum(
        id="L-14",
        slides=("L27",),
        printed="stars for eight optimizers, without saying what was measured",
        right="the impression of one author; measure on your own problem",
        why="Four of the eight rows are equal, so the table cannot choose among them. A race on one landscape gives "
        "eight different results.",
        kind="AMB",
        severity=1,
        printed_fails=_TABLE.printed_fails,
        right_holds=_TABLE.right_holds,
    ),
)
"""Errata of second-order methods and of the star table in deck L."""
