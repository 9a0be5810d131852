"""How many numbers does a layer learn? Each kind of layer has its own small formula."""

from dataclasses import dataclass

from coursekit.nn.counting import count_params


@dataclass(frozen=True)
class DenseNet:
    """Dense layers of these sizes, inputs first: sum of n_in n_out + n_out. Without biases where said so."""

    sizes: tuple[int, ...]
    use_bias: bool = True
    output_bias: bool = True

    @property
    def params(self) -> int:
        """Weights and biases."""
        return count_params(self.sizes, self.use_bias, self.output_bias)


@dataclass(frozen=True)
class Convolution:
    """`filters` windows of `window` x `window` places: filters (window^2 channels / groups + 1).

    `channels` is how many maps the layer before has. With `groups` a filter sees only its own group of them.
    """

    window: int
    channels: int
    filters: int
    groups: int = 1

    @property
    def params(self) -> int:
        """Weights and one bias per filter."""
        return self.filters * (self.window**2 * self.channels // self.groups + 1)


@dataclass(frozen=True)
class Embedding:
    """One row of `width` numbers for each of `rows` words or places: rows width."""

    rows: int
    width: int

    @property
    def params(self) -> int:
        """Entries of the table."""
        return self.rows * self.width


@dataclass(frozen=True)
class Norm:
    """A layer that normalises `width` numbers, with a gain and a shift for each: 2 width."""

    width: int

    @property
    def params(self) -> int:
        """Gains and shifts."""
        return 2 * self.width


@dataclass(frozen=True)
class TransformerBlock:
    """Attention and a two-layer net of `width` d, each behind a norm: 12 d^2 + 13 d.

    Attention has four d x d matrices, the net one of d x 4d and one of 4d x d; each has biases.
    """

    width: int

    @property
    def params(self) -> int:
        """Four attention matrices, the dense net d-4d-d, two norms."""
        d = self.width
        return 4 * count_params((d, d)) + count_params((d, 4 * d, d)) + 2 * Norm(d).params


Layer = DenseNet | Convolution | Embedding | Norm | TransformerBlock
