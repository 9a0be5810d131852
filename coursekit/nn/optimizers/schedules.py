"""A schedule makes the learning rate a function of how far training has come."""

import math
from abc import ABC, abstractmethod

from coursekit.nn.elsewhere import KnownArguments


class LearningRateSchedule(KnownArguments, ABC):
    """eta(t): call it with the number t of updates so far (0, 1, 2, ...). Source: K22, Keras."""

    @abstractmethod
    def __call__(self, step: int) -> float:
        """Learning rate after `step` updates."""


class ExponentialDecay(LearningRateSchedule):
    """eta(t) = eta_0 r^(t / T); with `staircase` t / T is rounded down."""

    def __init__(self, initial_learning_rate: float, decay_steps: int, decay_rate: float, staircase: bool = False):
        self.initial_learning_rate, self.decay_rate = initial_learning_rate, decay_rate
        self.decay_steps, self.staircase = _steps(decay_steps), staircase

    def __call__(self, step):
        """eta_0 r^(t / T)."""
        return self.initial_learning_rate * self.decay_rate ** _share(step, self.decay_steps, self.staircase)


class InverseTimeDecay(LearningRateSchedule):
    """eta(t) = eta_0 / (1 + r t / T); with `staircase` t / T is rounded down."""

    def __init__(self, initial_learning_rate: float, decay_steps: int, decay_rate: float, staircase: bool = False):
        self.initial_learning_rate, self.decay_rate = initial_learning_rate, decay_rate
        self.decay_steps, self.staircase = _steps(decay_steps), staircase

    def __call__(self, step):
        """eta_0 / (1 + r t / T)."""
        return self.initial_learning_rate / (1 + self.decay_rate * _share(step, self.decay_steps, self.staircase))


class PolynomialDecay(LearningRateSchedule):
    """eta(t) = (eta_0 - eta_end) (1 - t / T)^p + eta_end until t = T, then eta_end; `cycle` starts over instead."""

    def __init__(
        self,
        initial_learning_rate: float,
        decay_steps: int,
        end_learning_rate: float = 0.0001,
        power: float = 1.0,
        cycle: bool = False,
    ):
        self.initial_learning_rate, self.end_learning_rate = initial_learning_rate, end_learning_rate
        self.decay_steps, self.power, self.cycle = _steps(decay_steps), power, cycle

    def __call__(self, step):
        """(eta_0 - eta_end) (1 - t / T)^p + eta_end."""
        T = self.decay_steps
        if self.cycle:
            T *= max(1, math.ceil(step / T))
        left = (1 - min(step, T) / T) ** self.power
        return (self.initial_learning_rate - self.end_learning_rate) * left + self.end_learning_rate


class CosineDecay(LearningRateSchedule):
    """eta(t) = eta_0 ((1 - alpha) (1 + cos(pi t / T)) / 2 + alpha) until t = T, then alpha eta_0."""

    def __init__(self, initial_learning_rate: float, decay_steps: int, alpha: float = 0.0):
        self.initial_learning_rate, self.decay_steps, self.alpha = initial_learning_rate, _steps(decay_steps), alpha

    def __call__(self, step):
        """eta_0 ((1 - alpha) (1 + cos(pi t / T)) / 2 + alpha)."""
        wave = 0.5 * (1 + math.cos(math.pi * min(step, self.decay_steps) / self.decay_steps))
        return self.initial_learning_rate * ((1 - self.alpha) * wave + self.alpha)


class PiecewiseConstantDecay(LearningRateSchedule):
    """eta(t) = values[i] where i counts the `boundaries` below t; one more value than boundaries."""

    def __init__(self, boundaries, values):
        if len(values) != len(boundaries) + 1 or list(boundaries) != sorted(boundaries):
            raise ValueError(
                f"PiecewiseConstantDecay expected rising boundaries and one more value than boundaries, received "
                f"{list(boundaries)} and {list(values)}."
            )
        self.boundaries, self.values = list(boundaries), list(values)

    def __call__(self, step):
        """The value of the piece that t lies in; a boundary still belongs to the piece before it."""
        return self.values[sum(step > b for b in self.boundaries)]


def _share(step, steps, staircase):
    return step // steps if staircase else step / steps


def _steps(value):
    if not value > 0:
        raise ValueError(f"Expected decay_steps > 0, received {value!r}.")
    return value
