"""Corrections to what deck K says about learning rates and about the delta rule."""

import numpy as np

from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.published_growth import growth
from coursekit.neurons import adaline_update
from coursekit.nn.losses import HalfSquaredError

_W, _X, _D = np.array([0.3, -0.2, 0.5]), np.array([1.0, 2.0, -1.0]), 1.0
_BETAS = (0.1, 0.5, 1.0, 1.9, 2.1)


def _error(w):
    return _D - w @ _X


def _ratio(w):
    return _error(w) / _error(_W)


def _what_is_left(rule):
    values = {"w_old": _W, "E": _error(_W), "x": _X}
    read = [reading({**values, r"\beta": beta}, fails="'X'") for beta in _BETAS]
    return np.array([_ratio(w) if np.ndim(w := gives(rule)) else np.nan for gives in read])


_ADALINE = Trial(
    printed=r"w_{new} = w_{old} + \frac{\beta_{EX}}{\lVert x \rVert^2}",
    right=r"w_{new} = w_{old} + \frac{\beta E x}{\lVert x \rVert^2}",
    gives=_what_is_left,
    truth=lambda: np.array([_ratio(adaline_update(_W, _X, _D, beta)) for beta in _BETAS]),
    numbers=(None, (0.9, 0.5, 0, -0.9, -1.1)),
)


def _one_is_no_border():
    assert abs(_ratio(adaline_update(_W, _X, _D, 1.9))) < 1  # outside, and the error shrinks
    assert abs(_steps(0.0201)) > 1  # inside, and it grows


def _steps(eta, curvature=100.0, count=50):
    """How far w is from the bottom of E = curvature w^2 / 2 after some steps, per step."""
    w = 1.0
    for _ in range(count):
        w -= eta * curvature * w
    return abs(w) ** (1 / count)


def _the_curvature_sets_the_border():
    assert np.isclose(_steps(0.0199), 0.99) and np.isclose(_steps(0.0201), 1.01)
    for beta in (0.01, 1.0, 1.99):
        assert abs(_ratio(adaline_update(_W, _X, _D, beta))) < 1
    assert abs(_ratio(adaline_update(_W, _X, _D, 2.01))) > 1


def _not_in_equal_shares():
    per_year, years = 5000 / 20, 20
    assert per_year**years > 1e40  # 250 times faster every year would be something else


def _half_as_fast_again_each_year():
    steady = growth(5000, 1990, 2010)
    assert round(steady.per_year, 2) == 1.53 and round(steady.doubling_months, 1) == 19.5
    assert np.allclose([1.53**20, 2 ** (20 * 12 / 19.5)], 5000, rtol=0.02)  # back to the printed number


def _batch_gradients(order, size):
    x, y = np.arange(12.0)[order, None], np.ones((12, 1))
    batches = [slice(start, start + size) for start in range(0, 12, size)]
    return [x[part].T @ HalfSquaredError().gradient(y[part], 0.3 * x[part]) for part in batches]


def _full_batch_draws_nothing():
    orders = [np.random.default_rng(seed).permutation(12) for seed in (0, 1)]
    full = [_batch_gradients(order, 12)[0] for order in orders]
    assert np.allclose(*full)


def _any_batch_size_works():
    order = np.random.default_rng(0).permutation(12)
    for size in (1, 2, 3, 6):
        assert np.isclose(np.mean(_batch_gradients(order, size)), _batch_gradients(order, 12)[0].item())


ERRATA = (
    Erratum(
        id="K-19",
        slides=("K8",),
        printed=f"${_ADALINE.printed}$",
        right=f"${_ADALINE.right}$, with $E = d - w \\cdot x$ taken before the step",
        why=r"$\beta$, $E$ and $x$ are three factors; they probably slid into an index when the slide became text. "
        r"The step leaves exactly $(1 - \beta) E$ of the error on that pattern.",
        kind="DUMP",
        severity=2,
        printed_fails=_ADALINE.printed_fails,
        right_holds=_ADALINE.right_holds,
        from_dump=True,
    ),
    Erratum(
        id="K-20",
        slides=("K7", "K8", "K22"),
        printed=r"learning constant $0 < \beta < 1$, or $(0 < 1)$",
        right=r"a habit, no border: Adaline is stable for $0 < \beta < 2$, "
        r"gradient descent for $\eta < 2 / \lambda_{\max}$",
        why="How large a step may be depends on how curved the valley is. With a curvature of 100, 0.0199 walks down "
        "and 0.0201 walks out. The second form probably lost its letter in the text.",
        kind="AMB",
        severity=2,
        printed_fails=_one_is_no_border,
        right_holds=_the_curvature_sets_the_border,
        from_dump=True,
    ),
    Erratum(
        id="K-21",
        slides=("K24",),
        printed='"full batch SGD"; every batch is a power of two',
        right="a full batch draws nothing at random, so it is plain gradient descent; batches may have any size",
        why="Powers of two are a habit that suits some hardware. "
        "The order of the data does not change the full gradient.",
        kind="TERM",
        severity=1,
        printed_fails=_full_batch_draws_nothing,
        right_holds=_any_batch_size_works,
    ),
    Erratum(
        id="K-28",
        slides=("K25",),
        printed="laptops became 5000 times faster between 1990 and 2010",
        right="a book's figure for processors: a factor of $5000^{1/20} = 1.53$ a year, doubled every 19.5 months",
        why="Such a number needs its source, and a rate per year makes it easy to compare with others. "
        "Growth multiplies: 250 times in each of 20 years would be far more.",
        kind="AMB",
        severity=1,
        printed_fails=_not_in_equal_shares,
        right_holds=_half_as_fast_again_each_year,
    ),
)
"""Errata K-19 to K-21 and K-28."""
