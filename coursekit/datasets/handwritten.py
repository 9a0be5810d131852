"""A lesson on digits should run everywhere, and say on screen which digits it runs on."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import digits, mnist
from coursekit.datasets.errors import DataNotFound


@dataclass(frozen=True)
class Handwritten:
    """Handwritten digits in MNIST's format, and the line that says whose they are.

    Attributes:
        name: `"mnist"` or `"digits"`.
        x_train: uint8 images `(n, 28, 28)`, 0 for paper to 255 for ink.
        y_train: uint8 labels `(n,)` in 0..9.
        x_test: images for testing, like `x_train`.
        y_test: labels for testing, like `y_train`.
        sentence: one line for the screen.
    """

    name: str
    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    sentence: str


def load_data() -> Handwritten:
    """MNIST when it can be had, otherwise the bundled digits at 28 x 28; never one in the name of the other."""
    try:
        (x_train, y_train), (x_test, y_test) = mnist.load_data()
    except DataNotFound as missing:
        return _bundled(missing.reason)
    sentence = f"Data: MNIST, {len(x_train):,} training and {len(x_test):,} test images."
    return Handwritten("mnist", x_train, y_train, x_test, y_test, sentence)


def _bundled(reason):
    (x_train, y_train), (x_test, y_test) = digits.load_data(size=28)
    sentence = (
        f"Data: MNIST is not here ({reason}), so this run uses the {digits.COUNT:,} bundled digits scaled to 28 x 28."
    )
    return Handwritten("digits", x_train, y_train, x_test, y_test, sentence)
