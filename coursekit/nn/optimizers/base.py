"""All optimizers walk on one flat vector that holds every parameter of the model."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import KnownArguments
from coursekit.nn.optimizers.schedules import LearningRateSchedule


class Optimizer(KnownArguments, ABC):
    """One update: ``apply(theta, gradient)`` changes the flat vector theta in place.

    `learning_rate` (eta > 0, or a schedule) may be changed between updates; `iterations` counts the updates so far.
    """

    def __init__(self, learning_rate: float | LearningRateSchedule, name: str):
        self.name = name
        self.reset()
        self.learning_rate = learning_rate

    @property
    def learning_rate(self) -> float:
        """The learning rate eta of the next update."""
        return self.schedule(self.iterations) if self.schedule else self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        self.schedule = value if isinstance(value, LearningRateSchedule) else None
        if self.schedule:
            return
        if not isinstance(value, (int, float, np.number)) or not value > 0 or not np.isfinite(value):
            raise ValueError(f"{type(self).__name__} expected a learning rate > 0, received {value!r}. Try 0.01.")
        self._learning_rate = float(value)

    def reset(self) -> None:
        """Forget all updates: the state of a new optimizer."""
        self.iterations = 0
        self._slots: dict[str, np.ndarray] = {}

    def apply(self, theta: np.ndarray, gradient: np.ndarray) -> None:
        """Update theta (n,) in place from dL/dtheta (n,). Raises ValueError when the shapes differ."""
        if gradient.shape != theta.shape:
            raise ValueError(f"Expected a gradient of shape {theta.shape}, received {gradient.shape}.")
        eta = self.learning_rate
        self.iterations += 1
        self.update(theta, gradient, eta)

    @abstractmethod
    def update(self, theta: np.ndarray, g: np.ndarray, eta: float) -> None:
        """One step in place; `iterations` already counts it."""

    def slot(self, name: str, theta: np.ndarray, start: float = 0.0) -> np.ndarray:
        """State of the shape of theta, such as a velocity; `start` everywhere at first."""
        if name not in self._slots or self._slots[name].shape != theta.shape:
            self._slots[name] = np.full_like(theta, start)
        return self._slots[name]

    def __repr__(self) -> str:
        return f"{type(self).__name__}(learning_rate={self.learning_rate:g})"


def decay(name: str, value: float) -> float:
    """A decay rate or momentum: 0 <= value < 1 (errata L-05, L-06); raises ValueError otherwise."""
    if not 0 <= value < 1:
        raise ValueError(f"Expected 0 <= {name} < 1, received {value}. Try 0.9.")
    return value
