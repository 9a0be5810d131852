"""Adadelta asks how far it usually goes before it decides how far to go."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay


class Adadelta(Optimizer):
    """s <- rho s + (1 - rho) g^2,  step = sqrt(u + eps) / sqrt(s + eps) g,  u <- rho u + (1 - rho) step^2,
    w <- w - eta step.

    u is the usual size of the steps, so the units of the step come out right without a learning rate; Keras multiplies
    by eta all the same (0.001 unless told). Arguments and defaults are Keras's. Source: Zeiler 2012; L27, K26.
    """

    def __init__(self, learning_rate=0.001, rho: float = 0.95, epsilon: float = 1e-7, name: str = "adadelta"):
        super().__init__(learning_rate, name)
        self.rho, self.epsilon = decay("rho", rho), epsilon

    def update(self, theta, g, eta):
        """One step in place."""
        s, u = self.slot("s", theta), self.slot("u", theta)
        s *= self.rho
        s += (1 - self.rho) * g * g
        step = np.sqrt((u + self.epsilon) / (s + self.epsilon)) * g
        u *= self.rho
        u += (1 - self.rho) * step * step
        theta -= eta * step
