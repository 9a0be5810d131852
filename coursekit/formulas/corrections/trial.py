"""A trial asks one judge about both forms: what is printed must fail, what is right must pass."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Trial:
    """Two statements about one example, and the truth they are held against.

    printed, right: the statements, mostly LaTeX to be read with numbers, else a plain value such as a date.
    gives: what the example says when a statement is taken at its word. truth: the same from somewhere else: gradients
    of nn, finite differences, a source. numbers: what both statements give, to `digits` decimals (None: not recorded).
    also: further assertions that hold when the right form does. `printed_fails` and `right_holds` raise AssertionError.
    """

    printed: Any
    right: Any
    gives: Callable[[Any], Any]
    truth: Callable[[], Any]
    numbers: tuple = (None, None)
    digits: int = 4
    also: Callable[[], None] | None = None

    def printed_fails(self) -> None:
        """The printed form computes something, and it is not the truth."""
        given = self.gives(self.printed)
        self._recorded(given, self.numbers[0])
        assert not _equal(given, self.truth()), f"{self.printed} works after all: it gives {given}."

    def right_holds(self) -> None:
        """The right form gives the truth."""
        given, true = self.gives(self.right), self.truth()
        self._recorded(given, self.numbers[1])
        assert _equal(given, true), f"{self.right} gives {given}, expected {true}."
        if self.also:
            self.also()

    def _recorded(self, given, number):
        half_a_digit = 0.51 * 10.0**-self.digits
        assert number is None or _agree(given, number, half_a_digit), f"Recorded is {number}, computed {given}."


def _equal(given, true):
    """Equal up to what finite differences can tell: seven digits."""
    return _agree(given, true, 1e-7 * np.maximum(1, np.abs(np.asarray(true, dtype=float))))


def _agree(a, b, apart):
    """Same shape, and no entry further `apart`; infinity or no number never agrees."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    with np.errstate(invalid="ignore"):
        return a.shape == b.shape and bool(np.all(np.abs(a - b) <= apart))


def refused(compute: Callable[[], Any]) -> bool:
    """Whether `compute()` raises ValueError, as NumPy does where shapes do not fit."""
    try:
        compute()
    except ValueError:
        return True
    return False
