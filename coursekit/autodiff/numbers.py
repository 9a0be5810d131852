"""Only finite numbers go into a graph, because one NaN spoils everything that comes after it."""

from collections.abc import Callable
from sys import float_info

import numpy as np

HUGE = float_info.max


def number(data) -> float | np.ndarray:
    """`data` as a float, or as an array of floats: a copy, float32 if it was float32, float64 otherwise.

    Raises TypeError for what is no number, ValueError for NaN, infinity, empty or ragged data.
    """
    if data.__class__ in (float, int) and -HUGE <= data <= HUGE:
        return float(data)
    array = _array(data)
    if not array.size:
        raise ValueError(f"Expected at least one number, received an empty array of shape {array.shape}.")
    if not np.isfinite(array).all():
        bad = array[~np.isfinite(array)].flat[0] if array.ndim else array
        raise ValueError(
            f"Expected finite numbers, received {bad}. Where does it come from: an overflow, a logarithm, missing data?"
        )
    return plain(array.astype(np.float32 if array.dtype == np.float32 else np.float64))


def zero(data) -> float | np.ndarray:
    """0 in the shape and type of `data`."""
    return np.zeros_like(data) if np.ndim(data) else 0.0


def plain(data) -> float | np.ndarray:
    """An array without axes becomes a float; arrays with axes stay what they are."""
    return data if np.ndim(data) else float(data)


def finite(name: str, f: Callable, *x) -> float | np.ndarray:
    """f(x), or a ValueError that names the function and the number when there is no finite result."""
    try:
        with np.errstate(all="raise", under="ignore"):
            return plain(f(*x))
    except FloatingPointError as error:
        raise ValueError(f"{name} has no finite result for {_shown(name, *x)}") from error


def _array(data) -> np.ndarray:
    try:
        array = np.asarray(data)
    except ValueError as error:
        raise ValueError("Expected rows of one length, received rows of different lengths.") from error
    if array.dtype.kind not in "fiub":
        hint = " For several Values use a plain list." if isinstance(data, list | tuple) else ""
        raise TypeError(f"Expected a number or an array of numbers, received {_short(data)}.{hint}")
    return array


def _shown(name, *x) -> str:
    first, *rest = (f"{v:.6g}" if np.ndim(v) == 0 else f"numbers from {np.min(v):.6g} to {np.max(v):.6g}" for v in x)
    ask = {"log": "log needs numbers > 0.", "/": "Is there a 0 below the line?", "exp": "Numbers up to 709 work."}
    return f"{' and '.join([first, *rest])}. {ask.get(name, 'A negative base needs a whole exponent, 0 one above 1.')}"


def _short(data) -> str:
    text = repr(data)
    return f"{text if len(text) < 60 else text[:57] + '...'} of type {type(data).__name__}"
