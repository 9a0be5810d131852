"""A metric says in people's terms how well the network does; training never sees it."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import KnownArguments


class Metric(KnownArguments, ABC):
    """A mean over examples, collected batch by batch: `update_state`, `result`, `reset_state`."""

    def __init__(self, name: str):
        self.name = name
        self.reset_state()

    def reset_state(self) -> None:
        """Forget all batches."""
        self.total, self.count = 0.0, 0

    def update_state(self, y_true, y_pred) -> None:
        """Add a batch: targets (B, ...) and predictions (B, n_out)."""
        y, p = np.asarray(y_true), np.asarray(y_pred)
        scores = self.per_example(y, p)
        self.total += float(np.sum(scores))
        self.count += len(scores)

    def result(self) -> float:
        """Mean over all examples since the last reset (0 before the first)."""
        return self.total / self.count if self.count else 0.0

    def __call__(self, y_true, y_pred) -> float:
        """Value for one batch alone."""
        self.reset_state()
        self.update_state(y_true, y_pred)
        return self.result()

    @abstractmethod
    def per_example(self, y, p) -> np.ndarray:
        """One number per example, shape (B,)."""
