"""Adamax is Adam with the largest recent gradient in place of the usual one."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay


class Adamax(Optimizer):
    """m <- b1 m + (1 - b1) g,  u <- max(b2 u, |g|),  w <- w - eta m / ((1 - b1^t) (u + eps)).

    Arguments and defaults are Keras's. Source: Kingma and Ba 2015, section 7; L27, K26.
    """

    def __init__(
        self,
        learning_rate=0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        name: str = "adamax",
    ):
        super().__init__(learning_rate, name)
        self.beta_1, self.beta_2, self.epsilon = decay("beta_1", beta_1), decay("beta_2", beta_2), epsilon

    def update(self, theta, g, eta):
        """One step in place."""
        m, u, step = self.slot("m", theta), self.slot("u", theta), self.slot("step", theta)
        m *= self.beta_1
        m += np.multiply(g, 1 - self.beta_1, out=step)
        u *= self.beta_2
        np.maximum(u, np.abs(g, out=step), out=u)
        np.divide(m, np.add(u, self.epsilon, out=step), out=step)
        step *= eta / (1 - self.beta_1**self.iterations)
        theta -= step
