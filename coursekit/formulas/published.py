"""Tables that the decks print, as data: what was measured, by whom, and where the slide differs."""

from dataclasses import dataclass
from types import MappingProxyType

from coursekit.formulas.published_table import Table
from coursekit.formulas.tools import DIGIT_ACCURACIES, TOOLS
from coursekit.nn.lookup import unknown


@dataclass(frozen=True)
class Stars:
    """How L27 rates an optimizer: from 1 (bad) to 3 (good) stars, as a range (lowest, highest).

    optimizer: as printed, such as "SGD(momentum=...)". speed, quality: of convergence. note: printed beside the stars.
    """

    optimizer: str
    speed: tuple[int, int]
    quality: tuple[int, int]
    note: str = ""


OPTIMIZER_STARS = (
    Stars("SGD", (1, 1), (3, 3)),
    Stars("SGD(momentum=...)", (2, 2), (3, 3)),
    Stars("SGD(momentum=..., nesterov=True)", (2, 2), (3, 3)),
    Stars("Adagrad", (3, 3), (1, 1), "stops too early"),
    Stars("RMSprop", (3, 3), (2, 3)),
    Stars("Adam", (3, 3), (2, 3)),
    Stars("Nadam", (3, 3), (2, 3)),
    Stars("AdaMax", (3, 3), (2, 3)),
)
"""Eight optimizers as L27 rates them. These are one author's impressions; a race of your own may end differently."""


def _stars(low_high):
    return " or ".join("*" * count for count in sorted(set(low_high)))


def _percent(pair):
    return " to ".join(f"{number} %" for number in sorted(pair))


PUBLISHED = MappingProxyType(
    {
        "digits": Table(
            title="Handwritten digits in the 1990s",
            columns=("method", "accuracy", "published error"),
            rows=tuple((e.method, _percent(e.accuracy), _percent(e.error)) for e in DIGIT_ACCURACIES),
            source=DIGIT_ACCURACIES[0].source,
            slides=("D8",),
            note="Error rate and accuracy add up to 100 %.",
        ),
        "glorot": Table(
            title="Test errors in percent, five hidden layers",
            columns=("type", "Shapeset-3x2", "MNIST", "CIFAR-10", "Small-ImageNet"),
            rows=(
                ("Softsign", 16.27, 1.64, 55.78, 69.14),
                ("Softsign N", 16.06, 1.72, 53.8, 68.13),
                ("Tanh", 27.15, 1.76, 55.9, 70.58),
                ("Tanh N", 15.60, 1.64, 52.92, 68.57),
                ("Sigmoid", 82.61, 2.21, 57.28, 70.66),
            ),
            source="X. Glorot and Y. Bengio, Understanding the difficulty of training deep feedforward neural "
            "networks, 2010, table 1",
            slides=("D44",),
            note="N is the normalised start that Glorot and Bengio propose. It helps in seven of eight pairs, not on "
            "MNIST with softsign. The slide leaves out the sigmoid and shortens two headings (D-23).",
        ),
        "optimizers": Table(
            title="Optimizers with stars (* bad, ** average, *** good)",
            columns=("optimizer", "speed", "quality", "remark"),
            rows=tuple((e.optimizer, _stars(e.speed), _stars(e.quality), e.note) for e in OPTIMIZER_STARS),
            source="A. Géron, Hands-On Machine Learning, 2nd edition 2019, page 359",
            slides=("L27",),
            note="One author's impressions; a race of your own may end differently.",
        ),
        "pima": Table(
            title="Pima diabetes data: eight attributes of 768 women",
            columns=("attribute", "mean", "standard deviation"),
            rows=(
                ("Number of times pregnant", 3.8, 3.4),
                ("Plasma glucose concentration", 120.9, 32.0),
                ("Diastolic blood pressure (mm Hg)", 69.1, 19.4),
                ("Triceps skin fold thickness (mm)", 20.5, 16.0),
                ("2-Hour serum insulin (mu U/ml)", 79.8, 115.2),
                ("Body mass index (weight in kg/(height in m)^2)", 32.0, 7.9),
                ("Diabetes pedigree function", 0.5, 0.3),
                ("Age (years)", 33.2, 11.8),
            ),
            source="description of the data set at UCI, as printed on the slide",
            slides=("L30",),
            note="The deviations have the divisor n - 1. Zeros in attributes 2 to 6 mean: not measured.",
        ),
        "tools": Table(
            title="Tools for neural networks",
            columns=("tool", "since", "what it is for"),
            rows=tuple((tool.name, tool.since, tool.role) for tool in TOOLS),
            source="the projects' own histories",
            slides=("K25", "K32"),
            note="First public release; for Theano, the start of development. K32 dates Keras 2016-17 (K-23).",
        ),
    }
)
"""Printed tables by name: "digits", "glorot", "optimizers", "pima", "tools"."""


def published(name: str) -> Table:
    """The printed table with this name, ``published("glorot")``; ValueError for an unknown one (with the nearest)."""
    if name not in PUBLISHED:
        raise ValueError(unknown("table", name, PUBLISHED))
    return PUBLISHED[name]
