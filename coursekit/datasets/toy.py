"""Small worlds in the plane, drawn from a seed, show what a network can and cannot separate.

Each maker returns `(X, y)`: the points `X` with shape `(n, 2)` and their classes.
"""

import numpy as np

from coursekit.datasets.errors import check_count, unknown

#: What each gate answers to its inputs (0, 0), (0, 1), (1, 0), (1, 1); NOT and COPY have one input.
GATES = {
    "AND": (0, 0, 0, 1),
    "OR": (0, 1, 1, 1),
    "NAND": (1, 1, 1, 0),
    "NOR": (1, 0, 0, 0),
    "XOR": (0, 1, 1, 0),
    "XNOR": (1, 0, 0, 1),
    "NOT": (1, 0),
    "COPY": (0, 1),
}


def gate(name: str) -> tuple[np.ndarray, np.ndarray]:
    """The truth table of a logic gate as a data set.

    Args:
        name: one of `GATES`; capital or small letters.

    Returns:
        `X` with shape `(4, 2)` and `y` with shape `(4, 1)`, float64 zeros and ones, rows in
        counting order 00, 01, 10, 11. `NOT` and `COPY` have one input: `(2, 1)` and `(2, 1)`.

    Raises:
        ValueError: the name is no gate.
    """
    outputs = GATES.get(str(name).upper())
    if outputs is None:
        raise ValueError(unknown("gate", name, GATES))
    inputs = [[0, 0], [0, 1], [1, 0], [1, 1]] if len(outputs) == 4 else [[0], [1]]
    return np.array(inputs, dtype=float), np.array(outputs, dtype=float)[:, None]


def xor() -> tuple[np.ndarray, np.ndarray]:
    """Four points no straight line separates: `X` is `(4, 2)`, `y` is `(4, 1)`, both float64."""
    return gate("XOR")


def moons(n: int = 200, noise: float = 0.1, seed=0) -> tuple[np.ndarray, np.ndarray]:
    """Two half circles that reach into each other.

    Class 0 runs along `(cos t, sin t)`, class 1 along `(1 - cos t, 1/2 - sin t)`, for `t` from 0 to pi.

    Args:
        n: points in all, at least 2; class 0 gets the odd one.
        noise: standard deviation added to both coordinates, at least 0.
        seed: integer, or a `numpy.random.Generator` to draw from.

    Returns:
        `X` with shape `(n, 2)`, float64, and `y` with shape `(n,)`, int64 in {0, 1}, in shuffled order.

    Raises:
        ValueError: `n` is below 2, or `noise` is negative or not finite.
    """
    first, second = _halves(n)
    t, s = np.linspace(0, np.pi, first), np.linspace(0, np.pi, second)
    upper = np.column_stack([np.cos(t), np.sin(t)])
    lower = np.column_stack([1 - np.cos(s), 0.5 - np.sin(s)])
    return _noisy(upper, lower, noise, seed)


def circles(n: int = 200, noise: float = 0.1, factor: float = 0.5, seed=0) -> tuple[np.ndarray, np.ndarray]:
    """A ring of radius 1 (class 0) around a ring of radius `factor` (class 1).

    Args:
        n: points in all, at least 2.
        noise: standard deviation added to both coordinates, at least 0.
        factor: inner radius, between 0 and 1.
        seed: integer, or a `numpy.random.Generator` to draw from.

    Returns:
        `X` with shape `(n, 2)`, float64, and `y` with shape `(n,)`, int64 in {0, 1}, in shuffled order.

    Raises:
        ValueError: `n` is below 2, `noise` is negative, or `factor` is not between 0 and 1.
    """
    if not 0 < factor < 1:
        raise ValueError(f"factor expected a radius between 0 and 1, received {factor!r}.")
    outer, inner = (_ring(points) for points in _halves(n))
    return _noisy(outer, factor * inner, noise, seed)


def spirals(n: int = 200, noise: float = 0.1, turns: float = 1.5, seed=0) -> tuple[np.ndarray, np.ndarray]:
    """Two arms that wind around each other, the second being the first turned by half a circle.

    An arm is `r (cos a, sin a)` with `r` from 0.15 to 1 and `a = 2 pi turns r`; `noise` is
    scaled by 0.15 so that the same number means about the same difficulty as in `moons`.

    Args:
        n: points in all, at least 2.
        noise: 0.15 of it is the standard deviation added to both coordinates, at least 0.
        turns: how often an arm goes round, above 0.
        seed: integer, or a `numpy.random.Generator` to draw from.

    Returns:
        `X` with shape `(n, 2)`, float64, and `y` with shape `(n,)`, int64 in {0, 1}, in shuffled order.

    Raises:
        ValueError: `n` is below 2, `noise` is negative, or `turns` is not above 0.
    """
    if not turns > 0:
        raise ValueError(f"turns expected a number above 0, received {turns!r}.")
    one, other = (_arm(points, turns) for points in _halves(n))
    return _noisy(one, -other, noise, seed, scale=0.15)


def _halves(n):
    n = check_count("n", n, least=2)
    return n - n // 2, n // 2


def _ring(points):
    angle = np.linspace(0, 2 * np.pi, points, endpoint=False)
    return np.column_stack([np.cos(angle), np.sin(angle)])


def _arm(points, turns):
    r = np.linspace(0.15, 1, points)
    return r[:, None] * np.column_stack([np.cos(2 * np.pi * turns * r), np.sin(2 * np.pi * turns * r)])


def _noisy(zeros, ones, noise, seed, scale=1.0):
    """Both classes in one shuffled table, every coordinate moved by Gaussian noise."""
    if not (np.isfinite(noise) and noise >= 0):
        raise ValueError(f"noise expected a standard deviation of at least 0, received {noise!r}.")
    rng = np.random.default_rng(seed)
    X = np.vstack([zeros, ones])
    y = np.repeat([0, 1], [len(zeros), len(ones)])
    X = X + rng.normal(scale=scale * noise, size=X.shape)
    order = rng.permutation(len(X))
    return X[order], y[order]
