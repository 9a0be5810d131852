"""From fifty starts, plain descent ends in the nearest valley, and noise leads some walkers out of a bad one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.examples.gabor import GaborFit, gabor_fit

BOX = ((-6.0, 6.0), (4.0, 22.0))
"""Where the starts are drawn: phi0 and phi1."""
SHOWN = ((3.0, 20.0), (2.0, 12.0), (-3.0, 20.0))
"""Three starts with fates of their own under noise seed 2: both arrive, only SGD arrives, only GD arrives."""
SHOWN_SEED = 2
DEEP = 0.012
"""A loss below this lies in the deepest valley: its floor is at 0.0045, the next valley's at 0.0307."""


@dataclass(frozen=True, eq=False)
class GaborStarts:
    """Where full-batch descent (GD) and mini-batch descent (SGD) ended.

    fit: the points and the loss. starts (n, 2); gd_ends (n, 2); sgd_ends (seeds, n, 2), one row per noise seed; eta,
    steps and batch as they were. An end counts as arrived when plain descent leads from there into the deepest valley.
    gd_arrived (n,) and sgd_arrived (seeds, n) are bool. restless: for GD and for SGD, the median length of one of the
    last 50 steps, over the walks that arrived.
    """

    fit: GaborFit
    starts: np.ndarray
    gd_ends: np.ndarray
    sgd_ends: np.ndarray
    gd_arrived: np.ndarray
    sgd_arrived: np.ndarray
    restless: tuple[float, float]
    eta: float
    steps: int
    batch: int

    @property
    def gd_count(self) -> int:
        """How many starts GD brings to the deepest valley."""
        return int(self.gd_arrived.sum())

    @property
    def sgd_counts(self) -> tuple[int, ...]:
        """How many starts SGD brings there, one number per noise seed."""
        return tuple(int(n) for n in self.sgd_arrived.sum(axis=1))

    @property
    def saved(self) -> tuple[int, ...]:
        """Starts that GD loses and SGD saves, one number per noise seed."""
        return tuple(int(n) for n in (self.sgd_arrived & ~self.gd_arrived).sum(axis=1))

    @property
    def lost(self) -> tuple[int, ...]:
        """Starts that GD brings there and SGD loses, one number per noise seed."""
        return tuple(int(n) for n in (~self.sgd_arrived & self.gd_arrived).sum(axis=1))

    def valleys(self) -> list[tuple[float, int]]:
        """Where GD stays: (loss, number of starts) for each valley, deepest first; losses with three decimals."""
        floors = np.round(self.fit.loss(self.gd_ends), 3)
        return [(float(value), int(count)) for value, count in zip(*np.unique(floors, return_counts=True), strict=True)]


def gabor_starts(
    starts: int = 50,
    seed: int = 0,
    noise_seeds: Sequence[int] = (1, 2, 3),
    eta: float = 5.0,
    steps: int = 300,
    batch: int = 5,
) -> GaborStarts:
    """Send `starts` walkers from random places in `BOX` downhill on the loss of `gabor_fit()`, with GD and with SGD.

    GD takes all 28 points in every step, SGD `batch` of them, drawn afresh (once for each noise seed); rate, number of
    steps and starts are the same. Takes about a second. Raises ValueError for fewer than one start or a batch outside
    1 .. 28. Source: P13, P14 (figure 6.6 of Prince; points and starts are ours).
    """
    fit = gabor_fit()
    if starts < 1 or not 1 <= batch <= len(fit.x):
        raise ValueError(f"Expected 1 or more starts and a batch of 1 to {len(fit.x)}, received {starts} and {batch}.")
    places = np.random.default_rng(seed).uniform(*np.transpose(BOX), size=(starts, 2))
    quiet, pace = _walk(fit, places, eta, steps)
    noisy = [_walk(fit, places, eta, steps, batch, np.random.default_rng(k)) for k in noise_seeds]
    ends, paces = (np.array(part) for part in zip(*noisy, strict=True))
    gd, sgd = _deepest(fit, quiet), np.array([_deepest(fit, end) for end in ends])
    restless = tuple(float(np.median(p[a])) if a.any() else 0.0 for p, a in ((pace, gd), (paces, sgd)))
    return GaborStarts(fit, places, quiet, ends, gd, sgd, restless, eta, steps, batch)


def shown_paths(eta: float = 5.0, steps: int = 300, batch: int = 5) -> list[tuple[np.ndarray, np.ndarray]]:
    """The paths (steps + 1, 2) of GD and SGD from the three starts `SHOWN`, a pair for each. Source: P14."""
    fit = gabor_fit()
    return [
        (fit.descend(start, eta, steps), fit.descend(start, eta, steps, batch=batch, seed=SHOWN_SEED))
        for start in SHOWN
    ]


def _walk(fit, starts, eta, steps, batch=None, rng=None):
    """The ends (n, 2), and the median length (n,) of the last fifty steps."""
    phi, everyone = starts.copy(), np.tile(np.arange(len(fit.x)), (len(starts), 1))
    paces = []
    for _ in range(steps):
        rows = slice(None) if batch is None else rng.permuted(everyone, axis=1)[:, :batch]
        step = eta * fit.gradient(phi, rows)
        phi = phi - step
        paces.append(np.hypot(*step.T))
    return phi, np.median(paces[-50:], axis=0)


def _deepest(fit, ends):
    """Whether plain descent leads from each end into the deepest valley."""
    return fit.loss(_walk(fit, ends, 1.0, 300)[0]) < DEEP
