"""Nadam is Adam that looks one step ahead, as Nesterov's momentum does."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay

DECAY = 0.96  # how slowly the momentum warms up, as in Keras and in Dozat's report


class Nadam(Optimizer):
    """m and s as in Adam; the step uses the momentum of the next update:

    mu_t = b1 (1 - 0.96^t / 2),  M_t = mu_1 mu_2 ... mu_t,
    m^ = mu_{t+1} m / (1 - M_{t+1}) + (1 - mu_t) g / (1 - M_t),   s^ = s / (1 - b2^t),
    w <- w - eta m^ / (sqrt(s^) + eps).

    Arguments and defaults are Keras's. Source: Dozat 2016; L27, K26 (erratum K-22).
    """

    def __init__(
        self,
        learning_rate=0.001,
        beta_1: float = 0.9,
        beta_2: float = 0.999,
        epsilon: float = 1e-7,
        name: str = "nadam",
    ):
        super().__init__(learning_rate, name)
        self.beta_1, self.beta_2, self.epsilon = decay("beta_1", beta_1), decay("beta_2", beta_2), epsilon

    def reset(self):
        """Forget all updates, and the product M of the momenta."""
        super().reset()
        self.product = 1.0

    def update(self, theta, g, eta):
        """One step in place."""
        m, s, t = self.slot("m", theta), self.slot("s", theta), self.iterations
        mu, mu_next = self._momentum(t), self._momentum(t + 1)
        self.product *= mu
        m += (1 - self.beta_1) * (g - m)
        s += (1 - self.beta_2) * (g * g - s)
        ahead = m * (mu_next / (1 - self.product * mu_next)) + g * ((1 - mu) / (1 - self.product))
        theta -= eta * ahead / (np.sqrt(s / (1 - self.beta_2**t)) + self.epsilon)

    def _momentum(self, t):
        return self.beta_1 * (1 - 0.5 * DECAY**t)
