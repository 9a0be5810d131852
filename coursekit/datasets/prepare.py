"""Data is split before it is scaled, so that nothing about the test rows leaks into training."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from coursekit.datasets.errors import check_count


def train_test_split(*arrays, test_share: float = 0.2, seed=0, stratify=None):
    """Shuffle rows and put a share of them aside for testing.

    The order of the result is Keras's, `(x_train, y_train), (x_test, y_test) = train_test_split(x, y)`;
    scikit-learn's function of this name returns four arrays side by side.

    Args:
        arrays: one or more arrays with the same number of rows `n`; row `i` of each stays together.
        test_share: between 0 and 1; `round(n * test_share)` rows are put aside.
        seed: integer or `numpy.random.Generator`.
        stratify: labels `(n,)` whose shares should be the same in both parts, or None.

    Returns:
        Two tuples, training and test, each with one fresh array per argument, rows in shuffled order.

    Raises:
        ValueError: no array, unequal lengths, a share that leaves a part empty, or more than one axis in `stratify`.
    """
    arrays = [np.asarray(a) for a in arrays]
    n = _rows(arrays)
    tests = _test_count(n, test_share)
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    test = np.zeros(n, dtype=bool)
    test[order[:tests] if stratify is None else _stratified(order, _labels(stratify, n), tests)] = True
    order = rng.permutation(n)  # once more: what was left over above is no random order
    chosen = test[order]
    return tuple(a[order[~chosen]] for a in arrays), tuple(a[order[chosen]] for a in arrays)


@dataclass(frozen=True)
class Scaler:
    """Mean and standard deviation per column, measured once, used everywhere: `z = (x - mean) / sd`.

    `Scaler.fit(x_train)` measures; calling the scaler applies it to training, validation and test
    rows alike. A constant column has `sd` 0 and becomes 0.

    Attributes:
        mean: shape of one row.
        sd: shape of one row, with divisor `n` (`ddof=0`), as in Keras's `Normalization`.
    """

    mean: np.ndarray
    sd: np.ndarray

    @classmethod
    def fit(cls, x) -> "Scaler":
        """Measure mean and deviation over the rows of `x`, shape `(n, ...)`.

        Raises:
            ValueError: `x` has no rows, or holds NaN or infinity (the message names the columns).
        """
        x = _finite(x)
        return cls(x.mean(axis=0, dtype=float), x.std(axis=0, dtype=float))

    def __call__(self, x) -> np.ndarray:
        """Scale the rows of `x`; float32 stays float32.

        Raises:
            ValueError: the shape after the first axis is not that of the fitted rows.
        """
        x = self._same_columns(x)
        return (x - self.mean.astype(x.dtype)) / self._divisor.astype(x.dtype)

    def undo(self, z) -> np.ndarray:
        """Back to the units of `x`: `x = z sd + mean`."""
        z = self._same_columns(z)
        return z * self._divisor.astype(z.dtype) + self.mean.astype(z.dtype)

    @property
    def _divisor(self):
        """`sd`, but 1 where it is nothing but rounding, so that a constant column becomes 0."""
        return np.where(self.sd <= 1e-12 * np.abs(self.mean), 1.0, self.sd)

    def _same_columns(self, x):
        x = np.asarray(x)
        x = x if np.issubdtype(x.dtype, np.floating) else x.astype(float)
        if x.shape[1:] != self.mean.shape:
            raise ValueError(
                f"Scaler was fitted on rows of shape {self.mean.shape}, received an array of shape {x.shape}."
            )
        return x


def standardize(x_train, *others) -> tuple[np.ndarray, ...]:
    """Scale every array with the mean and deviation of the training rows only.

    `x_train, x_test = standardize(x_train, x_test)`. Use `Scaler` to keep the numbers.

    Raises:
        ValueError: the training rows are empty or not finite, or the columns differ.
    """
    scaler = Scaler.fit(x_train)
    return tuple(scaler(x) for x in (x_train, *others))


def scale_pixels(images, top: float = 255) -> np.ndarray:
    """Whole-number pixels 0..top to float32 in [0, 1]; `top` is 255 for bytes, 16 for the 8 x 8 digits.

    Raises:
        TypeError: the pixels are floats, so probably scaled already.
        ValueError: a pixel lies outside 0..top.
    """
    images = np.asarray(images)
    if not np.issubdtype(images.dtype, np.integer):
        raise TypeError(
            f"scale_pixels expected whole-number pixels 0..{top}, received {images.dtype}. Are they scaled already?"
        )
    if images.size and (images.min() < 0 or images.max() > top):
        raise ValueError(f"scale_pixels expected pixels 0..{top}, received {images.min()} to {images.max()}.")
    return np.divide(images, top, dtype=np.float32)


def batches(n: int, size: int, rng=None) -> Iterator[np.ndarray]:
    """The row numbers 0..n-1 in batches, each exactly once.

    Args:
        n: rows, at least 1.
        size: rows per batch, at least 1; the last batch may be smaller.
        rng: integer or `numpy.random.Generator` to shuffle with, or None to keep the order.

    Returns:
        An iterator over int64 arrays; `x[batch]` are the batch's rows. One pass is one epoch.

    Raises:
        ValueError: `n` or `size` is not a whole number of at least 1.
    """
    n, size = check_count("n", n), check_count("size", size)
    order = np.arange(n) if rng is None else np.random.default_rng(rng).permutation(n)
    return (order[start : start + size] for start in range(0, n, size))


def _rows(arrays):
    lengths = [len(a) if a.ndim else None for a in arrays]
    if not arrays or None in lengths or len(set(lengths)) > 1:
        received = ", ".join(str(a.shape) for a in arrays) or "none"
        raise ValueError(f"train_test_split expected arrays with the same number of rows, received shapes {received}.")
    return lengths[0]


def _test_count(n, share):
    tests = round(n * share) if 0 < share < 1 else 0
    if not 0 < tests < n:
        raise ValueError(
            f"test_share expected a number between 0 and 1 that leaves rows on both sides, "
            f"received {share!r} of {n} rows."
        )
    return tests


def _labels(stratify, n):
    labels = np.asarray(stratify)
    if labels.shape != (n,):
        raise ValueError(f"stratify expected one label per row, shape ({n},), received {labels.shape}.")
    return labels


def _stratified(order, labels, tests):
    """Rows for the test part: each class gives its share, rounded so that the parts sum to `tests`."""
    classes, counts = np.unique(labels, return_counts=True)
    exact = counts * tests / len(labels)
    take = np.floor(exact).astype(int)
    most_owed = np.argsort(take - exact, kind="stable")
    take[most_owed[: tests - take.sum()]] += 1
    return np.concatenate([order[labels[order] == c][:k] for c, k in zip(classes, take, strict=True)])


def _finite(x):
    x = np.asarray(x)
    if x.ndim == 0 or len(x) == 0:
        raise ValueError(f"Scaler.fit expected at least one row, received an array of shape {x.shape}.")
    bad = np.flatnonzero(~np.isfinite(x).all(axis=0))
    if bad.size:
        raise ValueError(f"Scaler.fit expected finite numbers, found NaN or infinity in columns {bad.tolist()}.")
    return x
