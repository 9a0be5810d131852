"""A lesson on patients should run everywhere: on the real file where it can be had, on made-up women elsewhere."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import pima
from coursekit.datasets.errors import DataNotFound

#: Attributes in which a 0 stands for "not measured".
GAPPY = (1, 2, 3, 4, 5)
_MEAN = np.array([3.845052, 120.894531, 69.105469, 20.536458, 79.799479, 31.992578, 0.471876, 33.240885])
_SD = np.array([3.369578, 31.972618, 19.355807, 15.952218, 115.244002, 7.884160, 0.331329, 11.760232])
_ZEROS = np.array([111, 5, 35, 227, 374, 11, 0, 0])
_WOMEN, _DIABETES = 768, 268
#: How far the two groups lie apart in each attribute, in deviations; guessed so that the task is about as hard.
_APART = np.array([0.4, 1.1, 0.15, 0.2, 0.4, 0.7, 0.4, 0.5])
_LOGARITHMIC = (0, 3, 4, 6, 7)  # long tails to the right, nothing below 0


@dataclass(frozen=True, eq=False)
class Patients:
    """768 women, and the line that says whether they are real.

    Attributes:
        name: `"pima"` or `"made up"`.
        X: float64 `(768, 8)`, the attributes in the order of `names`; 0 stands for a gap in attributes 2 to 6.
        y: int64 `(768,)`, 1 for diabetes.
        names: the eight attributes.
        sentence: one line for the screen.
    """

    name: str
    X: np.ndarray
    y: np.ndarray
    names: tuple[str, ...]
    sentence: str

    def describe(self, ddof: int = 1) -> pima.Description:
        """The table of slide L30 from these rows; see `pima.describe`."""
        classes = int((self.y == 0).sum()), int((self.y == 1).sum())
        X = self.X
        return pima.Description(self.names, X.mean(axis=0), X.std(axis=0, ddof=ddof), (X == 0).sum(axis=0), classes)


def load_data() -> Patients:
    """Pima when it can be had, otherwise `made_up()`; never one in the name of the other."""
    try:
        X, y, names = pima.load_raw()
    except DataNotFound as missing:
        return made_up(missing.reason)
    return Patients("pima", X, y, names, f"Data: the Pima file, {len(y)} women, {y.sum()} with diabetes.")


def made_up(reason: str = "asked for") -> Patients:
    """Women drawn at random so that means, deviations, gaps and classes are those of the Pima file; nobody real.

    What the attributes have to do with each other and with diabetes is a guess; results on them mean nothing.
    """
    rng = np.random.default_rng(30)
    y = rng.permutation(np.arange(_WOMEN) < _DIABETES).astype(np.int64)
    X = rng.normal(y[:, None] * _APART, 1.0, size=(_WOMEN, 8))
    X[:, _LOGARITHMIC] = np.exp(0.8 * X[:, _LOGARITHMIC])
    X = np.column_stack([_column(X[:, j], _MEAN[j], _SD[j], _ZEROS[j], rng) for j in range(8)])
    sentence = (
        f"Data: the Pima file is not here ({reason}), so this run uses {_WOMEN} made-up women "
        "with the same means, deviations, gaps and classes."
    )
    return Patients("made up", X, y, pima.NAMES, sentence)


def _column(values, mean, sd, zeros, rng):
    """The values moved and stretched so that, with so many of them set to 0, mean and deviation are as wanted."""
    there = np.ones(len(values), dtype=bool)
    there[rng.permutation(len(values))[:zeros]] = False
    n, m = len(values), there.sum()
    middle = mean * n / m
    spread = np.sqrt(max((sd**2 * (n - 1) + n * mean**2) / m - middle**2, 0))
    column = np.zeros(n)
    column[there] = middle + spread * (values[there] - values[there].mean()) / values[there].std()
    return column
