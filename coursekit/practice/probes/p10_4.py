"""Asks a student's function for an activation by name, and tries both functions that it hands out."""

import numpy as np


def probe(activation_pair, name: str, z: np.ndarray) -> tuple:
    """(value, slope) of the named activation at z."""
    value, slope = activation_pair(name)
    return value(z.copy()), slope(z.copy())
