"""How to draw values for the quantities of a formula."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Draw = Callable[[np.random.Generator], Any]


def number(low: float = -2.0, high: float = 2.0) -> Draw:
    """A number between low and high."""
    return lambda rng: float(rng.uniform(low, high))


def array(*shape: int, low: float = -2.0, high: float = 2.0) -> Draw:
    """An array of this shape with entries between low and high."""
    return lambda rng: rng.uniform(low, high, size=shape)


def whole(low: int, high: int) -> Draw:
    """A whole number from low to high, both included."""
    return lambda rng: int(rng.integers(low, high + 1))


def wholes(*shape: int, low: int = 0, high: int = 1) -> Draw:
    """An array of whole numbers from low to high, both included."""
    return lambda rng: rng.integers(low, high + 1, size=shape).astype(float)


def one_of(choices: Sequence) -> Draw:
    """One of a few values."""
    return lambda rng: choices[int(rng.integers(len(choices)))]


def rows_of_probabilities(rows: int, columns: int) -> Draw:
    """Rows of positive numbers with sum 1."""

    def draw(rng):
        raw = rng.uniform(0.1, 1, size=(rows, columns))
        return raw / raw.sum(axis=1, keepdims=True)

    return draw


def one_hot_rows(rows: int, columns: int) -> Draw:
    """Rows with a single 1."""
    return lambda rng: np.eye(columns)[rng.integers(columns, size=rows)]


def fixed(value) -> Draw:
    """Always this value: a size, or a function that the LaTeX names."""
    return lambda rng: value
