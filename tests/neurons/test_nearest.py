"""The nearest point of a hull is at right angles to its face, exactly."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons.nearest import nearest_to_origin


@pytest.mark.parametrize(
    ("corners", "nearest"),
    [
        ([[3, 4]], [3, 4]),
        ([[1, 0], [0, 1]], [Fraction(1, 2), Fraction(1, 2)]),
        ([[1, -1], [1, 1], [5, 0]], [1, 0]),
        ([[1, 2], [2, 2], [9, 9]], [1, 2]),
        ([[1, 0], [-1, 1], [-1, -1]], [0, 0]),
        ([[1, 1], [1, 1], [1, 1]], [1, 1]),
        ([[0.1, 0], [0, 0.1]], [Fraction(1, 20), Fraction(1, 20)]),
    ],
)
def test_by_hand(corners, nearest):
    assert nearest_to_origin(corners)[0].tolist() == nearest


@pytest.mark.parametrize("seed", range(30))
def test_no_corner_lies_lower_and_the_shares_say_where_it_is(seed):
    """For a convex set these two say that p is nearest: p is in the hull, and v . p >= p . p for all corners v."""
    rng = np.random.default_rng(seed)
    V = rng.integers(-4, 9, size=(rng.integers(1, 15), rng.integers(1, 5)))
    p, shares = nearest_to_origin(V)
    assert min(shares) >= 0 and sum(shares) == 1
    assert (shares @ V).tolist() == p.tolist() and min(V @ p) >= p @ p
