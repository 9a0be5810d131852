"""A small memory keeps old pictures among the new ones, so that a long bend is not all there is."""

import numpy as np


class ReplayBuffer:
    """Up to `capacity` experiences (picture, target); when it is full, new ones take the places of random old ones.

    Raises ValueError for a capacity below 1. Source: L33.
    """

    def __init__(self, capacity: int = 200, seed=0):
        if capacity < 1:
            raise ValueError(f"ReplayBuffer expected a capacity from 1, received {capacity}.")
        self.capacity, self._rng = capacity, np.random.default_rng(seed)
        self._items: list[tuple] = []

    def __len__(self) -> int:
        return len(self._items)

    def add(self, picture, target) -> None:
        """Remember one experience; a full memory forgets a random one for it."""
        if len(self) < self.capacity:
            self._items.append((picture, target))
        else:
            self._items[self._rng.integers(self.capacity)] = (picture, target)

    def sample(self, rng=None, k: int | None = None) -> tuple[np.ndarray, np.ndarray]:
        """k different experiences in random order (all of them by default): pictures (k, ...) and targets (k, ...).

        Raises ValueError for more than there are, or from an empty memory.
        """
        k = len(self) if k is None else k
        if not 0 < k <= len(self):
            raise ValueError(f"sample expected 1 to {len(self)} experiences, as many as it holds; received k={k}.")
        chosen = np.random.default_rng(rng).permutation(len(self))[:k]
        pictures, targets = zip(*(self._items[i] for i in chosen), strict=True)
        return np.array(pictures), np.array(targets)
