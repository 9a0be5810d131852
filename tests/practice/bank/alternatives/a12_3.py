"""Other right memories, and wrong ones that are no known mistake."""

from collections import deque

import numpy as np


class WithADeque:
    """The oldest leaves by itself."""

    def __init__(self, capacity):
        self.items = deque(maxlen=capacity)

    def __len__(self):
        return len(self.items)

    def add(self, experience):
        self.items.append(experience)

    def sample(self, rng, k):
        return list(rng.choice(self.items, size=k, replace=False))  # raises ValueError by itself


class ARandomOneLeaves:
    """As in the library: a full memory forgets a random one."""

    def __init__(self, capacity):
        self.capacity, self.items, self.rng = capacity, [], np.random.default_rng(7)

    def __len__(self):
        return len(self.items)

    def add(self, experience):
        if len(self) < self.capacity:
            self.items.append(experience)
        else:
            self.items[self.rng.integers(self.capacity)] = experience

    def sample(self, rng, k):
        if k > len(self):
            raise ValueError("too many")
        return np.array(self.items)[rng.permutation(len(self))[:k]]


class ARing:
    """A place is used again after `capacity` steps; chosen cards are swapped to the front."""

    def __init__(self, capacity):
        self.places, self.count = [None] * capacity, 0

    def __len__(self):
        return min(self.count, len(self.places))

    def add(self, experience):
        self.places[self.count % len(self.places)] = experience
        self.count += 1

    def sample(self, rng, k):
        if k > len(self):
            raise ValueError(k)
        cards = self.places[: len(self)]
        for i in range(k):
            j = rng.integers(i, len(cards))
            cards[i], cards[j] = cards[j], cards[i]
        return cards[:k]


class ShufflesItself(WithADeque):
    """Keeps its things in another order after each sample."""

    def sample(self, rng, k):
        if k > len(self):
            raise ValueError("not so many")
        cards = list(self.items)
        rng.shuffle(cards)
        self.items.clear()
        self.items.extend(cards)
        return cards[:k]


class Forgetful(WithADeque):
    """Holds nothing."""

    def add(self, experience):
        pass


class Zeros(WithADeque):
    """Hands out zeros."""

    def sample(self, rng, k):
        return [0] * k


def a_function(capacity):
    return capacity


ALTERNATIVES = (WithADeque, ARandomOneLeaves, ARing, ShufflesItself)
REFUSED = (Forgetful, Zeros, a_function, list)
