"""XOR by the classic algorithm, corrected and with every slip: which ones can it survive?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.dialects.cmsc373 import SLIPS, random_params
from coursekit.dialects.params import Params

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
D = np.array([[0.0], [1.0], [1.0], [0.0]])
for _array in (X, D):
    _array.flags.writeable = False

VARIANTS = MappingProxyType(
    {"corrected": (), **{slip: (slip,) for slip in SLIPS}, "printed": ("sigmoid sign", "(1-I)", "index"), "all": SLIPS}
)
"""The slips of each variant: none, one alone, the three that the formulas print, and all together."""


@dataclass(frozen=True, eq=False)
class XorRun:
    """One variant over all seeds: `answers` (seeds, 4) in the order 00, 01, 10, 11, `epochs` each net was trained, and
    the nets as they ended, `params`, one per seed."""

    variant: str
    seeds: tuple[int, ...]
    answers: np.ndarray
    epochs: tuple[int, ...]
    params: tuple[Params, ...]

    @property
    def solved(self) -> tuple[int, ...]:
        """Seeds whose four answers are all on the right side of 0.5."""
        right = (np.where(np.isfinite(self.answers), self.answers, 0.5) - 0.5) * (2 * D[:, 0] - 1) > 0
        return tuple(seed for seed, fine in zip(self.seeds, right.all(axis=1), strict=True) if fine)

    @property
    def diverged(self) -> tuple[int, ...]:
        """Seeds whose answers are no numbers any more."""
        whole = np.isfinite(self.answers).all(axis=1)
        return tuple(seed for seed, fine in zip(self.seeds, whole, strict=True) if not fine)

    def __str__(self) -> str:
        lost = f", {len(self.diverged)} diverged" if self.diverged else ""
        return f"{self.variant}: {len(self.solved)} of {len(self.seeds)} solved{lost}"


def xor_slips(
    epochs: int = 5000,
    beta: float = 0.5,
    seeds: Sequence[int] = range(20),
    hidden: int = 3,
    max_error: float | None = None,
    variants: Mapping[str, Sequence[str]] = VARIANTS,
) -> dict[str, XorRun]:
    """Train a 2-hidden-1 net on XOR for every seed and every variant, all nets side by side.

    Weights and biases start as `random_params([2, hidden, 1], seed)`; patterns come as 00, 01, 10, 11. max_error: stop
    a net after an epoch whose total error is below it (None: never; then "signed error" changes nothing). Agrees with
    `ClassicBackprop`, pattern by pattern. Source: K6 to K11, errata K-09 to K-16.
    """
    seeds = tuple(seeds)
    nets = _Nets([slips for slips in variants.values() for _ in seeds], seeds * len(variants), hidden)
    with np.errstate(over="ignore", invalid="ignore"):
        done = nets.train(epochs, beta, max_error)
        answers = np.stack([nets.forward(x)[1][:, 0] for x in X], axis=1)
    ends, count = nets.params(), len(seeds)
    parts = {name: slice(k * count, (k + 1) * count) for k, name in enumerate(variants)}
    return {
        name: XorRun(name, seeds, answers[part], tuple(done[part].tolist()), tuple(ends[part]))
        for name, part in parts.items()
    }


class _Nets:
    """Many small nets as arrays with one row per net; slips are columns of switches."""

    def __init__(self, slips, seeds, hidden):
        start = [random_params([2, hidden, 1], seed) for seed in seeds]
        self.w = [np.stack([p.W[l] for p in start]) for l in (1, 2)]
        self.b = [np.stack([p.b[l] for p in start]) for l in (1, 2)]
        on = {slip: np.array([slip in chosen for chosen in slips])[:, None] for slip in SLIPS}
        self.sign = np.where(on["sigmoid sign"], 1.0, -1.0)
        self.index, self.plain_slope, self.signed = on["index"], on["(1-I)"], on["signed error"][:, 0]
        self.moving = np.where(on["frozen biases"], 0.0, 1.0)

    def forward(self, x):
        """f(I) of both layers and I of the hidden one for one pattern x (2,)."""
        I1 = x @ self.w[0] + self.b[0]
        f1 = 1 / (1 + np.exp(self.sign * I1))
        f2 = 1 / (1 + np.exp(self.sign * ((f1[:, None, :] @ self.w[1])[:, 0] + self.b[1])))
        return f1, f2, I1

    def train(self, epochs, beta, max_error):
        """Number of epochs each net was trained; a net that has stopped keeps its weights."""
        active = np.ones(len(self.sign), dtype=bool)
        done = np.zeros(len(self.sign), dtype=int)
        for _ in range(epochs):
            rate = np.where(active, beta, 0.0)[:, None]
            total = sum(self.pattern(x, d, rate) for x, d in zip(X, D, strict=True))
            done += active
            active &= True if max_error is None else ~(total < max_error)
            if not active.any():
                break
        return done

    def pattern(self, x, d, rate):
        """Forward, errors, updates for one pattern; returns what it adds to the total error, (nets,)."""
        f1, f2, I1 = self.forward(x)
        E2 = d - f2
        E1 = f1 * (1 - np.where(self.plain_slope, I1, f1)) * (self.w[1][:, :, 0] * E2)
        for l, E, come, here in ((1, E2, f1, f2), (0, E1, x[None], f1)):
            self.w[l] += (rate * E)[:, None, :] * np.where(self.index[:, :, None], here[:, None, :], come[:, :, None])
            self.b[l] += rate * E * self.moving
        return np.where(self.signed, E2[:, 0], np.square(E2[:, 0]))

    def params(self):
        """The nets as `Params`, one by one."""
        rows = zip(*self.w, *self.b, strict=True)
        return [Params({1: w1, 2: w2}, {1: b1, 2: b2}) for w1, w2, b1, b2 in rows]
