"""What comes in is made into numbers at the door, or refused with a sentence."""

import reprlib
from fractions import Fraction
from numbers import Integral, Rational, Real

import numpy as np


def numbers(name: str, values) -> np.ndarray:
    """`values` as a fresh array of floats; Fractions among them make it an array of Fractions.

    Raises ValueError for rows of different lengths, for what is no real number, and for NaN and infinity.
    """
    try:
        array = np.array(values)
    except (TypeError, ValueError):
        array = np.array("rows of different lengths")
    if array.dtype.kind == "O" and all(isinstance(value, Real) and value - value == 0 for value in array.flat):
        return exactly(array)
    if array.dtype.kind not in "biuf":
        raise ValueError(f"{name} expected numbers in rows of one length, received {reprlib.repr(values)}.")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} expected finite numbers, received {reprlib.repr(values)}.")
    return array.astype(float)


def fraction(value) -> Fraction:
    """The exact value of a number as it is written: 0.1 is one tenth, although the float 0.1 is a little more."""
    if isinstance(value, Integral):
        return Fraction(int(value))
    return Fraction(value) if isinstance(value, Rational) else Fraction(repr(float(value)))


def exactly(array) -> np.ndarray:
    """The same numbers as Fractions, in an array of the same shape."""
    array = np.asarray(array)
    out = np.empty(array.shape, dtype=object)
    for place, value in np.ndenumerate(array):
        out[place] = fraction(value)
    return out


def alike(*arrays: np.ndarray, exact: bool = False) -> list[np.ndarray]:
    """The arrays, all as Fractions if `exact` or if one of them holds Fractions."""
    exact = exact or any(array.dtype.kind == "O" for array in arrays)
    return [exactly(array) if exact else array for array in arrays]


def points(X, n_in: int | None = None) -> np.ndarray:
    """X as an array of shape (N, n_in) with at least one row; raises ValueError for another shape."""
    X = numbers("X", X)
    if X.ndim != 2 or 0 in X.shape or n_in not in (None, X.shape[1]):
        hint = " Did you pass X.T?" if X.ndim == 2 and X.shape[0] == n_in else ""
        raise ValueError(f"Expected inputs X of shape (N, {n_in or 'n'}), received {X.shape}.{hint}")
    return X


def rate(name: str, value) -> np.ndarray:
    """A learning rate as an array of shape (); raises ValueError unless it is one number above 0."""
    number = numbers(name, value)
    if number.shape != () or number <= 0:
        raise ValueError(f"{name} expected a number above 0, received {value!r}. Try {name}=1.")
    return number


def count(name: str, value) -> int:
    """A number of epochs, ticks or units; raises ValueError unless it is a whole number from 1."""
    if not isinstance(value, Integral) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{name} expected a whole number from 1, received {value!r}.")
    return int(value)


def plain(value):
    """A number as Python knows it; an array as it is, but read-only."""
    if not isinstance(value, np.generic | np.ndarray):
        return value
    return frozen(value) if value.ndim else value.item()


def frozen(array: np.ndarray) -> np.ndarray:
    """The array, from now on read-only."""
    array.flags.writeable = False
    return array
