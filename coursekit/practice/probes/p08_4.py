"""A search by lines may stop as soon as it is there, or stand still for the lines that are left."""

import numpy as np


def probe(answer, A, b, w0):
    """The points, one per line and one for the start; a path that stopped early is filled up with its last point."""
    path = answer(A, b, w0)
    if not isinstance(path, list | tuple | np.ndarray) or len(path) == 0:
        return path
    path = list(path)
    while len(path) > len(b) + 1 and _stands_still(path[-2:]):
        path.pop()
    return path + [path[-1]] * (len(b) + 1 - len(path))


def _stands_still(last) -> bool:
    try:
        return bool(np.allclose(*last, rtol=0, atol=1e-8))
    except (TypeError, ValueError):
        return False
