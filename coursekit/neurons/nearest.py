"""The point of a set of corners' hull that lies nearest to the origin, found in exact arithmetic."""

import math
from fractions import Fraction

import numpy as np

from coursekit.neurons.checking import exactly


def nearest_to_origin(V) -> tuple[np.ndarray, np.ndarray]:
    """Point p (n,) of the hull of the rows of V (N, n) with the smallest length, and shares (N,) with p = shares . V.

    The shares are not negative and add up to 1; everything is in Fractions, so p = 0 means: the origin lies in the
    hull. Wolfe's method: keep a few corners, step to the nearest point of the flat through them, drop a corner when
    the step would leave the hull, add the corner that lies lowest along p, stop when none lies lower than p itself.
    Source: Wolfe, Finding the nearest point in a polytope, 1976.
    """
    V, scale = _whole(exactly(V))
    held, shares = [int(np.argmin((V * V).sum(axis=1)))], [Fraction(1)]
    while True:
        p, below = _whole(np.array(shares, dtype=object) @ V[held])
        heights = V @ p
        lowest = int(np.argmin(heights))
        if heights[lowest] * below >= p @ p:
            return exactly(p) / (below * scale), _spread(held, shares, len(V))
        held, shares = _settle(V, [*held, lowest], [*shares, Fraction(0)])


def _whole(array):
    """The array as whole numbers over one common denominator: whole numbers are quicker to multiply."""
    below = math.lcm(*(value.denominator for value in array.flat))
    whole = np.empty(array.shape, dtype=object)
    whole.flat = [int(value * below) for value in array.flat]
    return whole, below


def _settle(V, held, shares):
    """Move to the nearest point of the flat through the held corners, dropping corners on the way."""
    while True:
        aim = _nearest_in_flat(V[held])
        if min(aim) > 0:
            return held, aim
        t = min(s / (s - a) for s, a in zip(shares, aim, strict=True) if a <= 0 and s > a)
        shares = [s + t * (a - s) for s, a in zip(shares, aim, strict=True)]
        kept = [i for i, s in enumerate(shares) if s > 0]
        held, shares = [held[i] for i in kept], [shares[i] for i in kept]


def _nearest_in_flat(corners):
    """Shares (they may be negative) of the point nearest to the origin in the flat through the corners.

    Solves  (V V^T) a = lambda 1,  sum a = 1.
    """
    k = len(corners)
    system = [[*map(Fraction, row), Fraction(1)] for row in corners @ corners.T] + [[Fraction(1)] * k + [Fraction(0)]]
    return _solve(system, [Fraction(0)] * k + [Fraction(1)])[:k]


def _solve(A, b):
    """Gauss's elimination in Fractions; the rows of A are lists."""
    rows = [[*row, right] for row, right in zip(A, b, strict=True)]
    n = len(rows)
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(n):
            if r != i and rows[r][i] != 0:
                rows[r] = [a - rows[r][i] * c for a, c in zip(rows[r], rows[i], strict=True)]
    return [row[-1] for row in rows]


def _spread(held, shares, N):
    """The shares of all N corners, 0 for those not held."""
    spread = np.array([Fraction(0)] * N, dtype=object)
    spread[held] = shares
    return spread
