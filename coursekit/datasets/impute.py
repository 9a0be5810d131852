"""A gap is filled with the mean of what was measured, and only the training rows may say what that mean is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Imputer:
    """What stands in for a missing value, per column: measured once on training rows, used on all rows.

    `Imputer.fit(x_train, columns=[1, 2])` measures; calling the imputer fills the gaps of any rows.

    Attributes:
        columns: numbers of the columns whose gaps are filled.
        mean: shape `(len(columns),)`, the mean of the values that are there.
        missing: the value that stands for a gap, such as 0 or NaN.
    """

    columns: tuple[int, ...]
    mean: np.ndarray
    missing: float

    @classmethod
    def fit(cls, x, missing: float = 0, columns: Sequence[int] | None = None) -> "Imputer":
        """Measure `m_j = sum of the values of column j that are there / their number` over the rows of `x` `(n, k)`.

        Args:
            x: training rows only.
            missing: the value that stands for a gap; `nan` finds NaN.
            columns: where to look, all columns by default. In other columns a 0 is a number like any other.

        Raises:
            ValueError: `x` is not `(n, k)`, a column does not exist, or has nothing but gaps.
        """
        x = _table(x)
        columns = tuple(range(x.shape[1]) if columns is None else columns)
        if not all(0 <= j < x.shape[1] for j in columns):
            raise ValueError(f"Imputer expected columns from 0 to {x.shape[1] - 1}, received {list(columns)}.")
        there = [x[~_gaps(x[:, j], missing), j] for j in columns]
        if empty := [j for j, values in zip(columns, there, strict=True) if not len(values)]:
            raise ValueError(f"Imputer found nothing but gaps in columns {empty}: leave them out, or drop them.")
        return cls(columns, np.array([values.mean() for values in there]), missing)

    def __call__(self, x) -> np.ndarray:
        """A copy of the rows of `x` `(n, k)` as floats, gaps filled."""
        x = _table(x).copy()
        for j, mean in zip(self.columns, self.mean, strict=True):
            x[_gaps(x[:, j], self.missing), j] = mean
        return x


def mean_impute(x_train, *others, missing: float = 0, columns: Sequence[int] | None = None) -> tuple[np.ndarray, ...]:
    """Fill the gaps of every array with the column means of the training rows only.

    `x_train, x_test = mean_impute(x_train, x_test, columns=[1, 2, 3, 4, 5])`. Use `Imputer` to keep the means.
    Source: L20.

    Raises:
        ValueError: as `Imputer.fit`.
    """
    imputer = Imputer.fit(x_train, missing, columns)
    return tuple(imputer(x) for x in (x_train, *others))


def _gaps(values, missing):
    return np.isnan(values) if np.isnan(missing) else values == missing


def _table(x):
    x = np.asarray(x, dtype=float)
    if x.ndim != 2:
        raise ValueError(f"Expected rows and columns, shape (n, k), received {x.shape}.")
    return x
