"""Arrays that are needed again for every batch are made once and handed out again."""

import numpy as np


class Workspace:
    """Named work arrays. A shorter batch gets the first rows of the array that the longest batch needed."""

    def __init__(self, dtype: str):
        self.dtype = dtype
        self._arrays: dict[str, np.ndarray] = {}

    def array(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """Uninitialised array of `shape` (rows first) that stays the same from batch to batch."""
        kept = self._arrays.get(name)
        if kept is None or kept.shape[1:] != shape[1:] or len(kept) < shape[0]:
            kept = self._arrays[name] = np.empty(shape, self.dtype)
        return kept if len(kept) == shape[0] else kept[: shape[0]]
