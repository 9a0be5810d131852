"""The well-known data sets of Keras: what each is for, how large it is, and where it can be had."""

from dataclasses import dataclass

from coursekit.nn.elsewhere import REAL


@dataclass(frozen=True)
class DataSet:
    """One data set: its `task`, numbers of examples for training and `test`, `shape` of one example, `caveat`.

    `here` tells whether coursekit loads it itself.
    """

    name: str
    task: str
    train: int
    test: int
    shape: str
    caveat: str = ""
    here: bool = False

    def __str__(self) -> str:
        size = f"{self.train:,} + {self.test:,} examples, {self.shape}"
        return f"{self.name}: {self.task}; {size}.{' ' + self.caveat if self.caveat else ''}"

    def elsewhere(self) -> str:
        """The sentence for somebody who asked for it here."""
        what = f"keras.datasets.{self.name} is not part of coursekit ({self})"
        return f"{what} Use {REAL}: from keras.datasets import {self.name}; {self.name}.load_data()"


CATALOG = (
    DataSet("mnist", "handwritten digits, 10 classes", 60_000, 10_000, "grey images of 28 x 28", here=True),
    DataSet("fashion_mnist", "pieces of clothing, 10 classes", 60_000, 10_000, "grey images of 28 x 28"),
    DataSet("cifar10", "photographs, 10 classes", 50_000, 10_000, "colour images of 32 x 32 x 3"),
    DataSet("cifar100", "photographs, 100 classes in 20 groups", 50_000, 10_000, "colour images of 32 x 32 x 3"),
    DataSet("imdb", "film reviews, good or bad", 25_000, 25_000, "lists of word numbers of different lengths"),
    DataSet("reuters", "news wires, 46 topics", 8_982, 2_246, "lists of word numbers of different lengths"),
    DataSet(
        "boston_housing",
        "prices of homes, a regression",
        404,
        102,
        "13 numbers",
        "Kept for history only: one column was made from the share of Black residents. Prefer california_housing.",
    ),
    DataSet("california_housing", "prices of homes, a regression", 16_512, 4_128, "8 numbers"),
)
"""What a course on Keras names (K33), in this order: images, texts, numbers. Sizes are those of `load_data()`."""


def catalog() -> tuple[DataSet, ...]:
    """All data sets of Keras, as records that print themselves. Source: K33."""
    return CATALOG
