"""Which class was taken for which, counted."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes: int | None = None) -> np.ndarray:
    """Counts C (k, k): C[i, j] examples of class i were called j; the diagonal is what is right. Not in Keras.

    y_true and y_pred: classes 0, 1, ..., one whole number per example, shape (N,), or rows of shares (N, k), of which
    the largest counts. `classes` is k, by default as many as occur.
    Raises ValueError for lengths that differ, for no examples, and for a class outside 0 to k - 1. Source: C25.
    """
    true, said = _classes("y_true", y_true), _classes("y_pred", y_pred)
    if len(true) != len(said) or not len(true):
        raise ValueError(f"confusion_matrix expected one answer per example, received {len(true)} and {len(said)}.")
    k = 1 + int(max(true.max(), said.max())) if classes is None else classes
    if min(true.min(), said.min()) < 0 or max(true.max(), said.max()) >= k:
        raise ValueError(f"confusion_matrix expected classes from 0 to {k - 1}, received {sorted({*true, *said})}.")
    counts = np.zeros((k, k), dtype=int)
    np.add.at(counts, (true, said), 1)
    return counts


def _classes(name, given):
    given = np.asarray(given)
    given = given.argmax(axis=1) if given.ndim == 2 else given
    if given.ndim != 1 or not np.array_equal(given, given.astype(int)):
        raise ValueError(
            f"confusion_matrix expected {name} as whole numbers (N,) or as rows (N, k), received shape {given.shape} "
            f"of type {given.dtype}. Round answers between 0 and 1 first: (p > 0.5)."
        )
    return given.astype(int)
