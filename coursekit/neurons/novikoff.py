"""However often you show separable data, a perceptron makes no more than (R / gamma)^2 mistakes on it."""

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from coursekit.neurons.bias import add_bias_column
from coursekit.neurons.checking import exactly, frozen, points
from coursekit.neurons.labels import convention_of, labels
from coursekit.neurons.nearest import nearest_to_origin


@dataclass(frozen=True, eq=False)
class Novikoff:
    """R2: largest |x|^2; gamma: widest margin; bound = R2 / gamma^2; w (n+1,): its separator of length 1, bias first.

    x has its leading 1. The numbers are floats next to exact values; gamma2 is gamma^2 as a Fraction.
    """

    R2: float
    gamma: float
    bound: float
    w: np.ndarray
    gamma2: Fraction


def novikoff_bound(X, y) -> Novikoff:
    """mistakes <= R^2 / gamma^2  for the perceptron rule from zero weights, whatever the order and the rate.

    R = max |x_i|,  gamma = max over |w| = 1 of min_i s_i (w . x_i),  s_i = +1 or -1, x_i with its leading 1.
    X (N, n); y (N,), 0 and 1 or -1 and +1. gamma is computed exactly: it is the distance of the origin from the hull
    of the points s_i x_i, and w points to the nearest one. Meant for data of lesson size (hundreds of points, about
    ten inputs). On AND: R^2 = 3, gamma = 1/sqrt(17) = 0.2425, bound 51.
    Raises ValueError for data that no line separates, and for shapes or labels that do not fit.
    Source: C6 ("guaranteed to converge"); Novikoff, 1962.
    """
    V = signed_points(X, y)
    p, _ = nearest_to_origin(V)
    gamma2, R2 = p @ p, max((V * V).sum(axis=1))
    if gamma2 == 0:
        raise ValueError(
            "No line separates these classes: their hulls share a point, so there is no margin and no bound. "
            "Try inputs that are separable, such as AND, or `contradiction` to see why."
        )
    w = frozen((p / Fraction(max(abs(p)))).astype(float))
    return Novikoff(float(R2), math.sqrt(gamma2), float(R2 / gamma2), frozen(w / np.linalg.norm(w)), gamma2)


def signed_points(X, y) -> np.ndarray:
    """s_i x_i in Fractions, shape (N, n+1): all on the positive side of every w that separates the classes."""
    X, y = points(X), labels(y, convention_of(y), fixed=True)
    if y.shape != (len(X),):
        raise ValueError(f"Expected one label per row of X, shape ({len(X)},), received {y.shape}.")
    signs = np.where(y == 1, 1, -1)
    return exactly(add_bias_column(X)) * signs[:, None]
