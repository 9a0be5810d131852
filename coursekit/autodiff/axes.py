"""A sum over an axis loses that axis, and its gradient has to find the way back."""

import numpy as np


def checked_axes(name: str, x, axis, scalar: bool = True) -> tuple[int, ...]:
    """`axis` as a tuple of axes of x from 0; None means all. Raises ValueError for an axis that x does not have."""
    n = np.ndim(x)
    wanted = tuple(range(n)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    whole = all(isinstance(i, int | np.integer) and -n <= i < n for i in wanted)
    if not whole or len({i % n for i in wanted}) < len(wanted) or not (n or scalar):
        raise ValueError(f"{name} expected axes of an array of shape {np.shape(x)}, received axis={axis!r}.")
    return tuple(int(i) % n for i in wanted)


def spread(g, x, axes: tuple[int, ...]):
    """Gradient g of a result over `axes` of x, with those axes back in place (size 1)."""
    return np.reshape(g, tuple(1 if i in axes else n for i, n in enumerate(np.shape(x))))


def winners(x, axes: tuple[int, ...]) -> np.ndarray:
    """1 at the first largest entry of x over `axes`, 0 elsewhere; shape of x."""
    x = np.asarray(x)
    kept = [i for i in range(x.ndim) if i not in axes]
    rows = x.transpose(*kept, *axes)
    flat = rows.reshape(*(x.shape[i] for i in kept), -1)
    first = np.zeros(flat.shape, x.dtype)
    np.put_along_axis(first, flat.argmax(axis=-1)[..., None], 1, axis=-1)
    return first.reshape(rows.shape).transpose(*np.argsort([*kept, *axes]))
