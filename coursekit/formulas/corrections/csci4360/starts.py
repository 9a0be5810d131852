"""Corrections to the slides of deck D on where weights start, and to its table of results."""

import numpy as np

from coursekit.examples import sd_preactivation
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.published import published
from coursekit.nn.activations import softsign, tanh

_N, _ON = 1000, 500
_TABLE = published("glorot")
_PRINTED = _TABLE.rows[:4]
_CLASSES = np.array([9, 10, 10, 10])


def _spread(sd_w):
    return sd_preactivation(_ON, sd_w)


def _drawn(draw):
    """SD of the net input of 4,000 units, by drawing their weights."""
    return np.std(draw(np.random.default_rng(0), (4000, _ON)).sum(axis=1))


def _the_spread_of_the_rule():
    drawn = _drawn(lambda rng, size: rng.normal(0, 1 / np.sqrt(_N), size))
    assert np.isclose(drawn, 0.707, rtol=0.03)  # NumPy, like the slide, puts the SD second


_SECOND_PLACE = Trial(
    printed="variance",
    right="SD",
    gives=lambda text: _spread((1 / np.sqrt(_N)) ** (0.5 if text == "variance" else 1)),
    truth=lambda: np.sqrt(_ON / _N),
    numbers=(3.9764, 0.7071),
    also=_the_spread_of_the_rule,
)


def _the_two_rules_spread_differently():
    normal = _drawn(lambda rng, size: rng.normal(0, 1 / np.sqrt(_N), size))
    uniform = _drawn(lambda rng, size: rng.uniform(-1 / np.sqrt(_N), 1 / np.sqrt(_N), size))
    assert normal / uniform > 1.6


def _a_third_of_the_variance():
    limit = 1 / np.sqrt(_N)
    uniform = _drawn(lambda rng, size: rng.uniform(-limit, limit, size))
    assert np.isclose(uniform, 0.408, rtol=0.03) and np.isclose(_spread(limit / np.sqrt(3)), 0.408, atol=5e-4)
    wider = _drawn(lambda rng, size: rng.uniform(-limit * np.sqrt(3), limit * np.sqrt(3), size))
    assert np.isclose(wider, _spread(limit), rtol=0.03)


def _numbers(rows):
    return np.array([row[1:] for row in rows])


def _as_accuracies_they_would_be_below_guessing():
    assert "Shapenet" not in _TABLE.columns and len(_PRINTED) < len(_TABLE.rows)
    assert np.all(_numbers(_PRINTED)[:, 1] < 100 / _CLASSES[1])


def _as_errors_they_make_sense():
    assert np.all(100 - _numbers(_TABLE.rows) > 100 / _CLASSES)
    plain, normalised = _numbers(_PRINTED)[::2], _numbers(_PRINTED)[1::2]
    worse = [(int(row), int(column)) for row, column in np.argwhere(normalised > plain)]
    assert [(_PRINTED[2 * row][0], _TABLE.columns[1 + column]) for row, column in worse] == [("Softsign", "MNIST")]


_SOFTSIGN = r"f(z) = \frac{z}{1 + \lvert z \rvert}"
_POINTS = np.array([-10.0, -1.0, 0.0, 0.5, 10.0])


def _other_soft_steps_fit_the_name_too():
    guess = reading({"z": _POINTS})(r"\frac{z}{\sqrt{1 + \lvert z \rvert^2}}")
    assert np.array_equal(np.sign(guess), np.sign(softsign(_POINTS)))
    assert not np.allclose(guess, softsign(_POINTS), atol=0.1) and not np.allclose(tanh(_POINTS), guess, atol=0.05)


def _softsign_is_this_one():
    assert np.allclose(reading({"z": _POINTS})(_SOFTSIGN), softsign(_POINTS))
    assert 1 - softsign(10.0) > 0.09 and 1 - tanh(10.0) < 1e-8  # it nears 1 far more slowly


ERRATA = (
    Erratum(
        id="D-21",
        slides=("D43",),
        printed=r"$N(0, 1/\sqrt{n})$",
        right=r"with an SD of $1/\sqrt{n}$; in many books the second place of $N$ is the variance",
        why="With 500 of 1000 inputs on, the net input has an SD of 0.707 when the second place is the SD. "
        "Read as a variance it would be 3.98, and the units saturate again.",
        kind="AMB",
        severity=2,
        printed_fails=_SECOND_PLACE.printed_fails,
        right_holds=_SECOND_PLACE.right_holds,
    ),
    Erratum(
        id="D-22",
        slides=("D43",),
        printed="the Gaussian and the uniform heuristic stand side by side",
        right="their variances are $1/n$ and $1/(3n)$; equal ones need a uniform range wider by $\\sqrt{3}$",
        why="Both are good starts, but not the same start: with 500 of 1000 inputs on, "
        "the SD of the net input is 0.707 for one and 0.408 for the other.",
        kind="AMB",
        severity=1,
        printed_fails=_the_two_rules_spread_differently,
        right_holds=_a_third_of_the_variance,
    ),
    Erratum(
        id="D-23",
        slides=("D44",),
        printed='a column "Shapenet", percentages without a name, four rows',
        right="test errors in percent on Shapeset-3x2 and three more sets (ImageNet a small version); "
        "the paper has a sigmoid row as well",
        why="Lower is better. The sigmoid row reads 82.61, 2.21, 57.28, 70.66; N is the normalised start, "
        "which loses once, for softsign on MNIST.",
        kind="SLIP",
        severity=2,
        printed_fails=_as_accuracies_they_would_be_below_guessing,
        right_holds=_as_errors_they_make_sense,
    ),
    Erratum(
        id="D-27",
        slides=("D44",),
        printed="softsign appears in the table only",
        right=f"${_SOFTSIGN}$",
        why="Its name says only that it is a soft step from $-1$ to $+1$, and tanh is one too. "
        "Softsign nears its ends far more slowly.",
        kind="GAP",
        severity=1,
        printed_fails=_other_soft_steps_fit_the_name_too,
        right_holds=_softsign_is_this_one,
    ),
)
"""Errata D-21 to D-23 and D-27."""
