"""What a deep net looks like before its first step: how wide signals and errors are, layer by layer."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import shapes
from coursekit.nn import initializers, layers
from coursekit.nn.lookup import unknown
from coursekit.nn.sequential import Sequential

STARTS = ("standard", "normalised")
"""U[-1/sqrt(n_in), 1/sqrt(n_in)], and Glorot and Bengio's U with the limit sqrt(6/(n_in + n_out))."""


@dataclass(frozen=True, eq=False)
class DeepStart:
    """One array per hidden layer, lowest first: what goes through it for a batch of B images.

    activations a (B, units); back = dC/dz of the single examples (B, units), what is sent back; weight_gradients dW
    (n_in, units) of the mean cost.
    """

    start: str
    activations: tuple[np.ndarray, ...]
    back: tuple[np.ndarray, ...]
    weight_gradients: tuple[np.ndarray, ...]

    def spread(self, what: str = "back") -> np.ndarray:
        """Standard deviation in each layer, (layers,), of "activations", "back" or "weight_gradients"."""
        return np.array([float(values.std()) for values in getattr(self, what)])

    @property
    def survives(self) -> float:
        """Spread of what comes back in the first hidden layer over that in the last."""
        spread = self.spread("back")
        return float(spread[0] / spread[-1])


def deep_start(
    start: str = "standard", activation: str = "tanh", depth: int = 5, units: int = 500, n: int = 300, seed: int = 0
) -> DeepStart:
    """Send n images of shapes through a fresh net of `depth` hidden layers and a softmax, and the errors back.

    start: one of `STARTS`. Biases are 0. No step is taken. With 5 x 500 tanh units the spread of what comes back in the
    first layer is about a tenth of that in the fifth for the standard start and 0.6 of it for the normalised one.
    Raises ValueError for another start. Source: Glorot and Bengio 2010, figures 6 and 7; D26, D27.
    """
    x, y = shapes.make(n, seed=seed)
    model = deep_net(start, activation, depth, units, seed)
    trace = model.trace(centred(x), np.eye(len(shapes.CLASSES))[y])
    hidden = trace.layers[:depth]
    return DeepStart(
        start,
        tuple(layer.a for layer in hidden),
        tuple(n * layer.delta for layer in hidden),
        tuple(layer.dW for layer in hidden),
    )


def deep_net(start: str, activation: str, depth: int, units: int, seed: int = 0) -> Sequential:
    """A compiled net 1024 - units - ... - units - 9 with `depth` hidden layers, softmax and cross-entropy.

    Raises ValueError for another start than those of `STARTS`.
    """
    if start not in STARTS:
        raise ValueError(unknown("start", start, STARTS))
    rng = np.random.default_rng(seed)
    sizes = [*[units] * depth, len(shapes.CLASSES)]
    names = [*[activation] * depth, "softmax"]
    dense = [layers.Dense(n, f, kernel_initializer=_start(start, rng)) for n, f in zip(sizes, names, strict=True)]
    model = Sequential([layers.Input((1024,)), *dense])
    model.compile("sgd", "categorical_crossentropy")
    return model


def centred(images: np.ndarray) -> np.ndarray:
    """Images (n, h, w) with greys 0 to 255 as rows of numbers from -1 to 1, float32."""
    return np.asarray(images, dtype=np.float32).reshape(len(images), -1) / 127.5 - 1


def _start(start, rng):
    if start == "normalised":
        return initializers.GlorotUniform(seed=rng)
    return initializers.VarianceScaling(1 / 3, "fan_in", "uniform", seed=rng)
