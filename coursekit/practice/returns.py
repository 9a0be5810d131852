"""What an exercise asks to be returned: an answer becomes plain named arrays, or a sentence says why it cannot."""

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from numbers import Real
from types import GeneratorType

import numpy as np

from coursekit.practice.differences import kind_of

#: Named arrays of numbers: all that a check looks at.
Plain = dict[str, np.ndarray]


#: How the number of things in a list is named: "entries, one per layer".
COUNT = "entries, one per "


class Unusable(Exception):
    """The answer cannot be compared; the text is a sentence for the student."""


@dataclass(frozen=True)
class Array:
    """An array of real numbers; lists and other dtypes are taken as they are."""

    name: str

    def plain(self, value, name: str | None = None) -> Plain:
        """`{name: array}`; raises Unusable for anything that is not an array of real numbers."""
        name = name or self.name
        return {name: _numbers(value, name, "an array of numbers")}

    def __str__(self) -> str:
        return f"an array {self.name}"


@dataclass(frozen=True)
class Number:
    """One real number; an array with a single entry counts as one."""

    name: str

    def plain(self, value, name: str | None = None) -> Plain:
        """`{name: number}`; raises Unusable for anything that is not one real number."""
        name = name or self.name
        array = _numbers(value, name, "one number")
        if array.size != 1:
            raise Unusable(f"{name} should be one number, yours is an array of shape {array.shape}.")
        return {name: array.reshape(())}

    def __str__(self) -> str:
        return f"a number {self.name}"


@dataclass(frozen=True)
class Integers:
    """Whole numbers whose order does not count: a list, tuple, set or array of them; compared as a sorted array."""

    name: str

    def plain(self, value, name: str | None = None) -> Plain:
        """`{name: sorted integers}`; raises Unusable when they are not whole numbers, or one stands there twice."""
        name = name or self.name
        _refuse(value, name, "a collection of whole numbers")
        if not isinstance(value, Iterable) or isinstance(value, str | Mapping):
            raise Unusable(f"{name} should be a collection of whole numbers, yours is {kind_of(value)}.")
        entries = list(value)
        if any(isinstance(e, bool) or not isinstance(e, int | np.integer) for e in entries):
            raise Unusable(f"{name} should hold whole numbers, yours is {_short(entries)}.")
        if len(set(entries)) < len(entries):
            raise Unusable(f"{name} names a number twice: {_short(entries)}.")
        return {name: np.array(sorted(entries), dtype=np.int64)}

    def __str__(self) -> str:
        return f"whole numbers {self.name}"


@dataclass(frozen=True, init=False)
class _Parts:
    """Several things, each with a form of its own."""

    items: tuple
    name: str = ""

    def __init__(self, *items, name: str = ""):
        object.__setattr__(self, "items", items)
        object.__setattr__(self, "name", name)

    def _together(self, parts: Iterable, name: str | None) -> Plain:
        found = {}
        for item, part in zip(self.items, parts, strict=True):
            found |= item.plain(part, f"{name} {item.name}" if name else None)
        return found


class Tuple(_Parts):
    """Several things in a fixed order; a list of them is as good."""

    def plain(self, value, name: str | None = None) -> Plain:
        """All named arrays of all items; raises Unusable for another kind or number of things."""
        _refuse(value, name or self.name or "the answer", str(self))
        if not isinstance(value, tuple | list):
            raise Unusable(f"{name or 'The answer'} should be {self}, yours is {kind_of(value)}.")
        if len(value) != (wanted := len(self.items)):
            raise Unusable(f"{name or 'The answer'} should be {self}: {wanted} things, yours has {len(value)}.")
        return self._together(value, name)

    def __str__(self) -> str:
        return f"a tuple ({', '.join(item.name for item in self.items)})"


class Dict(_Parts):
    """Things by name; more keys than asked for do no harm."""

    def plain(self, value, name: str | None = None) -> Plain:
        """All named arrays of all keys; raises Unusable for another kind of thing or a missing key."""
        _refuse(value, name or self.name or "the answer", str(self))
        if not isinstance(value, Mapping):
            raise Unusable(f"{name or 'The answer'} should be {self}, yours is {kind_of(value)}.")
        for item in self.items:
            if item.name not in value:
                raise Unusable(f"The key {item.name!r} is missing; yours has {_short(list(value))}.")
        return self._together((value[item.name] for item in self.items), name)

    def __str__(self) -> str:
        return f"a dict with the keys {', '.join(repr(item.name) for item in self.items)}"


@dataclass(frozen=True)
class Many:
    """A list of like things, as long as the answer makes it: one per layer, step or batch, numbered from 1."""

    item: Array | Number | Integers | Tuple | Dict
    name: str

    def plain(self, value, name: str | None = None) -> Plain:
        """The number of things under `"entries, one per <name>"`, then their arrays; raises Unusable for no list."""
        _refuse(value, name or self.name, str(self))
        if not isinstance(value, list | tuple | np.ndarray):
            raise Unusable(f"The answer should be {self}, yours is {kind_of(value)}.")
        found: Plain = {f"{COUNT}{name or self.name}": np.array(len(value))}
        for k, part in enumerate(value, 1):
            found |= self.item.plain(part, f"{name or self.name} {k}")
        return found

    def __str__(self) -> str:
        return f"a list, one entry per {self.name}"


Returns = Array | Number | Integers | Tuple | Dict | Many


def _refuse(value, name: str, wanted: str) -> None:
    """Raise Unusable for what is never an answer: nothing at all, or something that has yet to run."""
    if value is None:
        raise Unusable(f"{_capital(name)} is None. Is it computed, and returned?")
    if isinstance(value, GeneratorType):
        raise Unusable(f"{_capital(name)} is a generator. Expected {wanted}: use `return` in place of `yield`.")
    if callable(value) and not isinstance(value, Sized):
        raise Unusable(f"{_capital(name)} is a function, expected {wanted}. Was it meant to be called?")


def _numbers(value, name: str, wanted: str) -> np.ndarray:
    _refuse(value, name, wanted)
    if isinstance(value, Mapping | set | frozenset | str | bytes):
        raise Unusable(f"{_capital(name)} should be {wanted}, yours is {kind_of(value)}.")
    try:
        array = np.array(value)
    except (TypeError, ValueError):
        raise Unusable(f"{_capital(name)} should be {wanted}; its rows are not of one length.") from None
    if array.dtype.kind == "c":
        raise Unusable(f"{_capital(name)} holds complex numbers, expected {wanted}. Was a root of a negative taken?")
    if array.dtype.kind == "O":
        array = _objects(array, name, wanted)
    if array.dtype.kind not in "biuf":
        raise Unusable(f"{_capital(name)} should be {wanted}, yours is {_content(value)}.")
    return array


def _objects(array: np.ndarray, name: str, wanted: str) -> np.ndarray:
    """Numbers that NumPy keeps as objects, such as fractions, as floats."""
    odd = [entry for entry in array.flat if not isinstance(entry, Real)]
    if odd:
        raise Unusable(f"{_capital(name)} should be {wanted}, yours holds {kind_of(odd[0])}.")
    return array.astype(float)


def _content(value) -> str:
    return kind_of(value) if not isinstance(value, list | tuple | np.ndarray) else f"{kind_of(value)} of other things"


def _short(entries: list) -> str:
    words = repr(entries)
    return words if len(words) <= 60 else words[:57] + "..."


def _capital(text: str) -> str:
    return text if text != "the answer" else "The answer"
