"""A matrix product sends g B^T to its left factor and A^T g to its right one."""

import numpy as np


def product(A, B):
    """A B for matrices or vectors: (m, k) and (k, n) give (m, n). Raises ValueError for shapes that do not fit."""
    a, b = np.shape(A), np.shape(B)
    if not (a and b):
        raise ValueError(f"@ expected two arrays, received shapes {a} and {b}. For numbers write *.")
    if len(a) > 2 or len(b) > 2:
        raise ValueError(f"@ expected vectors or matrices, received shapes {a} and {b}. Try reshape.")
    if a[-1] != b[0]:
        raise ValueError(f"@ expected shapes (m, k) and (k, n), received {a} and {b}.{_hint(a, b)}")
    return A @ B


def to_left(g, A, B):
    """dL/dA = g B^T, in the shape of A."""
    return (_square(g, A, B) @ _column(B).T).reshape(A.shape)


def to_right(g, A, B):
    """dL/dB = A^T g, in the shape of B."""
    return (np.atleast_2d(A).T @ _square(g, A, B)).reshape(B.shape)


def _square(g, A, B):
    return np.reshape(g, (len(np.atleast_2d(A)), _column(B).shape[1]))


def _column(B):
    return B[:, None] if B.ndim == 1 else B


def _hint(a, b):
    if a[0] == b[0]:
        return " Did you mean a.T @ b?"
    return " Did you mean a @ b.T?" if a[-1] == b[-1] else ""
