"""From 6 parameters to 175 billion: networks of the decks, counted from their plans and never from memory."""

from dataclasses import dataclass
from types import MappingProxyType

from coursekit.formulas.counts_layers import Convolution, DenseNet, Embedding, Layer, Norm, TransformerBlock
from coursekit.formulas.published_table import Table
from coursekit.nn.lookup import unknown

FLOAT32 = 4  # bytes


@dataclass(frozen=True)
class Network:
    """A network as a plan: `params` is computed from its layers.

    name: such as "784-512-10". year: when it was published, or None for an example. slides: codes such as "K17".
    source: where the plan comes from. note: what the count includes, or "".
    """

    name: str
    year: int | None
    layers: tuple[Layer, ...]
    slides: tuple[str, ...]
    source: str
    note: str = ""

    @property
    def params(self) -> int:
        """Numbers that training changes: the sum over all layers."""
        return sum(layer.params for layer in self.layers)

    @property
    def bytes(self) -> int:
        """Memory for the parameters in float32, 4 bytes each."""
        return FLOAT32 * self.params

    def __str__(self) -> str:
        return f"{self.name}: {self.params:,} parameters, {in_bytes(self.bytes)} in float32"


_ALVINN = ("L31", "L32")
_RANGE = ("L33",)
_POMERLEAU = "D. Pomerleau, ALVINN, NIPS 1988, and later descriptions"
_D = 12288  # width of GPT-3

NETWORKS = (
    Network("2-2-1 without biases", None, (DenseNet((2, 2, 1), use_bias=False),), ("C17",), "deck C11"),
    Network("2-2-1", None, (DenseNet((2, 2, 1)),), ("L6",), "deck L6"),
    Network("4-4-3", None, (DenseNet((4, 4, 3)),), ("K5",), "deck K5"),
    Network(
        "4-4-3 without output bias", None, (DenseNet((4, 4, 3), output_bias=False),), ("K4",), "deck K4", "see K-06"
    ),
    Network("784-512-10", None, (DenseNet((784, 512, 10)),), ("K17",), "deck K17"),
    Network(
        "784-512-10 without output bias",
        None,
        (DenseNet((784, 512, 10), output_bias=False),),
        ("K4",),
        "deck K4",
        "see K-06",
    ),
    Network("ALVINN 960-4-30", 1991, (DenseNet((960, 4, 30)),), _ALVINN, _POMERLEAU, "a camera picture of 30 x 32"),
    Network("ALVINN 960-5-30", 1993, (DenseNet((960, 5, 30)),), _ALVINN, _POMERLEAU, "a camera picture of 30 x 32"),
    Network(
        "ALVINN 1216-29-45",
        1988,
        (DenseNet((1216, 29, 45)),),
        _RANGE,
        _POMERLEAU,
        "camera 30 x 32 and range finder 8 x 32, as L33 lists them",
    ),
    Network(
        "ALVINN 1217-29-46",
        1988,
        (DenseNet((1217, 29, 46)),),
        _RANGE,
        _POMERLEAU,
        "general knowledge: the first version, with one unit fed back from the output to the input (L-15)",
    ),
    Network(
        "LeNet-5",
        1998,
        (Convolution(5, 1, 6), Convolution(5, 6, 16), DenseNet((400, 120, 84, 10))),
        ("D8",),
        "Y. LeCun and others, 1998",
        "general knowledge: as it is built today; the paper joins only some pairs of maps, to about 60,000",
    ),
    Network(
        "AlexNet",
        2012,
        (
            Convolution(11, 3, 96),
            Convolution(5, 96, 256, groups=2),
            Convolution(3, 256, 384),
            Convolution(3, 384, 384, groups=2),
            Convolution(3, 384, 256, groups=2),
            DenseNet((6 * 6 * 256, 4096, 4096, 1000)),
        ),
        ("C17",),
        "A. Krizhevsky and others, 2012, figure 2",
        "groups: half of each layer sat on its own GPU. The slide says 60 million.",
    ),
    Network(
        "GPT-3",
        2020,
        (Embedding(50257, _D), Embedding(2048, _D), *96 * (TransformerBlock(_D),), Norm(_D)),
        ("C17",),
        "T. Brown and others, 2020, table 2.1",
        "96 blocks of width 12,288; 50,257 words and 2,048 places (vocabulary: general knowledge). "
        "The slide says 175 billion.",
    ),
)
"""Networks that the decks count, and LeNet-5 (D8), in the order of the lessons."""

PARAMETER_COUNTS = MappingProxyType({network.name: network.params for network in NETWORKS})
"""Name -> number of parameters, computed."""


def network_plan(name: str) -> Network:
    """The plan of a network, ``network_plan("AlexNet")``; ValueError for an unknown name (with the nearest)."""
    by_name = {network.name: network for network in NETWORKS}
    if name not in by_name:
        raise ValueError(unknown("network", name, by_name))
    return by_name[name]


def parameter_counts() -> Table:
    """All counts as a table: network, year, parameters, memory in float32, slides, remark (C17, K5, K17, L32)."""
    return Table(
        title="How many numbers do they learn?",
        columns=("network", "year", "parameters", "float32", "slides", "remark"),
        rows=tuple(_row(network) for network in NETWORKS),
        source="computed from the plans of the networks",
    )


def in_bytes(count: int) -> str:
    """24 -> '24 B', 243,860,896 -> '244 MB': the largest unit of which there is at least one, three digits."""
    for power, unit in ((3, "GB"), (2, "MB"), (1, "kB")):
        if count >= 1000**power:
            return f"{count / 1000**power:.3g} {unit}"
    return f"{count} B"


def _row(network):
    year = network.year or ""
    return (network.name, year, network.params, in_bytes(network.bytes), ", ".join(network.slides), network.note)
