"""Ranges, batches and a table of plain statistics (L20, L21, L30)."""

import numpy as np

from coursekit.datasets.prepare import batches
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.published import published
from coursekit.nn.activations import sigmoid, tanh

PIMA_MEANS = (3.845052, 120.894531, 69.105469, 20.536458, 79.799479, 31.992578, 0.471876, 33.240885)
"""Means of the eight attributes over all 768 rows, zeros included; held against the file by a test."""

PIMA_DEVIATIONS = (3.369578, 31.972618, 19.355807, 15.952218, 115.244002, 7.884160, 0.331329, 11.760232)
"""Their standard deviations with the divisor n - 1."""

PIMA_ZEROS = (111, 5, 35, 227, 374, 11, 0, 0)
"""How often each attribute is 0; in attributes 2 to 6 that stands for: not measured."""

_WOMEN = 768
_SLIDE = np.array([row[1:] for row in published("pima").rows])


def _deviations(ddof):
    return np.round(np.array(PIMA_DEVIATIONS) * np.sqrt((_WOMEN - 1) / (_WOMEN - ddof)), 1)[2:4]


def _means_without_missing():
    measured = np.array(PIMA_MEANS[1:6]) * _WOMEN / (_WOMEN - np.array(PIMA_ZEROS[1:6]))
    assert np.round(measured, 1).tolist() == [121.7, 72.4, 29.2, 155.5, 32.5]
    assert np.all(measured > _SLIDE[1:6, 0])


def _all_sixteen_are_reproduced():
    assert np.round(PIMA_MEANS, 1).tolist() == _SLIDE[:, 0].tolist()
    assert np.round(PIMA_DEVIATIONS, 1).tolist() == _SLIDE[:, 1].tolist()
    _means_without_missing()


_DEVIATIONS = Trial(
    printed=0,
    right=1,
    gives=_deviations,
    truth=lambda: _SLIDE[2:4, 1],
    numbers=([19.3, 15.9], [19.4, 16.0]),
    also=_all_sixteen_are_reproduced,
)

_PLANS = ((1000, 100), (1050, 100), (60_000, 128))


def _one_pass_uses_every_sample_once():
    for samples, size in _PLANS:
        assert np.array_equal(np.sort(np.concatenate(list(batches(samples, size)))), np.arange(samples))


_ITERATIONS = Trial(
    printed=r"\frac{N}{B}",
    right=r"\lceil \frac{N}{B} \rceil",
    gives=lambda latex: [say(latex, {"N": samples, "B": size}) for samples, size in _PLANS],
    truth=lambda: [len(list(batches(samples, size))) for samples, size in _PLANS],
    numbers=([10, 10.5, 468.75], [10, 11, 469]),
    also=_one_pass_uses_every_sample_once,
)

_NETS = np.linspace(-12, 12, 240_001)


def _gaps(targets):
    """How far a sigmoid, a tanh and a linear unit stay away from the low and high targets given for each."""
    outputs = (sigmoid(_NETS), tanh(_NETS), _NETS)
    return [np.abs(out - t).min() > 1e-4 for out, pair in zip(outputs, targets, strict=True) for t in pair]


def _the_end_of_the_range_is_never_reached():
    assert np.all(sigmoid(_NETS) < 1) and np.all(np.abs(tanh(np.linspace(-9, 9, 99))) < 1)
    assert np.isclose(sigmoid(np.log(0.9 / 0.1)), 0.9)
    assert np.isclose(tanh(np.arctanh(-0.8)), -0.8)


_RANGES = Trial(
    printed=((-1, 1), (-1, 1), (-1, 1)),
    right=((0.1, 0.9), (-0.8, 0.8), (-1, 1)),
    gives=_gaps,
    truth=lambda: [False] * 6,
    also=_the_end_of_the_range_is_never_reached,
)


ERRATA = (
    Erratum(
        id="L-17",
        slides=("L30",),
        printed="means and standard deviations, without a word on how they were taken",
        right="deviations with the divisor $n - 1$, of raw data in which 0 stands for a missing value",
        why="NumPy's `std` divides by $n$ and gives 19.3 where the slide has 19.4; use `ddof=1`. Without the zeros the "
        "means of attributes 2 to 6 rise, for insulin from 79.8 to 155.5.",
        kind="AMB",
        severity=2,
        printed_fails=_DEVIATIONS.printed_fails,
        right_holds=_DEVIATIONS.right_holds,
    ),
    Erratum(
        id="L-18",
        slides=("L21",),
        printed="batch size: number of samples used",
        right=f"samples used for one update; an epoch has ${_ITERATIONS.right}$ updates",
        why="The example, 1000 / 100 = 10, divides evenly. In general the last batch is shorter: 1050 samples in "
        "batches of 100 make 11 updates, 60,000 in batches of 128 make 469.",
        kind="AMB",
        severity=1,
        printed_fails=_ITERATIONS.printed_fails,
        right_holds=_ITERATIONS.right_holds,
    ),
    Erratum(
        id="L-19",
        slides=("L20",),
        printed="rescale outputs to 0 to 1 or -1 to 1",
        right="choose it for the output unit: inside 0 to 1 for a sigmoid, inside -1 to 1 for tanh, any if linear",
        why="A sigmoid never goes below 0, and neither it nor tanh reaches 1: the net input would have to be infinite, "
        "so the weights grow for ever. Targets such as 0.1 and 0.9 can be met.",
        kind="AMB",
        severity=2,
        printed_fails=_RANGES.printed_fails,
        right_holds=_RANGES.right_holds,
    ),
)
"""Errata of training tips and data in deck L."""
