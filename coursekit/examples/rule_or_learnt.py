"""Two ways to tell two digits apart: a rule somebody thought of, and weights that a perceptron found for itself."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import digits
from coursekit.neurons import TLU, train_perceptron

BOX = (3, 5, 3, 5)
"""The middle of an 8 x 8 picture: rows 3 and 4, columns 3 and 4, as (top, below, left, right)."""

INK = 4.0
"""So much ink per pixel of the box (0 to 16) and the rule says: something is written there."""


@dataclass(frozen=True, eq=False)
class RuleOrLearnt:
    """Shares of right answers on pictures that neither of the two has seen, and what was learnt.

    pair: the digits. rule, learnt: right answers, 0 to 1, of `tests` test pictures. examples: training pictures.
    epochs: how often the perceptron went over them. unit: the trained TLU, 64 weights. averages (2, 8, 8): the mean
    training picture of each digit.
    """

    pair: tuple[int, int]
    rule: float
    learnt: float
    tests: int
    examples: int
    epochs: int
    unit: TLU
    averages: np.ndarray


def middle_rule(pictures: np.ndarray) -> np.ndarray:
    """The rule written by hand for zero against one: 1 where there is ink in the middle (a zero has a hole there).

    pictures (n, 8, 8) with values 0 to 16; the result has shape (n,). Raises ValueError for another shape.
    Source: D2 ("rule-based").
    """
    pictures = np.asarray(pictures, dtype=float)
    if pictures.ndim != 3 or pictures.shape[1:] != (8, 8):
        raise ValueError(f"middle_rule expected pictures of shape (n, 8, 8), received {pictures.shape}.")
    top, below, left, right = BOX
    return (pictures[:, top:below, left:right].mean(axis=(1, 2)) > INK).astype(int)


def rule_or_learnt(pair: tuple[int, int] = (0, 1)) -> RuleOrLearnt:
    """Try the rule and a perceptron on the same two digits of the bundled 8 x 8 set, on test pictures.

    The rule stays as it was written for (0, 1) and says the second digit where there is ink in the middle; the
    perceptron is trained anew for each pair. Raises ValueError unless pair is two different digits. Source: D2.
    """
    first, second = _pair(pair)
    (x, y), (x_test, y_test) = (_only(part, first, second) for part in digits.load_data())
    run = train_perceptron(x.reshape(len(x), -1), y)
    unit = run.unit()
    return RuleOrLearnt(
        pair=(first, second),
        rule=float((middle_rule(x_test) == y_test).mean()),
        learnt=float((unit(x_test.reshape(len(x_test), -1)) == y_test).mean()),
        tests=len(y_test),
        examples=len(y),
        epochs=run.epochs,
        unit=unit,
        averages=np.array([x[y == answer].mean(axis=0) for answer in (0, 1)]),
    )


def _pair(pair):
    if len(pair) != 2 or pair[0] == pair[1] or not set(pair) <= set(range(10)):
        raise ValueError(f"rule_or_learnt expected two different digits from 0 to 9, received {pair!r}. Try (0, 1).")
    return pair


def _only(part, first, second):
    """Pictures of the two digits as floats, and 1 for the second digit."""
    x, y = part
    chosen = (y == first) | (y == second)
    return x[chosen].astype(float), (y[chosen] == second).astype(int)
