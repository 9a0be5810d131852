"""How two arrays differ, in words: a shape, a transpose, a sign, a factor, or the entry that is furthest off."""

import math

import numpy as np


def kind_of(value) -> str:
    """The type of `value` with its article, such as "a list"."""
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def shapes_differ(expected: tuple, got: tuple) -> str:
    """One sentence on two shapes that are not the same, with a guess at the reason."""
    hint = " Did you transpose it?" if expected == got[::-1] else ""
    same_size = math.prod(expected) == math.prod(got)
    hint = hint or (" The number of entries is right: was an axis dropped or added?" if same_size else "")
    if not hint and len(expected) == len(got) and all(e in (1, g) for e, g in zip(expected, got, strict=True)):
        hint = " Was a row added to a column? NumPy spreads the two into a table."
    return f"expected shape {expected}, yours has shape {got}.{hint}"


def where(true: np.ndarray, yours: np.ndarray, tol: float) -> str:
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
    return f"largest difference {gap[index]:.2g}{at(index)}; {far.sum()} of {far.size} entries off"


def _ratio(true: np.ndarray, yours: np.ndarray) -> str:
    """Say by which factor all entries differ, when it is one factor and a telling one."""
    nonzero = true != 0
    if not nonzero.any() or np.any(yours[~nonzero] != 0):
        return ""
    ratios = yours[nonzero] / true[nonzero]
    factor = ratios[0]
    if factor == 0 or math.isclose(factor, 1, rel_tol=1e-3) or not np.allclose(ratios, factor, rtol=1e-6, atol=0):
        return ""
    return _factor(factor) or (f"every entry is {factor:.3g} times the true one" if ratios.size > 1 else "")


def _factor(factor: float) -> str:
    if math.isclose(factor, -1, rel_tol=1e-6):
        return "the sign is flipped"
    size, flipped = abs(factor), " and the sign is flipped" if factor < 0 else ""
    for times, word in ((size, "large"), (1 / size, "small")):
        if 1.5 < times < 1000 and math.isclose(times, round(times), rel_tol=1e-6):
            return f"exactly {round(times)} times too {word}{flipped}"
    return ""


def at(index) -> str:
    """The place of an entry, " at index [0, 2]", or nothing for a single number."""
    places = ", ".join(str(int(i)) for i in index)
    return f" at index [{places}]" if places else ""
