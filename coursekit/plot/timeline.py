"""Eighty years from top to bottom: ideas on the left, machines on the right, and two winters in between."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.textpath import TextPath

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.style import WIDTH
from coursekit.plot.wording import spread

FIRST, LAST = 1940, 2026
HEIGHT = 7.1  # inches
ROW, ABOVE, BELOW = 16.2, 34.0, 26.0  # points: one label to the next, room for the headings, room for the key
SPINE, STEM, GAP = 19.0, 26.0, 6.0  # points: half the column of years, dot to words, between words
SIDES = {"idea": (-1, "ideas"), "machine": (1, "machines, data, nets at work")}


def timeline(events: Sequence[Any] | None = None, winters: Sequence[Any] | None = None, ax: Axes | None = None) -> Axes:
    """Draw events beside a column of years: each label has a place of its own, its stem leads to the true year.

    `events` are records with `.year`, `.title`, `.decks`, `.disputed` and `.thread`: "idea" stands on the left,
    "machine" on the right (default: `formulas.timeline()`); `winters` have `.name`, `.first` and `.last` (default:
    `formulas.WINTERS`). Blue letters name the decks that tell it, an empty dot means that none does, a star that
    decks and sources differ. A text alternative is ``formulas.timeline().alt``. Source: C3, whose figure is lost.
    Raises ValueError for a year that is not on the column.
    """
    events, winters = _given(events, winters)
    ax, W, H = sheet(ax, HEIGHT)
    scale = min(1.0, W / (72 * WIDTH), H / (72 * HEIGHT))
    pen = _Pen(ax, W, H, scale)
    for winter in winters:
        pen.band(winter)
    pen.column()
    for thread, (side, heading) in SIDES.items():
        row = [event for event in events if event.thread == thread]
        pen.heading(side, heading)
        for event, y in zip(row, pen.places(row), strict=True):
            pen.event(event, side, y)
    pen.key()
    return ax


def _given(events, winters):
    if events is None or winters is None:
        from coursekit.formulas import WINTERS, timeline

        events = timeline() if events is None else events
        winters = WINTERS if winters is None else winters
    for event in events:
        if not FIRST <= event.year <= LAST:
            raise ValueError(f"Expected years from {FIRST} to {LAST}, received {event.year} ({event.title}).")
    return events, winters


class _Pen:
    """Knows where a year lies and how large words are on this sheet."""

    def __init__(self, ax: Axes, W: float, H: float, scale: float):
        self.ax, self.W, self.H, self.scale = ax, W, H, scale
        self.middle = W / 2

    def y(self, year: float) -> float:
        """Height of a year: early is high."""
        top, bottom = self.H - ABOVE * self.scale, BELOW * self.scale
        return top - (year - FIRST) / (LAST - FIRST) * (top - bottom)

    def places(self, events: Sequence[Any]) -> list[float]:
        """Heights of the labels: near their years, one row apart, earlier above later."""
        down = [-self.y(event.year) for event in events]
        return [-y for y in spread(down, ROW * self.scale, -self.y(FIRST), -self.y(LAST))]

    def text(self, x: float, y: float, words: str, size: float, **how: Any) -> None:
        """Words on the sheet, centred on the height y."""
        self.ax.text(x, y, words, size=size * self.scale, va="center_baseline", zorder=4, **how)

    def band(self, winter: Any) -> None:
        """A winter: a grey band over the whole width, with its name in the right corner."""
        low, high = self.y(winter.last), self.y(winter.first)
        look = dict(fc=palette.FAINT, ec="none", alpha=0.45, gid="winter")
        self.ax.add_patch(Rectangle((0, low), self.W, high - low, zorder=0, **look))
        words = f"{winter.name}, {winter.first}\N{EN DASH}{winter.last}"
        where = dict(ha="right", color=palette.MUTED, style="italic", gid="winter")
        self.text(self.W - 8 * self.scale, high - 9 * self.scale, words, 9, **where)

    def column(self) -> None:
        """The years, decade by decade."""
        half, low, high = SPINE * self.scale, self.y(LAST), self.y(FIRST) + 8 * self.scale
        shape = dict(boxstyle=f"round,pad=0,rounding_size={8 * self.scale}", fc=palette.MIST, ec=palette.FAINT, lw=0.8)
        self.ax.add_patch(FancyBboxPatch((self.middle - half, low), 2 * half, high - low, zorder=1, **shape))
        for decade in range(FIRST, LAST, 10):
            self.text(self.middle, self.y(decade), str(decade), 8.5, ha="center", color=palette.MUTED)

    def heading(self, side: int, words: str) -> None:
        """What stands on this side."""
        x = self.middle + side * (SPINE + STEM) * self.scale
        how = dict(ha="left" if side > 0 else "right", color=palette.MUTED, weight="bold", gid="heading")
        self.text(x, self.H - 14 * self.scale, words, 10, **how)

    def event(self, event: Any, side: int, y: float) -> None:
        """Dot at the true year, stem, and the words: year, title, letters of the decks."""
        near, far = (self.middle + side * (SPINE + out) * self.scale for out in (0, STEM - 5))
        true = self.y(event.year)
        self.ax.plot([near, far], [true, y], color=palette.DEAD, lw=0.9, zorder=2)
        fill = palette.INK if event.decks else palette.CARD
        self.ax.plot([near], [true], "o", ms=5.2 * self.scale, mfc=fill, mec=palette.INK, mew=1.1, zorder=3)
        self.words(event, side, y)

    def words(self, event: Any, side: int, y: float) -> None:
        """The words of an event, outwards from the column."""
        x = self.middle + side * (SPINE + STEM) * self.scale
        title = event.title + ("*" if event.disputed else "")
        pieces = [
            (str(event.year), 9.5, dict(weight="bold", color=palette.INK, gid="year")),
            (title, 9.5, dict(color=palette.INK, gid="title")),
            (" ".join(event.decks), 8.5, dict(weight="bold", color=palette.FORWARD, gid="decks")),
        ]
        for words, size, how in pieces:
            self.text(x, y, words, size, ha="left" if side > 0 else "right", **how)
            x += side * (_wide(words, size, how.get("weight")) + GAP) * self.scale

    def key(self) -> None:
        """What the marks mean, on the last line."""
        y, x = 10 * self.scale, 8 * self.scale
        for mark, words in (("full", "told by the decks named in blue"), ("empty", "general knowledge"), ("*", _STAR)):
            if mark == "*":
                self.text(x, y, "*", 9.5, color=palette.INK, ha="center")
            else:
                fill = palette.INK if mark == "full" else palette.CARD
                self.ax.plot([x], [y], "o", ms=5.2 * self.scale, mfc=fill, mec=palette.INK, mew=1.1)
            self.text(x + 8 * self.scale, y, words, 8.8, color=palette.MUTED, gid="key")
            x += (_wide(words, 8.8) + 30) * self.scale


_STAR = "decks and sources differ: see the errata"


def _wide(words, size, weight=None):
    if not words:
        return 0.0
    font = FontProperties(family="DejaVu Sans", weight=weight or "normal")
    return 1.04 * TextPath((0, 0), words, size=size, prop=font).get_extents().width  # letters are set a little wider
