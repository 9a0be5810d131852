"""Adagrad remembers every gradient it ever saw, and grows tired."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer


class Adagrad(Optimizer):
    """s <- s + g^2,  w <- w - eta g / sqrt(s + eps).

    The sum s starts at `initial_accumulator_value` and only grows, so the steps only shrink.
    Arguments and defaults are Keras's. Source: Duchi et al. 2011; L27, K26.
    """

    def __init__(
        self,
        learning_rate=0.001,
        initial_accumulator_value: float = 0.1,
        epsilon: float = 1e-7,
        name: str = "adagrad",
    ):
        super().__init__(learning_rate, name)
        self.initial_accumulator_value, self.epsilon = initial_accumulator_value, epsilon

    def update(self, theta, g, eta):
        """One step in place."""
        s, step = self.slot("s", theta, self.initial_accumulator_value), self.slot("step", theta)
        s += np.multiply(g, g, out=step)
        np.add(s, self.epsilon, out=step)
        np.divide(g, np.sqrt(step, out=step), out=step)
        step *= eta
        theta -= step
