"""Batches are counted and compared, since the order itself is left to chance."""

from itertools import islice

import numpy as np


def probe(answer, N, B, seed):
    """What two epochs from one generator, and one from an equal one, have to say; all but the sizes is yes or no."""
    rng = np.random.default_rng(seed)
    first = _epoch(answer(N, B, rng), N)
    if first is None:
        return None
    second, again = _epoch(answer(N, B, rng), N), _epoch(answer(N, B, np.random.default_rng(seed)), N)
    order = np.concatenate([*first, []])
    inside = order[(order >= 0) & (order < N)]
    return {
        "batch sizes": sorted((len(batch) for batch in first), reverse=True),
        "an index is missing": bool(len(np.unique(inside)) < N),
        "an index comes twice": bool(len(np.unique(order)) < len(order) <= 2 * N),
        "an index lies outside": bool(len(inside) < len(order)),
        "the stored order is kept": bool(N >= 10 and np.array_equal(order, np.sort(order))),
        "neighbours stay together": bool(_neighbours(first)),
        "the second epoch repeats the first": bool(N >= 10 and _alike(first, second)),
        "equal generators give other batches": bool(N >= 10 and not _alike(first, again)),
    }


def _epoch(batches, N):
    """The batches as arrays; at most a few too many, should they never end."""
    if batches is None:
        return None
    return [np.atleast_1d(np.asarray(batch)).ravel() for batch in islice(batches, 2 * N + 2)]


def _neighbours(batches):
    """Whether most batches are stretches of the stored order; only asked where chance cannot do that."""
    stretches = [np.ptp(batch) == len(batch) - 1 for batch in batches if len(batch) >= 3]
    return len(stretches) >= 4 and 2 * sum(stretches) > len(stretches)


def _alike(one, other):
    return np.array_equal(np.concatenate([*one, []]), np.concatenate([*other, []]))
