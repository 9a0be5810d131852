"""Units that start alike stay alike: without a little chance a hidden layer is one unit, however wide it is."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import toy
from coursekit.nn.initializers import Constant, RandomNormal
from coursekit.nn.layers import Dense, Input
from coursekit.nn.optimizers import SGD
from coursekit.nn.sequential import Sequential


@dataclass(frozen=True, eq=False)
class SymmetricStart:
    """A net of tanh units on XOR before and after training.

    scale, equal, seed: how it started. W_before and W_after: hidden weights (2, hidden), one column per unit.
    gradient (2, hidden): dE/dW of the first step. losses (epochs + 1,): cross-entropy, the start first.
    outputs (4,): answers to 00, 01, 10, 11 at the end.
    """

    scale: float
    equal: bool
    seed: int
    W_before: np.ndarray
    W_after: np.ndarray
    gradient: np.ndarray
    losses: np.ndarray
    outputs: np.ndarray

    @property
    def kinds(self) -> int:
        """How many different hidden units there are at the end."""
        return len(np.unique(np.round(self.W_after, 6), axis=1).T)

    @property
    def spread(self) -> float:
        """The largest difference between two hidden units in one of their weights, at the end."""
        return float(np.ptp(self.W_after, axis=1).max())

    @property
    def solved(self) -> bool:
        """Whether all four answers lie on the right side of one half."""
        return bool(((self.outputs > 0.5) == np.array([0, 1, 1, 0])).all())


def symmetric_start(
    scale: float = 0.0, seed: int = 0, equal: bool = False, hidden: int = 4, epochs: int = 1000, eta: float = 1.0
) -> SymmetricStart:
    """Train 2 - hidden - 1 on XOR with full-batch descent from a start of the given size.

    scale: standard deviation of the Gaussian weights, 0 for all zero; with `equal` every weight is `scale` instead.
    Biases start at 0. All zero: every gradient is 0 and nothing moves. All 0.5: the four units stay one unit, and the
    loss stops at 0.48. Standard deviation 0.5: solved from each of the seeds 0 to 4, loss about 0.002. Much smaller
    ones take long to leave the saddle at 0 (0.01: still 0.6931 after 1000 epochs). Raises ValueError for scale < 0.
    Source: L20.
    """
    if scale < 0:
        raise ValueError(f"symmetric_start expected a scale of 0 or more, received {scale}.")
    X, y = toy.xor()
    rng = np.random.default_rng(seed)
    start = Constant(scale) if equal or not scale else RandomNormal(stddev=scale, seed=rng)
    model = Sequential([Input((2,)), Dense(hidden, "tanh", kernel_initializer=start)])
    model.add(Dense(1, "sigmoid", kernel_initializer=start))
    model.compile(SGD(eta), "binary_crossentropy")
    before, gradient = model.get_weights()[0], model.gradients(X, y)[0]
    history = model.fit(X, y, batch_size=4, epochs=epochs, shuffle=False, verbose=0).history["loss"]
    losses = np.array([*history, model.evaluate(X, y, verbose=0)])
    return SymmetricStart(
        scale, equal, seed, before, model.get_weights()[0], gradient, losses, model.predict(X, verbose=0).ravel()
    )
