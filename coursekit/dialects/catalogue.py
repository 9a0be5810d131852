"""Six dialects stand in one catalogue: the course's own notation and those of the five decks."""

from types import MappingProxyType

from coursekit.dialects.clashes import CLASHES, WORDS
from coursekit.dialects.letters import SYMBOLS
from coursekit.dialects.quantities import ARRAYS, UNITS
from coursekit.dialects.record import Dialect
from coursekit.formulas.decks import DECKS
from coursekit.formulas.latex.symbols import COURSE
from coursekit.nn.lookup import unknown

_COLUMNS = {"axes": "to, from", "vectors": "columns"}
_DIFFERENCES = {
    "COMP4630": {},
    "COMP9444": {**_COLUMNS, "loss": "E", "loss_sums": True},
    "POZNAN": {
        **_COLUMNS,
        "first": 0,
        "loss": "L",
        "loss_factor": 2,
        "example_errors": True,
        "variants": {"neuron": {"axes": "from, to"}},
    },
    "CSCI4360": {
        **_COLUMNS,
        "first": 2,
        "units": 1,
        "loss": "C",
        "example_errors": True,
        "variants": {
            "D16": {"first": 1, "units": 0, "letters": {**ARRAYS["CSCI4360"], "input": "a^{0}"}},
            "D24": {"sign": -1},
            "J": {"loss": "J", "loss_factor": 2, "loss_sums": True},
        },
    },
    "CMSC373": {"sign": -1, "example_errors": True},
}


def _entry(name: str, deck: str, title: str, **differences) -> Dialect:
    return Dialect(
        name=name,
        deck=deck,
        title=title,
        symbols={**COURSE, **SYMBOLS[name]},
        letters=ARRAYS.get(name, {}),
        unit_letters=UNITS[name],
        clashes={letter: meaning[name] for letter, meaning in CLASHES.items() if name in meaning},
        words={word: meaning[name] for word, meaning in WORDS.items()},
        **differences,
    )


DIALECTS = MappingProxyType(
    {"course": _entry("course", "", "Notation of the course")}
    | {d.dialect: _entry(d.dialect, d.code, f"{d.title} ({d.place})", **_DIFFERENCES[d.dialect]) for d in DECKS}
)
"""Dialects by name: "course", "COMP4630", "COMP9444", "POZNAN", "CSCI4360", "CMSC373"."""

_BY_NAME = {key.lower(): d for d in DIALECTS.values() for key in (d.name, d.deck) if key}


def dialect(name: "str | Dialect") -> Dialect:
    """The dialect with this name or deck letter, written large or small: ``dialect("COMP9444")``, ``dialect("L")``.

    A `Dialect` passes through, so that a variant may stand wherever a name may. Raises ValueError for an unknown
    name (with the nearest one).
    """
    if isinstance(name, Dialect):
        return name
    if str(name).lower() not in _BY_NAME:
        raise ValueError(unknown("dialect", name, list(DIALECTS)))
    return _BY_NAME[str(name).lower()]
