"""Adam remembers where the gradient usually points and how large it usually is."""

import math

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay


class Adam(Optimizer):
    """m <- b1 m + (1 - b1) g,  s <- b2 s + (1 - b2) g^2,  w <- w - eta_t m / (sqrt(s) + eps).

    eta_t = eta sqrt(1 - b2^t) / (1 - b1^t) corrects the start from zero, t = 1, 2, ... counts updates. This is Keras's
    form, with eps = 1e-7 beside the uncorrected root (erratum L-09). Source: Kingma and Ba 2015; L25, K26.
    """

    def __init__(
        self,
        learning_rate: float = 0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        name: str = "adam",
    ):
        super().__init__(learning_rate, name)
        self.beta_1, self.beta_2, self.epsilon = decay("beta_1", beta_1), decay("beta_2", beta_2), epsilon

    def update(self, theta, g, eta):
        """One step in place."""
        m, s, step = self.slot("m", theta), self.slot("s", theta), self.slot("step", theta)
        b1, b2, t = self.beta_1, self.beta_2, self.iterations
        m *= b1
        m += np.multiply(g, 1 - b1, out=step)
        s *= b2
        np.multiply(g, g, out=step)
        step *= 1 - b2
        s += step
        np.sqrt(s, out=step)
        step += self.epsilon
        np.divide(m, step, out=step)
        step *= eta * math.sqrt(1 - b2**t) / (1 - b1**t)
        theta -= step
