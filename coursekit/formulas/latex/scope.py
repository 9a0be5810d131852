"""While a formula is read, a scope knows what every name and every running index stands for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from coursekit.formulas.latex.arithmetic import NUMBERS, Arithmetic, NotReadable


@dataclass(frozen=True)
class Scope:
    """Values by name, running indices as (value, position), and the arithmetic to use."""

    values: dict[str, Any]
    indices: dict[str, tuple[int, int]] = field(default_factory=dict)
    arithmetic: Arithmetic = NUMBERS

    def look_up(self, name: str, subscript: tuple[str, ...]):
        """Value of a name with its subscript: an own value such as h_1, else the entry of an array, counted from 1.

        A dictionary is entered by the number itself, so that widths n_0, n_1, ... may start from 0; so is the layer in
        "W[l+1]", unless there is a value of that whole name.
        """
        if (whole := f"{name}_{''.join(subscript)}") in self.values:
            return self.values[whole]
        if not subscript and name in self.indices:
            return self.indices[name][0]
        value = self.values[name] if name in self.values else self._in_layer(name)
        return self._entry(value, subscript) if subscript else value

    def _in_layer(self, name):
        """The entry of layer l+1 for the name "W[l+1]"."""
        base, letter, sign, offset = (*re.fullmatch(r"(.+)\[(\w+)([+-])?(\d+)?\]|.*", name).groups(),)
        if base not in self.values:
            raise NotReadable(f"No value for {name!r}. Known: {', '.join(self.values)}.")
        return self._entry(self.values[base], (letter, sign, offset) if sign else (letter,))

    def _entry(self, value, subscript):
        if isinstance(value, Mapping):
            return value[self._number(subscript)[0]]
        subscript = tuple(letter for letter in subscript if letter != ",")
        if len(subscript) > 1 and subscript[1] in ("+", "-"):
            return np.asarray(value)[self._position(subscript)]
        if len(subscript) == 1 and subscript[0].isdigit() and len(subscript[0]) == np.ndim(value):
            subscript = tuple(subscript[0])  # w_{12} of a matrix is row 1, column 2
        return np.asarray(value)[tuple(self._position((letter,)) for letter in subscript)]

    def running(self, letter: str, first: int, last: int) -> Iterator["Scope"]:
        """One scope per value of the index `letter`; its first value stands for the first entry of an array."""
        for position, value in enumerate(range(first, last + 1)):
            yield replace(self, indices={**self.indices, letter: (value, position)})

    def _position(self, subscript):
        value, position = self._number(subscript)
        if position < 0:
            raise NotReadable(f"Entries are counted from 1: there is none for the index {value}.")
        return position

    def _number(self, subscript):
        """Value and position of an index such as i, 2 or l-1."""
        letter, sign, offset = (*subscript, "+", "0")[:3]
        shift = int(sign + offset)
        if letter in self.indices:
            value, position = self.indices[letter]
            return value + shift, position + shift
        if letter.isdigit():
            return int(letter), int(letter) - 1
        if letter in self.values:
            value = int(self.values[letter]) + shift
            return value, value - 1
        raise NotReadable(f"The index {letter!r} runs over nothing: no sum, no free index of that name.")
