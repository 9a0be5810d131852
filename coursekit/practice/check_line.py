"""A check line lays a number you computed beside the true one, and says what differs when they disagree."""

import math

import numpy as np

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
        return f"✗ {_shapes(expected.shape, got.shape)}"
    line = _side_by_side(expected, got, digits)
    where = _where(expected.astype(float), got.astype(float), tol)
    return f"{line} ✗ {where}" if where else f"{line} ✓"


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
        return f"{name} is {_kind(value)}, expected a real number or an array of numbers of one length per row."
    if numbers.size == 0:
        return f"{name} is empty, of shape {numbers.shape}. Was anything selected?"
    if not np.isfinite(numbers).all():
        first = np.argwhere(~np.isfinite(numbers))[0]
        return f"{name} holds {numbers[tuple(first)]}{_at(first)}. Was there a division by zero or an overflow?"
    return ""


def _kind(value) -> str:
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def _shapes(expected: tuple, got: tuple) -> str:
    hint = " Did you transpose it?" if expected == got[::-1] else ""
    same_size = math.prod(expected) == math.prod(got)
    hint = hint or (" The number of entries is right: was an axis dropped or added?" if same_size else "")
    return f"expected shape {expected}, yours has shape {got}.{hint}"


def _where(true: np.ndarray, yours: np.ndarray, tol: float) -> str:
    """Return where and how two arrays of one shape differ, as a ratio where that explains; empty when they agree."""
    gap = np.abs(yours - true)
    far = gap > tol * np.maximum(1.0, np.abs(true))
    if not far.any():
        return ""
    if true.ndim == 2 and true.shape[0] == true.shape[1] and np.allclose(yours, true.T, rtol=tol, atol=tol):
        return "yours is the transpose"
    if explained := _ratio(true, yours):
        return explained
    index = np.unravel_index(gap.argmax(), gap.shape)
    if not index:
        return f"they differ by {gap[index]:.2g}"
    return f"largest difference {gap[index]:.2g}{_at(index)}; {far.sum()} of {far.size} entries off"


def _ratio(true: np.ndarray, yours: np.ndarray) -> str:
    """Say by which factor all entries differ, when it is one factor and a telling one."""
    nonzero = true != 0
    if not nonzero.any() or np.any(yours[~nonzero] != 0):
        return ""
    ratios = yours[nonzero] / true[nonzero]
    factor = ratios[0]
    if factor == 0 or not np.allclose(ratios, factor, rtol=1e-6, atol=0):
        return ""
    return _factor(factor) or (f"every entry is {factor:.3g} times the true one" if ratios.size > 1 else "")


def _factor(factor: float) -> str:
    if math.isclose(factor, -1, rel_tol=1e-6):
        return "the sign is flipped"
    size, flipped = abs(factor), " and the sign is flipped" if factor < 0 else ""
    for times, word in ((size, "large"), (1 / size, "small")):
        if 1.5 < times < 1e6 and math.isclose(times, round(times), rel_tol=1e-6):
            return f"exactly {round(times)} times too {word}{flipped}"
    return ""


def _at(index) -> str:
    places = ", ".join(str(int(i)) for i in index)
    return f" at index [{places}]" if places else ""
