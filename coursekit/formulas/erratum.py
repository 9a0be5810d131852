"""An erratum says kindly what a slide prints, what is right, and lets two assertions decide."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

KINDS = MappingProxyType(
    {
        "AMB": "two conventions meet",
        "DUMP": "probably lost when the slide became text",
        "ERR": "a statement or formula that does not hold",
        "GAP": "something is used without being defined",
        "HIST": "a date or a name",
        "SHAPE": "shapes that do not fit",
        "SIGN": "a sign",
        "SLIP": "an index or a symbol",
        "TERM": "a word",
        "TYPO": "a spelling",
    }
)
"""Kinds of errata by code."""


@dataclass(frozen=True)
class Erratum:
    """One correction.

    id: such as "K-09". slides: codes such as "K6". printed, right: short text with LaTeX between dollars. why: one or
    two helpful sentences. kind: a code of `KINDS`. severity: 1 wording, 2 misleading, 3 wrong results when used.
    printed_fails, right_holds: functions without arguments; the first raises AssertionError if what is printed works
    after all, the second if what we call right does not. from_dump: the slip may be in our text of the slide only.
    """

    id: str
    slides: tuple[str, ...]
    printed: str
    right: str
    why: str
    kind: str
    severity: int
    printed_fails: Callable[[], None]
    right_holds: Callable[[], None]
    from_dump: bool = False

    def __post_init__(self):
        if not re.fullmatch(r"[CLPDKX]-\d\d", self.id):
            raise ValueError(f"An erratum is numbered like 'K-09', received {self.id!r}.")
        if self.kind not in KINDS or self.severity not in (1, 2, 3):
            raise ValueError(
                f"{self.id} expected a kind of {', '.join(KINDS)} and a severity of 1 to 3, "
                f"received {self.kind!r} and {self.severity!r}."
            )

    def check(self) -> None:
        """Run both assertions."""
        self.printed_fails()
        self.right_holds()

    def __str__(self) -> str:
        return f"{self.id} ({', '.join(self.slides)}): printed {self.printed}; right {self.right}. {self.why}"
