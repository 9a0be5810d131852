"""RMSprop divides each step by the usual size of that weight's gradient."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay


class RMSprop(Optimizer):
    """s <- rho s + (1 - rho) g^2,  w <- w - eta g / sqrt(s + eps). Keras's form: eps stands inside the root.

    With `momentum` alpha the step is collected first:  v <- alpha v + step,  w <- w - v.
    Source: L24 (erratum L-08), K26; Hinton's lecture 6e, 2012.
    """

    def __init__(
        self,
        learning_rate: float = 0.001,
        rho: float = 0.9,
        momentum: float = 0.0,
        epsilon: float = 1e-7,
        name: str = "rmsprop",
    ):
        super().__init__(learning_rate, name)
        self.rho, self.momentum, self.epsilon = decay("rho", rho), decay("momentum", momentum), epsilon

    def update(self, theta, g, eta):
        """One step in place."""
        s, step = self.slot("s", theta), self.slot("step", theta)
        s *= self.rho
        np.multiply(g, g, out=step)
        step *= 1 - self.rho
        s += step
        np.add(s, self.epsilon, out=step)
        np.divide(g, np.sqrt(step, out=step), out=step)
        step *= eta
        if self.momentum:
            v = self.slot("velocity", theta)
            v *= self.momentum
            v += step
            step = v
        theta -= step
