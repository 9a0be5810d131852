"""Other right ways to mini-batches: a list, shuffling in place, splitting, drawing without putting back."""

import numpy as np


def as_a_list(N, B, rng):
    order = list(range(N))
    rng.shuffle(order)
    return [order[k : k + B] for k in range(0, N, B)]


def by_splitting(N, B, rng):
    order = np.arange(N)
    rng.shuffle(order)
    yield from np.split(order, range(B, N, B))


def without_putting_back(N, B, rng):
    left = set(range(N))
    while left:
        batch = rng.choice(sorted(left), size=min(B, len(left)), replace=False)
        left -= set(batch.tolist())
        yield batch


def by_sorting_noise(N, B, rng):
    order = np.argsort(rng.random(N))
    while len(order):
        yield order[:B]
        order = order[B:]


def zeros(N, B, rng):
    return [np.zeros(B, dtype=int) for _ in range(0, N, B)]


def noise(N, B, rng):
    return [rng.normal(size=B) for _ in range(0, N, B)]


ALTERNATIVES = (as_a_list, by_splitting, without_putting_back, by_sorting_noise)
REFUSED = (zeros, noise)
