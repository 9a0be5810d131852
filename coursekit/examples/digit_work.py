"""How much a network of the 1990s multiplies for one picture of a digit, and how long it learnt, then and later."""

from dataclasses import dataclass

LEARNING = 3
"""A picture that is learnt from costs about three times a picture that is only read: forward, back, and the weights."""

PER_SECOND_1990 = 1_000_000
"""An assumption in round numbers: multiply-adds per second of a desk computer of 1990."""


@dataclass(frozen=True)
class LayerWork:
    """One layer: its weights and biases, and the multiply-adds for one picture."""

    name: str
    params: int
    multiply_adds: int


@dataclass(frozen=True)
class DigitWork:
    """A network, layer by layer; multiply-adds are weights times inputs, added up."""

    name: str
    layers: tuple[LayerWork, ...]

    @property
    def params(self) -> int:
        """Weights and biases of all layers."""
        return sum(layer.params for layer in self.layers)

    @property
    def multiply_adds(self) -> int:
        """Multiply-adds for reading one picture."""
        return sum(layer.multiply_adds for layer in self.layers)

    def training(self, pictures: int = 60_000, epochs: int = 20) -> int:
        """Multiply-adds of a whole training: 3 x pictures x epochs x those of one picture.

        Raises ValueError for fewer than one picture or epoch.
        """
        if pictures < 1 or epochs < 1:
            raise ValueError(f"training expected at least 1 picture and 1 epoch, received {pictures} and {epochs}.")
        return LEARNING * pictures * epochs * self.multiply_adds

    def hours(self, per_second: float = PER_SECOND_1990, pictures: int = 60_000, epochs: int = 20) -> float:
        """Hours of that training on a machine with `per_second` multiply-adds a second; ValueError unless above 0."""
        if per_second <= 0:
            raise ValueError(f"hours expected a speed above 0, received {per_second}. Try hours(1e6).")
        return self.training(pictures, epochs) / per_second / 3600


def digit_work(name: str = "LeNet-5") -> DigitWork:
    """The work of "LeNet-5" (hand-built, deep) or "784-300-10" (two layers of weights) on one picture of a digit.

    LeNet-5 is counted as it is built today: pictures of 32 x 32, every map of the second convolution sees all six of
    the first. Raises ValueError for another name. Source: D7, D8; Y. LeCun and others, 1998.
    """
    if name not in _PLANS:
        raise ValueError(f"digit_work knows {' and '.join(map(repr, _PLANS))}, received {name!r}.")
    return DigitWork(name, _PLANS[name])


def _dense(name, n_in, n_out):
    return LayerWork(name, n_in * n_out + n_out, n_in * n_out)


def _convolution(name, window, channels, filters, side):
    """Every filter is laid on side x side places; its weights are the same at all of them."""
    weights = window * window * channels * filters
    return LayerWork(name, weights + filters, weights * side * side)


_PLANS = {
    "784-300-10": (_dense("hidden, 300 units", 784, 300), _dense("output, 10 units", 300, 10)),
    "LeNet-5": (
        _convolution("6 filters of 5 x 5", 5, 1, 6, side=28),
        _convolution("16 filters of 5 x 5", 5, 6, 16, side=10),
        _dense("120 units", 400, 120),
        _dense("84 units", 120, 84),
        _dense("output, 10 units", 84, 10),
    ),
}
