"""Knobs are the fields of a frozen dataclass: what may be turned, how far, and what it is called."""

from dataclasses import dataclass, field, fields
from difflib import get_close_matches


@dataclass(frozen=True)
class Knob:
    """One knob: the field's ``name``, ``label``, ``kind`` ("slider", "choice" or "switch"), range or options, words."""

    name: str
    label: str
    kind: str
    default: object
    low: float = 0.0
    high: float = 1.0
    step: float = 0.1
    options: tuple[str, ...] = ()
    unit: str = ""
    help: str = ""

    def refuse(self, value) -> str:
        """Return why this knob cannot stand at ``value``, or an empty text."""
        if self.kind == "choice":
            return "" if value in self.options else _not_an_option(value, self.options)
        if self.kind == "switch":
            return "" if isinstance(value, bool) else f"expected True or False, received {value!r}"
        fits = isinstance(value, int | float) and not isinstance(value, bool) and self.low <= value <= self.high
        return "" if fits else f"expected a number from {self.low:g} to {self.high:g}, received {value!r}"


def _not_an_option(value, options: tuple[str, ...]) -> str:
    near = get_close_matches(str(value), options, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"expected one of {', '.join(map(repr, options))}, received {value!r}{hint}"


def slider(default, low, high, step, label, unit="", help=""):
    """Field of a number from ``low`` to ``high`` in steps of ``step``; ``unit`` follows the number, ``help`` explains.

    All whole numbers give a slider of whole numbers. Raises ValueError for a default out of range.
    """
    return _knob(default, label, kind="slider", low=low, high=high, step=step, unit=unit, help=help)


def choice(default, options, label, help=""):
    """Field of one of several texts. Raises ValueError when ``default`` is none of ``options``."""
    return _knob(default, label, kind="choice", options=tuple(options), help=help)


def switch(default, label, help=""):
    """Field that is on (True) or off (False)."""
    return _knob(default, label, kind="switch", help=help)


def _knob(default, label, **words):
    if trouble := Knob("", label, default=default, **words).refuse(default):
        raise ValueError(f"Knob {label!r}: {trouble}.")
    return field(default=default, metadata={"label": label, **words})


def knobs(state) -> tuple[Knob, ...]:
    """Return the knobs of a dataclass (or of one of its records) in the order of its fields."""
    return tuple(Knob(f.name, default=f.default, **f.metadata) for f in fields(state) if "kind" in f.metadata)


def checked(state):
    """Return ``state`` if every knob stands within its range, otherwise raise ValueError that names the knob."""
    for knob in knobs(state):
        if trouble := knob.refuse(getattr(state, knob.name)):
            raise ValueError(f"Knob '{knob.name}' ({knob.label}): {trouble}.")
    return state
