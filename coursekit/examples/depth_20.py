"""Twenty layers back: a start that fits the activation keeps the gradient alive, a start that does not loses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.nn import activations, initializers
from coursekit.nn.layers import Dense, Input
from coursekit.nn.lookup import unknown
from coursekit.nn.seed import generator
from coursekit.nn.sequential import Sequential

FITTING = MappingProxyType({"sigmoid": "glorot_uniform", "tanh": "glorot_uniform", "relu": "he_uniform"})
"""The usual start for each activation (D44; He et al. 2015). For the sigmoid even that does not help much."""


@dataclass(frozen=True, eq=False)
class Depth:
    """How long the error signal is in each hidden layer of one kind of net.

    sizes (seeds, depth): standard deviation of dC/dz of the single examples, lowest layer first.
    """

    activation: str
    initializer: str
    sizes: np.ndarray

    @property
    def relative(self) -> np.ndarray:
        """Median over the seeds of each size over that of the last hidden layer, (depth,); the last is 1."""
        return np.median(self.sizes / self.sizes[:, -1:], axis=0)

    @property
    def survives(self) -> tuple[float, float, float]:
        """Size in the first hidden layer over that in the last: lowest, middle, highest seed."""
        low, middle, high = np.percentile(self.sizes[:, 0] / self.sizes[:, -1], [0, 50, 100])
        return float(low), float(middle), float(high)


def depth_20(
    activation: str,
    initializer: str | None = None,
    depth: int = 20,
    units: int = 100,
    n: int = 100,
    seeds: Sequence[int] = (0, 1, 2),
) -> Depth:
    """Send errors back through `depth` fresh layers of one activation; nothing is trained.

    The start is `FITTING[activation]`, or any `initializer` by its Keras name; biases are 0. n inputs of as many
    numbers as there are units, N(0, 1), ten classes, softmax and cross-entropy. Over twenty layers 1e-12 of the size
    survives with sigmoids, 0.19 with tanh and 1.05 with ReLU (0.0013 with "glorot_uniform", which is too small for it).
    Raises ValueError for unknown names, or where `FITTING` has no start. Source: D23, D41, D44.
    """
    if initializer is None and activation not in FITTING:
        raise ValueError(unknown("activation with a fitting start", activation, FITTING))
    initializer = initializer or FITTING[activation]
    return Depth(
        activation, initializer, np.array([_sizes(activation, initializer, depth, units, n, s) for s in seeds])
    )


def zero_share(activation: str, n: int = 100_000, seed=0) -> float:
    """Share of outputs that are exactly 0 for net inputs z ~ N(0, 1): about 0.50 for ReLU, 0 for softplus.

    Raises ValueError for an unknown activation or n < 1. Source: D41.
    """
    if n < 1:
        raise ValueError(f"zero_share expected n >= 1, received {n}.")
    return float((activations.get(activation)(generator(seed).normal(size=n)) == 0).mean())


def _sizes(activation, initializer, depth, units, n, seed):
    rng = np.random.default_rng(seed)
    start = type(initializers.get(initializer))
    hidden = [Dense(units, activation, kernel_initializer=start(seed=rng), dtype="float64") for _ in range(depth)]
    top = Dense(10, "softmax", kernel_initializer=initializers.GlorotUniform(seed=rng), dtype="float64")
    model = Sequential([Input((units,)), *hidden, top])
    model.compile("sgd", "categorical_crossentropy")
    trace = model.trace(rng.normal(size=(n, units)), np.eye(10)[rng.integers(0, 10, n)])
    return [float(n * layer.delta.std()) for layer in trace.layers[:depth]]
