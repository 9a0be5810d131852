"""Where descent ends, how many examples it looks at, and two ways to write momentum (P12 to P16)."""

import numpy as np

from coursekit.datasets.prepare import batches
from coursekit.examples import double_well
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.optimizer_forms import momentum_step

_EXAMPLES = 1000


def _updates_per_epoch(batch_sizes):
    return [len(list(batches(_EXAMPLES, size))) for size in batch_sizes.values()]


_ONE_WORD = Trial(
    printed={"L21": 1, "P12": 100},
    right={"L21": 100, "P12": 100},
    gives=lambda batch_sizes: len(set(_updates_per_epoch(batch_sizes))),
    truth=lambda: 1,
    numbers=(2, 1),
    also=lambda: _ten_updates_or_a_thousand(),
)


def _ten_updates_or_a_thousand():
    assert _updates_per_epoch(_ONE_WORD.printed) == [1000, 10]


def _ends(rates):
    """Where descent from 1.9 comes to rest, for each of these learning rates."""
    return [round(float(double_well(eta).path[-1, 0]), 4) for eta in rates]


def _a_large_rate_jumps_into_the_other_valley():
    assert _ends(_START_DECIDES.printed) == [0.9143, 0.9143, 0.9143, -1.0679]
    roots = np.sort(np.roots([1, 0, -1, 0.15]).real)
    assert np.allclose(roots[[2, 0]], [0.9143, -1.0679], atol=5e-5)


_START_DECIDES = Trial(
    printed=(0.02, 0.1, 0.3, 0.5),
    right=(0.02, 0.1, 0.3),
    gives=lambda rates: len(set(_ends(rates))),
    truth=lambda: 1,
    numbers=(2, 1),
    also=_a_large_rate_jumps_into_the_other_valley,
)

_MU, _BETA = 0.05, 0.8


def _seven_steps(form, rate):
    w, v, path = 1.9, 0.0, []
    for _ in range(7):
        w, v = momentum_step(w, v, w**3 - w + 0.15, rate, _BETA, form=form)
        path.append(w)
    return path


_AVERAGED = Trial(
    printed=r"\mu",
    right=r"\frac{\mu}{1 - \beta}",
    gives=lambda latex: _seven_steps("averaged", say(latex, {r"\mu": _MU, r"\beta": _BETA})),
    truth=lambda: _seven_steps("lecture", _MU),
    also=lambda: _equal_to_the_last_digit(),
)


def _equal_to_the_last_digit():
    apart = np.subtract(_seven_steps("averaged", _MU / (1 - _BETA)), _seven_steps("lecture", _MU))
    assert np.abs(apart).max() < 1e-15 and np.isclose(double_well(_MU, _BETA, steps=7).path[-1], _AVERAGED.truth()[-1])


ERRATA = (
    Erratum(
        id="P-07",
        slides=("P12",),
        printed="stochastic gradient descent (SGD) uses a small batch of examples",
        right="mini-batch gradient descent; on L21 SGD means one example. Name the batch size, then all agree",
        why="With 1000 examples an epoch of SGD is 1000 updates in the words of L21, in those of P12 with batches "
        "of 100 it is 10.",
        kind="AMB",
        severity=2,
        printed_fails=_ONE_WORD.printed_fails,
        right_holds=_ONE_WORD.right_holds,
    ),
    Erratum(
        id="P-09",
        slides=("P13",),
        printed="where gradient descent ends is entirely determined by the starting point",
        right=r"by start and learning rate; by the start alone only while the steps are small",
        why=r"On $\frac{w^4}{4} - \frac{w^2}{2} + 0.15\,w$ from 1.9 the rates 0.02, 0.1 and 0.3 end at 0.9143, but "
        "0.5 jumps over the ridge to -1.0679. The slide marks this point with a question mark.",
        kind="ERR",
        severity=2,
        printed_fails=_START_DECIDES.printed_fails,
        right_holds=_START_DECIDES.right_holds,
    ),
    Erratum(
        id="P-10",
        slides=("P15", "P16"),
        printed=r"$m := \beta m - \mu \Delta$, while the book of the figure averages: $\beta m + (1 - \beta) \Delta$",
        right=f"both are fine; the averaged form needs the rate ${_AVERAGED.right}$ for the same path",
        why=r"With the same rate the averaged form takes steps that are smaller by the factor $1 - \beta$. After the "
        "conversion seven steps agree to the last digit.",
        kind="AMB",
        severity=2,
        printed_fails=_AVERAGED.printed_fails,
        right_holds=_AVERAGED.right_holds,
    ),
)
"""Errata of gradient descent in deck P."""
