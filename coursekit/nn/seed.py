"""Chance enters through one door: a Generator that is passed in, or the course's own."""

import numpy as np

_course = {"rng": np.random.default_rng()}


def set_random_seed(seed: int) -> None:
    """Start the course's own Generator afresh, so that unseeded layers, shuffles and dropout repeat.

    NumPy's global state is left alone. Raises ValueError unless `seed` is a whole number >= 0.
    """
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)) or seed < 0:
        raise ValueError(f"Expected a seed that is a whole number >= 0, received {seed!r}. Try set_random_seed(1).")
    _course["rng"] = np.random.default_rng(seed)


def generator(seed: int | np.random.Generator | None = None) -> np.random.Generator:
    """Generator for a seed: a Generator passes through, a number starts a new one, None is the course's own."""
    if seed is None:
        return _course["rng"]
    if isinstance(seed, np.random.Generator):
        return seed
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)) or seed < 0:
        raise ValueError(f"Expected a seed >= 0, a numpy Generator or None, received {seed!r}.")
    return np.random.default_rng(seed)
