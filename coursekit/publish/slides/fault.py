"""A fault of a deck names slide, cell and rule, and says in a sentence what was found and what to try."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Fault:
    """One broken ``rule``; ``slide`` and ``cell`` are ids, empty where there is none. As text it is a line."""

    slide: str
    cell: str
    rule: str
    sentence: str

    def __str__(self) -> str:
        places = [f"slide {self.slide}"] if self.slide else []
        places += [f"cell {self.cell}"] if self.cell else []
        return f"{', '.join(places) or 'the deck'}: {self.sentence} [{self.rule}]"


@dataclass(frozen=True)
class Checked:
    """What was found in a deck, and the rules that could not be checked on this machine."""

    faults: tuple[Fault, ...]
    unchecked: tuple[str, ...]

    def as_json(self) -> str:
        """Return all of it as a text, for the cache."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Checked":
        """Return what `as_json` wrote down."""
        data = json.loads(text)
        return cls(tuple(Fault(**fault) for fault in data["faults"]), tuple(data["unchecked"]))
