"""Class numbers become rows of zeros with a single one, and rows can be brought to length one."""

import numpy as np

from coursekit.nn.precision import floatx


def to_categorical(x, num_classes: int | None = None) -> np.ndarray:
    """One-hot rows for class numbers: 3 of 5 classes becomes (0, 0, 0, 1, 0).

    x: whole numbers >= 0, shape (n,) or (n, 1). Returns shape (n, num_classes); `num_classes` defaults to max + 1.
    Raises ValueError for labels that are not whole, negative, or not below `num_classes`.
    """
    labels = np.asarray(x)
    if labels.ndim > 1 and labels.shape[-1] == 1:
        labels = labels[..., 0]
    if labels.size == 0:
        raise ValueError("to_categorical expected at least one label, received an empty array.")
    if not np.all(np.equal(np.mod(labels, 1), 0)):
        raise ValueError(f"to_categorical expected whole class numbers, received {labels.ravel()[:3]} ...")
    labels = labels.astype(int)
    classes = int(labels.max()) + 1 if num_classes is None else num_classes
    outside = labels[(labels < 0) | (labels >= classes)]
    if outside.size:
        raise ValueError(
            f"to_categorical expected labels from 0 to {classes - 1}, received {outside.flat[0]}. "
            f"Try num_classes={max(int(labels.max()) + 1, 1)}, or check the labels."
        )
    return np.eye(classes, dtype=floatx())[labels]


def normalize(x, axis: int = -1, order: int = 2) -> np.ndarray:
    """Rows divided by their length: x / ||x||; a row of zeros stays zero.

    x: any shape; `axis` is the direction that gets length one, `order` the norm (2: Euclidean, 1: sum of sizes).
    """
    x = np.atleast_1d(np.asarray(x, dtype=float))
    length = np.linalg.norm(x, ord=order, axis=axis, keepdims=True)
    return x / np.where(length == 0, 1, length)
