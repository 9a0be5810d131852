"""A dialect is one deck's way to write a network down: its letters, axis orders, signs and scales."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from coursekit.dialects import labels, relabel, translate
from coursekit.nn.lookup import unknown


@dataclass(frozen=True, eq=False)
class Dialect:
    """How one deck writes a network.

    - name, deck (code letter, "" for the course), title.
    - symbols: role -> LaTeX, for every role of the course; the course's symbol where the deck has none.
    - axes: "from, to" or "to, from", the order of the indices of a weight; vectors: "rows" or "columns".
    - first: number of the first weight layer; units: what is added to the course's number of a layer of units.
    - sign: +1 where the error signal is dLoss/dz, -1 where it is the opposite, so that updates add.
    - loss: its letter; loss_factor and loss_sums: how many times the course's mean of halves it is (`loss_scale`).
    - example_errors: True where error signals belong to one example, without the 1/B of the mean.
    - letters: how a whole layer is written, unit_letters: how one unit or weight is; see `weight` and `names`.
    - clashes: letter -> what it means here, for letters that mean something else in another deck.
    - words: what this deck calls "SGD", "layers" and "backpropagation".
    - variants: other conventions that the same deck uses elsewhere, see `variant`.

    Source: the decks; slides stand in `letters`, `quantities` and `clashes`.
    """

    name: str
    deck: str
    title: str
    symbols: Mapping[str, str]
    axes: str = "from, to"
    vectors: str = "rows"
    first: int = 1
    units: int = 0
    sign: int = 1
    loss: str = r"\mathcal{L}"
    loss_factor: int = 1
    loss_sums: bool = False
    example_errors: bool = False
    letters: Mapping[str, str] = field(default_factory=dict, repr=False)
    unit_letters: Mapping[str, str] = field(default_factory=dict, repr=False)
    clashes: Mapping[str, str] = field(default_factory=dict, repr=False)
    words: Mapping[str, str] = field(default_factory=dict, repr=False)
    variants: Mapping[str, Mapping] = field(default_factory=dict, repr=False)

    def __post_init__(self):
        for name in ("symbols", "letters", "unit_letters", "clashes", "words", "variants"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def loss_scale(self, examples: int = 1) -> int:
        """How many times the course's loss (the mean over `examples`, squares halved) this deck's loss is.

        COMP9444 sums: N. POZNAN has no half: 2. CSCI4360: 1 for C (D17), 2N for J (D6, ``variant("J")``).
        Raises ValueError for fewer than one example. Source: erratum X-05.
        """
        return self.loss_factor * (_count(examples) if self.loss_sums else 1)

    def gradient_scale(self, examples: int = 1) -> int:
        """How many times the course's gradient this deck's is: `sign` times `loss_scale`."""
        return self.sign * self.loss_scale(examples)

    def error_scale(self, examples: int = 1) -> int:
        """How many times the course's error signal (which contains 1/B) this deck's is."""
        each = _count(examples) if self.example_errors or self.loss_sums else 1
        return self.sign * self.loss_factor * each

    def variant(self, name: str) -> "Dialect":
        """The same deck where it writes differently, such as ``dialect("CSCI4360").variant("D24")``.

        Raises ValueError for an unknown variant, with those the deck has.
        """
        if name not in self.variants:
            raise ValueError(unknown(f"variant of {self.name}", name, self.variants))
        return replace(self, name=f"{self.name} {name}", variants={}, **self.variants[name])

    def weight(self, l: int, i: int, j: int) -> str:
        """LaTeX of the weight from unit i of layer l-1 to unit j of layer l, all counted as in the course (from 1)."""
        return labels.weight(self, l, i, j)

    def names(self, sizes) -> list[list]:
        """Names of the units of a network for `plot.network(sizes, names=...)`: one list per layer.

        A unit after the inputs has a pair (net input, output). Raises ValueError where the deck has no names.
        """
        return labels.names(self, sizes)

    def edge_names(self, sizes) -> list[list[list[str]]]:
        """Mathtext of every weight: ``edge_names(sizes)[l][i][j]`` leads from unit i to unit j, counted from 0."""
        return labels.edge_names(self, sizes)

    def relabel(self, trace) -> "relabel.Relabelled":
        """What a `model.trace` recorded, under this deck's names, in its axis orders, signs and scales."""
        return relabel.relabel(self, trace)

    def latex(self, formula) -> str:
        """A formula record in this deck's letters and in its order of products and indices.

        Where weights are written (to, from) and vectors are columns, X W becomes W x and w_ij becomes w_ji. Layers take
        the deck's numbers. What a formula says about scale and sign stays the course's: see `loss_scale` and `sign`.
        """
        return translate.latex(self, formula.template, formula.id in translate.TO_FROM)


def _count(examples: int) -> int:
    if isinstance(examples, bool) or int(examples) != examples or examples < 1:
        raise ValueError(f"Expected a number of examples, 1 or more, received {examples!r}.")
    return int(examples)
