"""Neural networks were invented, forgotten and found again; a timeline says when, and who tells it."""

from dataclasses import dataclass
from html import escape

from coursekit.formulas.decks import deck as find_deck
from coursekit.formulas.decks import slide_ranges
from coursekit.formulas.published_table import html_table
from coursekit.formulas.timeline_events import EVENTS, Event


@dataclass(frozen=True)
class Winter:
    """A stretch of low interest and little money, from year `first` to `last`; its edges are soft."""

    name: str
    first: int
    last: int
    text: str
    slides: tuple[str, ...]
    source: str


WINTERS = (
    Winter(
        "first AI winter",
        1969,
        1982,
        "After the book Perceptrons money and interest go elsewhere.",
        ("C3", "C5"),
        "deck C for the beginning; general knowledge for the end, when interest in networks comes back",
    ),
    Winter(
        "second winter",
        2000,
        2010,
        "Other methods need less computing and win. D2: waned in the 2000s; D45: tractable since the 2010s.",
        ("C3", "D2", "D45"),
        "deck D, in whole decades",
    ),
)
"""The winters between the waves (S-002). Other books put the edges a few years earlier or later."""


class Timeline(tuple[Event, ...]):
    """Events in order of date; the last line of a cell shows them as a table."""

    def _repr_html_(self) -> str:
        return html_table("Neural networks through the years", _COLUMNS, [_row(event) for event in self])

    def __repr__(self) -> str:
        return f"Timeline of {len(self)} events, {self[0].year} to {self[-1].year}" if self else "Timeline of 0 events"

    def __str__(self) -> str:
        return "\n".join(map(str, self))

    @property
    def alt(self) -> str:
        """The timeline in words, as the text alternative of its figure."""
        rows = {"idea": "On its left, ideas", "machine": "On its right, machines, data and nets at work"}
        told = [f"{words}: {_listed(self, thread)}." for thread, words in rows.items()]
        bands = "; ".join(f"{winter.name}, {winter.first} to {winter.last}" for winter in WINTERS)
        return " ".join(["A column of years, early ones on top.", *told, f"Grey bands: {bands}."])


def timeline(deck: str | None = None) -> Timeline:
    """What happened, in order of date; with ``deck="C"`` or ``"COMP4630"`` only what that deck tells.

    The year is that of the publication. Where decks and sources differ, `Event.errata` names the correction.
    Raises ValueError for an unknown deck (with the nearest). Slides: C3, C5, C9, C17, D2, D45, K23-K29, L31-L33.
    """
    if deck is None:
        return Timeline(EVENTS)
    code = find_deck(deck).code
    return Timeline(event for event in EVENTS if code in event.decks)


_COLUMNS = ("year", "what", "slides", "source")


def _row(event):
    corrected = f" See {', '.join(event.errata)}." if event.errata else ""
    what = f"<strong>{escape(event.title, quote=False)}</strong><br>{escape(event.text + corrected, quote=False)}"
    return (str(event.year), what, slide_ranges(event.slides) or "\N{EN DASH}", escape(event.source, quote=False))


def _listed(events, thread):
    return "; ".join(f"{event.year} {event.title}" for event in events if event.thread == thread) or "nothing"
