"""Four layers of sigmoids learn to name shapes, and the one next to the output falls asleep first."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import shapes
from coursekit.examples.deep_start import centred, deep_net
from coursekit.examples.saturated_units import slopes


@dataclass(frozen=True, eq=False)
class DeepTraining:
    """Watched on 300 images that are not trained on, at T moments: `updates` done so far (T,).

    means, spreads (T, layers): mean and standard deviation of the outputs of each hidden layer; mean_slopes (T,
    layers): mean f'(z); losses (T,): cross-entropy.
    """

    updates: np.ndarray
    means: np.ndarray
    spreads: np.ndarray
    mean_slopes: np.ndarray
    losses: np.ndarray


def deep_training(
    updates: int = 1200,
    every: int = 50,
    start: str = "standard",
    activation: str = "sigmoid",
    depth: int = 4,
    units: int = 200,
    eta: float = 0.1,
    batch: int = 10,
    seed: int = 0,
) -> DeepTraining:
    """Train a deep net on shapes by plain gradient descent and look at its layers every so many updates.

    Each update uses `batch` images; 2,000 are gone through again and again in a fresh order. Raises ValueError for
    updates or every < 1. Source: Glorot and Bengio 2010, figure 2 (a longer run on an endless set); D31.
    """
    if updates < 1 or every < 1:
        raise ValueError(f"deep_training expected updates and every >= 1, received {updates} and {every}.")
    (x, y), (probe, wanted) = shapes.load_data(2000, 300, seed=seed)
    x, y, probe, wanted = centred(x), _one_hot(y), centred(probe), _one_hot(wanted)
    model = deep_net(start, activation, depth, units, seed)
    model.optimizer.learning_rate = eta
    rng = np.random.default_rng(seed)
    seen = []
    for step in range(updates + 1):
        if step % every == 0:
            seen.append((step, *_look(model, probe, wanted, depth)))
        rows = rng.integers(len(x), size=batch)
        model.train_on_batch(x[rows], y[rows])
    return DeepTraining(*map(np.array, zip(*seen, strict=True)))


def _look(model, probe, wanted, depth):
    loss = float(np.asarray(model.test_on_batch(probe, wanted)).ravel()[0])
    model(probe)
    outputs = model.outputs[:depth]
    slope = [slopes(layer).mean() for layer in model.layers[-depth - 1 : -1]]
    return [a.mean() for a in outputs], [a.std() for a in outputs], slope, loss


def _one_hot(y):
    return np.eye(len(shapes.CLASSES), dtype=np.float32)[y]
