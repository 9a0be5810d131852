"""Two answers are the same when every named array agrees, and float32 may be as far off as float32 is."""

import numpy as np

from coursekit.practice.returns import Plain

#: Relative tolerance for answers computed in half or single precision.
COARSE = {np.dtype("float16"): 2e-2, np.dtype("float32"): 1e-4}


def same(one, other) -> bool:
    """Whether two inputs are equal to the bit: arrays by dtype, shape and entries, containers by their parts."""
    if isinstance(one, np.ndarray):
        alike = isinstance(other, np.ndarray) and one.dtype == other.dtype and one.shape == other.shape
        return alike and one.tobytes() == other.tobytes()
    if isinstance(one, dict):
        return isinstance(other, dict) and list(one) == list(other) and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list | tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    return one is other or (type(one) is type(other) and one == other)


def close(expected: np.ndarray, got: np.ndarray, rtol: float) -> bool:
    """Whether `got` has the shape of `expected` and each entry within `rtol * max(1, |entry|)`; NaN equals NaN."""
    if expected.shape != got.shape:
        return False
    true, yours = np.asarray(expected, float), np.asarray(got, float)
    with np.errstate(invalid="ignore"):
        far = np.abs(yours - true) > tolerance(got, rtol) * np.maximum(1.0, np.abs(true))
    equal = (true == yours) | (np.isnan(true) & np.isnan(yours))
    return bool(np.all(equal | (~far & np.isfinite(true) & np.isfinite(yours))))


def tolerance(got: np.ndarray, rtol: float) -> float:
    """The tolerance that fits the precision of the answer."""
    return max(rtol, COARSE.get(got.dtype, 0.0))


def different(expected: Plain, got: Plain, rtol: float) -> list[str]:
    """Names of the quantities that disagree or are missing, in the order of `expected`; then those too many."""
    wrong = [name for name, value in expected.items() if name not in got or not close(value, got[name], rtol)]
    return wrong + [name for name in got if name not in expected]
