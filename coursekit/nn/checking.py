"""Data are looked at once, before training, so that a mistake is named instead of learnt."""

import numpy as np


def as_array(name: str, values) -> np.ndarray:
    """The values as a numeric array with examples first.

    Raises ValueError for missing, empty, ragged or non-numeric data and where an entry is NaN or infinite.
    """
    if values is None:
        raise ValueError(f"Expected an array for {name}, received None.")
    try:
        array = np.asarray(values)
    except ValueError:
        raise ValueError(f"{name} has rows of different lengths; expected one array of numbers.") from None
    if array.dtype.kind not in "biuf":
        raise ValueError(f"Expected numbers in {name}, received values of type {array.dtype}.")
    if array.ndim == 0 or array.size == 0:
        raise ValueError(f"Expected at least one example in {name}, received an empty array of shape {array.shape}.")
    if array.dtype.kind == "f" and not np.isfinite(array.sum(dtype=float)):
        _refuse_nan(name, array)
    return array


def pair(model, x, y) -> tuple[np.ndarray, np.ndarray]:
    """Checked inputs and targets for a model; builds the model where its input shape was still open.

    Raises ValueError where lengths, shapes or labels do not fit the model and its loss.
    """
    x, y = inputs(model, x), as_array("y", y)
    if len(x) != len(y):
        raise ValueError(f"Expected as many targets as inputs, received {len(x)} inputs and {len(y)} targets.")
    model.loss.check(y, model.output_shape)
    return x, y


def inputs(model, x) -> np.ndarray:
    """Checked inputs for a model; builds the model where its input shape was still open."""
    x = as_array("x", x)
    if not model.built:
        model.build((None, *x.shape[1:]))
    model.check_input(x.shape)
    return x


def weights(y, sample_weight=None, class_weight: dict | None = None) -> np.ndarray | None:
    """One weight per example from weights of examples, of classes, or both; None when there are none.

    `class_weight` maps class numbers to weights; classes it leaves out count 1. Raises ValueError for another length,
    NaN, weights below zero, or keys that are no class of y.
    """
    if sample_weight is None and class_weight is None:
        return None
    y = as_array("y", y)
    weight = np.ones(len(y)) if sample_weight is None else as_array("sample_weight", sample_weight).astype(float)
    if weight.shape != (len(y),) or weight.min() < 0:
        raise ValueError(f"Expected sample_weight of shape ({len(y)},), all >= 0, received shape {weight.shape}.")
    if class_weight is not None:
        labels = y.argmax(axis=1) if y.ndim == 2 and y.shape[1] > 1 else y.reshape(len(y))
        if strange := [key for key in class_weight if key not in range(_classes(y))]:
            raise ValueError(
                f"class_weight expected class numbers from 0 to {_classes(y) - 1}, received {strange[0]!r}."
            )
        weight = weight * np.vectorize(lambda label: float(class_weight.get(int(label), 1.0)))(labels)
    return weight


def _classes(y):
    return y.shape[1] if y.ndim == 2 and y.shape[1] > 1 else int(y.max()) + 1


def count(name: str, value, least: int = 1) -> int:
    """The value as a whole number >= least; raises ValueError otherwise."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < least:
        raise ValueError(f"Expected {name} to be a whole number >= {least}, received {value!r}.")
    return int(value)


def _refuse_nan(name, array):
    bad = ~np.isfinite(array)
    if bad.any():
        row = int(np.argwhere(bad)[0][0])
        raise ValueError(
            f"{name} holds {int(bad.sum())} entries that are NaN or infinite, the first in row {row}. "
            "Fill or drop such rows before training."
        )
