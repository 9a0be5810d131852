"""CMSC 373 trains pattern by pattern with the classic rule; each slip of the printed pseudo-code is a switch.

    I_j = sum_i w_ij x_i + b_j,   f(I) = 1 / (1 + e^-I)                               (K6, erratum K-09)
    E_j(output) = y_j(desired) - y_j(actual)                                          (K6)
    E_i(hidden) = f'(I_i) sum_j w_ij E_j(next layer),   f' = f (1 - f)                (K6, errata K-14, K-18)
    w_ij <- w_ij + beta E_j f(I_i),   b_j <- b_j + beta E_j                           (K7, errata K-11, K-16)

An input unit passes x_i on unchanged (K-17). The output error has no f': with sigmoid outputs it descends the
cross-entropy, and `squared=True` multiplies by f' to descend the squared error (K-13). `Params` are w (from, to).
"""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from coursekit.dialects.arithmetic import descend
from coursekit.dialects.classic_run import ClassicRun, PatternStep, StopWhen
from coursekit.dialects.params import Params
from coursekit.nn.activations import sigmoid
from coursekit.nn.lookup import unknown

SLIPS = ("sigmoid sign", "(1-I)", "index", "signed error", "frozen biases")
"""Slips of K6 to K11: f = 1/(1 + e^+I) (K-09); slope f (1 - I) (K-14); beta E_j f(I_j) (K-11); a total error that adds
signed errors (K-15); biases that are never updated (K-16). Some may be due to the text dump of the slides."""


class ClassicBackprop:
    """The classic trainer of K11 on a net with any number of layers.

    params: `Params` of CMSC373. slips: names of `SLIPS` to make on purpose. squared: multiply the output error by f'.
    keep: save f(I) for the way back; without it f is worked out again, and `calls` counts every f(I) of a unit.
    Raises ValueError for an unknown slip.
    """

    def __init__(self, params: Params, slips: Iterable[str] = (), squared: bool = False, keep: bool = True):
        self.slips = check_slips(slips)
        self.w = {l: np.array(W, dtype=float) for l, W in params.W.items()}
        self.b = {l: np.array(b, dtype=float) for l, b in params.b.items()}
        self.squared, self.keep, self.calls = squared, keep, 0
        self.I, self.saved, self.x = {}, {}, None

    @classmethod
    def random(cls, sizes, seed: int, **options) -> "ClassicBackprop":
        """A net of these sizes with `random_params`; options as for the class."""
        return cls(random_params(sizes, seed), **options)

    @property
    def params(self) -> Params:
        """Weights and biases now."""
        return Params(self.w, self.b)

    def activation(self, I):  # noqa: E741
        """f(I) = 1 / (1 + e^-I), or with the lost minus sign 1 / (1 + e^I)."""
        self.calls += np.size(I)
        return sigmoid(-I if "sigmoid sign" in self.slips else I)

    def forward(self, x) -> np.ndarray:
        """The answer y = f(I) of the last layer for one pattern x (n_0,); saves I and f(I) of every layer."""
        a = self.x = np.asarray(x, dtype=float)
        for l in self.w:
            self.I[l] = a @ self.w[l] + self.b[l]
            a = self.saved[l] = self.activation(self.I[l])
        return a

    def f(self, l: int) -> np.ndarray:
        """f(I) of layer l: the saved one, or worked out again. Layer 0 is x itself (K-17)."""
        if l == 0:
            return self.x
        return self.saved[l] if self.keep else self.activation(self.I[l])

    def slope(self, l: int) -> np.ndarray:
        """df/dI = f(I) (1 - f(I)), or the printed f(I) (1 - I)."""
        return self.f(l) * (1 - (self.I[l] if "(1-I)" in self.slips else self.f(l)))

    def errors(self, desired) -> dict[int, np.ndarray]:
        """E of every layer, the last first: desired minus actual, then the weighted sum of errors times the slope."""
        L = max(self.w)
        E = {L: np.atleast_1d(desired) - self.saved[L]}
        if self.squared:
            E[L] = E[L] * self.slope(L)
        for l in range(L - 1, 0, -1):
            E[l] = self.slope(l) * (self.w[l + 1] @ E[l + 1])
        return E

    def changes(self, E) -> Params:
        """E_j f(I_i) for every weight and E_j for every bias: what beta multiplies. The index slip takes f(I_j)."""
        w = {l: np.outer(self.f(l - 1), E[l]) for l in self.w}
        if "index" in self.slips:
            w = {l: np.broadcast_to(E[l] * self.f(l), self.w[l].shape) for l in self.w}
        still = 0 if "frozen biases" in self.slips else 1
        return Params(w, {l: still * E[l] for l in self.b})

    def train_pattern(self, x, desired, beta: float) -> dict[int, np.ndarray]:
        """Forward, all errors, then all updates, for one pattern; returns the errors E."""
        self.forward(x)
        with np.errstate(over="ignore", invalid="ignore"):  # with "(1-I)" a net may run away to infinity
            E = self.errors(desired)
            after = descend(self.params, self.changes(E), -beta)  # E is desired minus actual, so it adds
            self.w, self.b = dict(after.W), dict(after.b)
        return E

    def fit(
        self,
        X,
        D,
        beta: float = 0.5,
        max_epochs: int = 1000,
        max_error: float | None = None,
        traced: int = 0,
        reset: bool = True,
    ) -> ClassicRun:
        """Train until the total error of an epoch is below `max_error` (None: never) or `max_epochs` are done (K11).

        X: (N, n_0) patterns in their order, D: (N, n_L) desired answers. The total error is the sum of squares, set to
        0 in each epoch; with reset=False only once, so that it can never fall (K-16). traced: patterns to record.
        Raises ValueError for different numbers of patterns and answers.
        """
        X, D = np.asarray(X, dtype=float), np.asarray(D, dtype=float)
        if len(X) != len(D):
            raise ValueError(f"Expected one desired answer per pattern, received {len(X)} patterns, {len(D)} answers.")
        stop, errors, steps, total = StopWhen(max_error, max_epochs), [], [], 0.0
        while not errors or not stop.reason(len(errors), errors[-1]):
            total = 0.0 if reset else total
            for n, (x, desired) in enumerate(zip(X, D, strict=True), 1):
                E = self.train_pattern(x, desired, beta)
                total += total_error(desired, self.saved[max(self.saved)], "signed error" in self.slips)
                if len(steps) < traced:
                    steps.append(PatternStep(len(errors) + 1, n, dict(self.I), {0: x, **self.saved}, E, total))
            errors.append(total)
        return ClassicRun(tuple(errors), stop.reason(len(errors), errors[-1]), tuple(steps))

    def __call__(self, X) -> np.ndarray:
        """Answers (N, n_L) for patterns (N, n_0)."""
        return np.array([self.forward(x) for x in np.asarray(X, dtype=float)])


def total_error(desired, actual, signed: bool = False) -> float:
    """Sum of (desired - actual)^2, or as printed of desired - actual, where errors cancel (K-15)."""
    residual = np.asarray(desired, dtype=float) - actual
    return float(residual.sum() if signed else np.square(residual).sum())


def random_params(sizes, seed: int) -> Params:
    """`Params` of CMSC373 uniform in (-1, 1) from `default_rng(seed)`: w of layer 1, b of layer 1, w of layer 2, ..."""
    rng = np.random.default_rng(seed)
    drawn = [(rng.uniform(-1, 1, pair), rng.uniform(-1, 1, pair[1])) for pair in pairwise(sizes)]
    return Params({l: w for l, (w, _) in enumerate(drawn, 1)}, {l: b for l, (_, b) in enumerate(drawn, 1)})


def check_slips(slips: Iterable[str]) -> frozenset[str]:
    """The slips as a set; raises ValueError for an unknown one (with the nearest)."""
    slips = [slips] if isinstance(slips, str) else list(slips)
    for slip in slips:
        if slip not in SLIPS:
            raise ValueError(unknown("slip", slip, SLIPS))
    return frozenset(slips)
