"""Gradient descent steps downhill, and with momentum it keeps some of its last step."""

import numpy as np

from coursekit.nn.optimizers.base import Optimizer, decay


class SGD(Optimizer):
    """w <- w - eta g; with momentum alpha:  v <- alpha v - eta g,  w <- w + v.

    `nesterov=True` looks ahead:  w <- w + alpha v - eta g. `weight_decay=d` takes off a share first,
    w <- (1 - eta d) w, biases too; without momentum that is the slope of the penalty d/2 |w|^2.
    Defaults are Keras's (eta 0.01, nothing else). Source: C10, L20, L23, P15, K22.
    """

    def __init__(
        self,
        learning_rate: float = 0.01,
        momentum: float = 0.0,
        nesterov: bool = False,
        weight_decay: float | None = None,
        name: str = "sgd",
    ):
        super().__init__(learning_rate, name)
        self.momentum, self.nesterov = decay("momentum", momentum), nesterov
        self.weight_decay = weight_decay if weight_decay is None else decay("weight_decay", weight_decay)

    def update(self, theta, g, eta):
        """One step in place."""
        if self.weight_decay:
            theta *= 1 - eta * self.weight_decay
        step = np.multiply(g, eta, out=self.slot("step", theta))
        if not self.momentum:
            theta -= step
            return
        v = self.slot("velocity", theta)
        v *= self.momentum
        v -= step
        if self.nesterov:
            theta -= step
            theta += np.multiply(v, self.momentum, out=step)
        else:
            theta += v
