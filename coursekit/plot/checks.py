"""Numbers are looked at before they are drawn: a picture of wrong shapes or NaN would lie in silence."""

from collections.abc import Sequence
from typing import Any

import numpy as np


def numbers(name: str, given: Any, shape: tuple | None = None, dtype: type | None = float) -> np.ndarray:
    """`given` as a finite array of `shape` (None in the shape fits any length).

    Raises TypeError for what is no array of numbers, ValueError for a wrong shape, emptiness, NaN or infinity.
    """
    try:
        array = np.asarray(given, dtype=dtype)
    except (TypeError, ValueError):
        raise TypeError(f"Expected {name} to be numbers, received {type(given).__name__}: {given!r:.60}.") from None
    if shape is not None and not _fits(array.shape, shape):
        raise ValueError(f"Expected {name} of shape {_spoken(shape)}, received {array.shape}.{_turned(array, shape)}")
    if array.size == 0:
        raise ValueError(f"Expected {name} with at least one number, received an empty array of shape {array.shape}.")
    if not np.isfinite(array).all():
        bad = int(np.size(array) - np.isfinite(array).sum())
        raise ValueError(
            f"Expected finite {name}, received {bad} NaN or infinite of {array.size}. Look where they start."
        )
    return array


def per_item(name: str, given: Sequence | None, count: int, of: str) -> list:
    """A list of `count` entries, or `count` times None when nothing is given. Raises ValueError otherwise."""
    if given is None:
        return [None] * count
    if isinstance(given, str) or not isinstance(given, (list, tuple, np.ndarray)):
        raise TypeError(f"Expected {name} to be a list with one entry per {of}, received {given!r:.60}.")
    if len(given) != count:
        raise ValueError(f"Expected {name} with {count} entries, one per {of}, received {len(given)}.")
    return list(given)


def classes(name: str, given: Any, count: int) -> np.ndarray:
    """Class numbers 0, 1, 2 ... of shape (count,); a column (count, 1) is flattened, one-hot rows are refused."""
    array = numbers(name, given)
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim == 2:
        raise ValueError(
            f"Expected {name} as class numbers ({count},), received {array.shape}. Try {name}.argmax(axis=1)."
        )
    numbers(name, array, (count,))
    if (array < 0).any() or (array != array.round()).any():
        raise ValueError(
            f"Expected {name} to be class numbers 0, 1, 2, ..., received {array.min():g} to {array.max():g}."
        )
    return array.astype(int)


def _fits(shape: tuple, wanted: tuple) -> bool:
    return len(shape) == len(wanted) and all(w is None or s == w for s, w in zip(shape, wanted, strict=True))


def _spoken(shape: tuple) -> str:
    inside = ", ".join("n" if s is None else str(s) for s in shape)
    return f"({inside},)" if len(shape) == 1 else f"({inside})"


def _turned(array: np.ndarray, shape: tuple) -> str:
    turned = array.ndim == 2 and array.shape != array.shape[::-1] and _fits(array.shape[::-1], shape)
    return " Did you pass the transpose?" if turned else ""
