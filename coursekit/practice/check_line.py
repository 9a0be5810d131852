"""A check line lays a number you computed beside the true one, and says what differs when they disagree."""

import numpy as np

from coursekit.practice.differences import at, kind_of, shapes_differ, where
from coursekit.practice.numbers import compact

LONGEST = 12
"""Arrays with more entries than this are named by their shape, not written out."""


def check_line(label: str, true, yours, tol: float = 1e-9, digits: int = 4) -> None:
    """Print ``label: true 2.162, yours 2.162 ✓``, or what differs: the shape first, then the largest difference.

    ``true`` and ``yours`` are numbers or arrays of numbers. They agree when every difference is at most
    ``tol * max(1, |true|)``. Numbers are rounded to ``digits`` decimals, so that the line reads the same on every
    machine. A wrong or unusable value is described, never raised.
    """
    print(f"{label}: {_verdict(true, yours, tol, digits)}")  # noqa: T201 - to print this line is its job


def _verdict(true, yours, tol: float, digits: int) -> str:
    for name, value in (("true", true), ("yours", yours)):
        if trouble := _trouble(name, value):
            return trouble
    expected, got = np.asarray(true), np.asarray(yours)
    if expected.shape != got.shape:
        return f"✗ {shapes_differ(expected.shape, got.shape)}"
    line = _side_by_side(expected, got, digits)
    gap = where(expected.astype(float), got.astype(float), tol)
    return f"{line} ✗ {gap}" if gap else f"{line} ✓"


def _side_by_side(true: np.ndarray, yours: np.ndarray, digits: int) -> str:
    if true.size > LONGEST:
        return f"true and yours of shape {true.shape}"
    return f"true {compact(true, digits)}, yours {compact(yours, digits)}"


def _trouble(name: str, value) -> str:
    """Say in a sentence why ``value`` cannot be compared, or return an empty text."""
    if value is None:
        return f"{name} is None. Did the cell above run, and does the function return its result?"
    try:
        array = np.asarray(value)
        numbers = array.astype(float) if array.dtype.kind in "biufO" else None
    except (TypeError, ValueError):
        numbers = None
    if numbers is None:
        return f"{name} is {kind_of(value)}, expected a real number or an array of numbers of one length per row."
    if numbers.size == 0:
        return f"{name} is empty, of shape {numbers.shape}. Was anything selected?"
    if not np.isfinite(numbers).all():
        first = np.argwhere(~np.isfinite(numbers))[0]
        return f"{name} holds {numbers[tuple(first)]}{at(first)}. Was there a division by zero or an overflow?"
    return ""
