"""The same net from the same start, once with cross-entropy and once with the square: only the way down differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.examples.activation_grid import small_digits
from coursekit.examples.learning import Learning, watch
from coursekit.nn.lookup import unknown

LOSSES = MappingProxyType({"entropy": "categorical_crossentropy", "squares": "half_squared_error"})
RATES = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""The rates among which each loss had its choice."""
CHOSEN = MappingProxyType({"entropy": 1.0, "squares": 3.0})
"""The rate of `RATES` with the smallest mean error for seeds 97 to 99, on training digits that were not trained on."""


@dataclass(frozen=True, eq=False)
class TwoLosses:
    """Runs of one net: with cross-entropy, with the square at the same rate, and with the square at its own best rate.

    All runs of a seed have the same start and the same batches.
    """

    entropy: Learning
    squares: Learning
    squares_at_best: Learning


@dataclass(frozen=True, eq=False)
class LossSwap:
    """Outputs (n, 10) of two nets with equal weights, before and after one epoch with a loss of their own."""

    before: tuple[np.ndarray, np.ndarray]
    after: tuple[np.ndarray, np.ndarray]

    @property
    def apart(self) -> tuple[float, float]:
        """Largest difference between the two nets' outputs, before and after."""
        return tuple(float(np.abs(a - b).max()) for a, b in (self.before, self.after))


def entropy_against_squares(seeds: int = 5, epochs: int = 10, n: int = 500) -> TwoLosses:
    """Digits 8 x 8, n of them, 64-32-10 with sigmoid units and softmax: cross-entropy against half the squared error.

    Seeds 0, 1, ..., seeds - 1; rates as in `CHOSEN`. With five seeds cross-entropy has at most 10 % of errors on the
    test set after 2 to 3 epochs (`.entropy.epochs_to(10)`), the square after 5 to 6, and with its own best rate after
    2 to 4. In the end they have 4.8 +- 0.8, 6.2 +- 1.0 and 5.3 +- 1.4 % (`.entropy.end()`): what lasts is mostly the
    speed. Raises ValueError for seeds or epochs < 1. Source: D36 ("often").
    """
    run = {"seeds": range(seeds), "epochs": epochs, "n": n}
    return TwoLosses(
        learn_with("entropy", CHOSEN["entropy"], **run),
        learn_with("squares", CHOSEN["entropy"], **run),
        learn_with("squares", CHOSEN["squares"], **run),
    )


def learn_with(
    loss: str, eta: float, seeds: Sequence[int], epochs: int = 10, n: int = 500, choosing: bool = False
) -> Learning:
    """The runs of `entropy_against_squares` for one loss of `LOSSES` and one rate.

    choosing: measure on other training digits in place of the test set. Raises ValueError for an unknown loss.
    """
    if loss not in LOSSES:
        raise ValueError(unknown("loss", loss, LOSSES))
    return watch(f"{loss}, rate {eta:g}", lambda seed: _start(loss, n, seed, choosing), seeds, epochs, eta)


def loss_swap(seed: int = 0, eta: float = 0.3) -> LossSwap:
    """Two nets with equal weights predict the same, whatever their losses; after an epoch of training they differ.

    The loss is used to train, not to predict. Ten test digits are predicted. Source: D38.
    """
    nets = [_start(loss, 500, seed) for loss in LOSSES]
    before = tuple(model(data[2][:10]) for model, data in nets)
    for model, (x, y, *_) in nets:
        model.optimizer.learning_rate = eta
        model.fit(x, y, batch_size=10, shuffle=False, verbose=0)
    return LossSwap(before, tuple(model(data[2][:10]) for model, data in nets))


def _start(loss, n, seed, choosing=False):
    model, data = small_digits("sigmoid", (32,), n, seed, choosing)
    model.compile("sgd", LOSSES[loss])
    return model, data
