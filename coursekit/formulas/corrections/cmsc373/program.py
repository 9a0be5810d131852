"""Corrections to the training algorithm that deck K writes as a program."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid

_X, _OR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 1])
_XOR, _ALL_MISSED = np.array([0, 1, 1, 0]), np.array([1, 0, 0, 1])

_SLOPE = Trial(
    printed=r"f(I) * (1 - I)",
    right=r"f(I) * (1 - f(I))",
    gives=reading({"f": sigmoid, "I": 2.0}, {"*": r"\cdot"}),
    truth=lambda: numerical_gradient(lambda net: sigmoid(net[0]), np.array([2.0]))[0],
    numbers=(-0.881, 0.105),
    digits=3,
)

_TOTAL = Trial(
    printed=r"\sum_{i=1}^{n} (d_i - y_i)",
    right=r"\sum_{i=1}^{n} (d_i - y_i)^2",
    gives=reading({"d": _XOR, "y": _ALL_MISSED, "n": 4}),
    truth=lambda: np.count_nonzero(_XOR != _ALL_MISSED),
    numbers=(0, 4),
)


def _train(reset, bias=True, epochs=60, beta=1.0):
    """A sigmoid unit that learns OR as K11 says. Total error after each epoch, and the answers at the end."""
    w, b, total, totals = np.zeros(2), 0.0, 0.0, []
    for _ in range(epochs):
        total = 0.0 if reset else total
        for x, d in zip(_X, _OR, strict=True):
            error = d - sigmoid(x @ w + b)
            total += error**2
            w, b = w + beta * error * x, b + beta * error * bias
        totals.append(total)
    return np.array(totals), sigmoid(_X @ w + b)


def _set_once_the_total_only_grows():
    totals, _ = _train(reset=False)
    assert np.all(np.diff(totals) > 0)  # so "until total error < ..." never comes true
    _, answers = _train(reset=True, bias=False)
    assert answers[0] == 0.5  # without a bias nothing can ever move the answer at (0, 0)


def _set_in_each_epoch_it_falls():
    totals, answers = _train(reset=True)
    assert totals[-1] < 0.1 * totals[0] and np.array_equal(answers > 0.5, _OR == 1)


ERRATA = (
    Erratum(
        id="K-14",
        slides=("K11",),
        printed=f"the derivative is ${_SLOPE.printed}$",
        right=f"${_SLOPE.right}$",
        why="The slope needs the output twice. At $I = 2$ the short form gives $-0.881$ instead of 0.105, "
        "and the weights move the other way.",
        kind="ERR",
        severity=3,
        printed_fails=_SLOPE.printed_fails,
        right_holds=_SLOPE.right_holds,
    ),
    Erratum(
        id="K-15",
        slides=("K11",),
        printed=f"total error = total error + error, that is ${_TOTAL.printed}$",
        right=f"${_TOTAL.right}$, or absolute values",
        why="Errors of opposite sign cancel. A net that answers XOR with 1, 0, 0, 1 misses every time, "
        "and its errors add up to 0.",
        kind="ERR",
        severity=3,
        printed_fails=_TOTAL.printed_fails,
        right_holds=_TOTAL.right_holds,
    ),
    Erratum(
        id="K-16",
        slides=("K11",),
        printed="the error limit, the rate and the epochs change names; no loop start, no bias update; total set once",
        right=r"one name each; repeat; total error back to 0 in each epoch; for each hidden unit; "
        r"biases learn by $\beta E_j$",
        why="Lines of the program were probably lost when the slide became text. Typed as it stands, "
        "the total error only grows, and no epoch ever ends the training.",
        kind="SLIP",
        severity=3,
        printed_fails=_set_once_the_total_only_grows,
        right_holds=_set_in_each_epoch_it_falls,
        from_dump=True,
    ),
)
"""Errata K-14 to K-16."""
