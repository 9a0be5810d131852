"""Thirteen lessons on one strip, the present one lit: where am I, what came before, what comes."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch

from coursekit.nn.lookup import unknown
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import fitting

# titles too long for the strip
SHORT = {
    "03": "XOR and layers",
    "04": "Chain rule and graphs",
    "10": "What changed since",
    "11": "Digits, Keras style",
}


def course_map(here: str | int | None = None, lessons: Sequence[Any] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the map of the course with lesson `here` ("03" or 3) lit.

    `lessons` are records with `.number`, `.title` and `.part` (default: `formulas.LESSONS`). Raises ValueError for a
    number that no lesson has.
    """
    lessons = _known(lessons)
    here = None if here is None else _number(here)
    if here is not None and here not in lessons:
        raise ValueError(unknown("lesson", here, list(lessons)))
    ax, W, H = sheet(ax, 1.78, 9.375)
    parts = _parts(lessons)
    gap, edge = 20.0, 5.0
    wide = (W - 2 * edge - gap * (len(parts) - 1)) / len(parts)
    for k, (name, numbers) in enumerate(parts.items()):
        left = edge + k * (wide + gap)
        _panel(ax, left, wide, H, name, last=k == len(parts) - 1, gap=gap)
        for r, number in enumerate(numbers):
            _stop(ax, left, H - 40 - r * 23.2, wide, number, SHORT.get(number, lessons[number].title), number == here)
    if here is not None:
        _key(ax, edge + (len(parts) - 1) * (wide + gap))
    return ax


def _known(lessons: Sequence[Any] | None) -> dict[str, Any]:
    if lessons is None:
        from coursekit.formulas import LESSONS as lessons
    return {_number(lesson.number): lesson for lesson in lessons}


def _parts(lessons: dict[str, Any]) -> dict[str, list[str]]:
    """{part: numbers of its lessons}; a part of one lesson, such as the start, joins the next."""
    parts: dict[str, list[str]] = {}
    for number, lesson in lessons.items():
        parts.setdefault(lesson.part, []).append(number)
    first, *rest = parts
    if len(parts[first]) == 1 and rest:
        parts[rest[0]] = parts.pop(first) + parts[rest[0]]
    return parts


def _number(given: str | int) -> str:
    return str(given).split("_")[0].zfill(2)


def _panel(ax: Axes, left: float, wide: float, H: float, name: str, last: bool, gap: float) -> None:
    shape = dict(boxstyle="round,pad=0,rounding_size=7", fc=palette.MIST, ec="none", zorder=0)
    ax.add_patch(FancyBboxPatch((left, 5), wide, H - 10, **shape))
    ax.text(left + 10, H - 17, name, size=9.5, color=palette.MUTED, va="center", weight="bold", gid="group")
    if not last:
        x, y = left + wide + gap / 2, H / 2
        ax.plot([x - 3, x + 3, x - 3], [y - 7, y, y + 7], color=palette.MUTED, lw=2.0, solid_joinstyle="round")


def _stop(ax: Axes, left: float, y: float, wide: float, number: str, title: str, lit: bool) -> None:
    if lit:
        shape = dict(boxstyle="round,pad=0,rounding_size=10", fc=palette.FORWARD, ec="none", zorder=1, gid="here")
        ax.add_patch(FancyBboxPatch((left + 4, y - 10.5), wide - 8, 21, **shape))
    ax.add_patch(Circle((left + 18, y), 8.8, fc=palette.CARD, ec=palette.FORWARD, lw=1.3, zorder=2))
    words = dict(va="center_baseline", zorder=3)
    ax.text(left + 18, y, number, size=8, weight="bold", color=palette.FORWARD, ha="center", **words)
    size, colour = fitting(title, wide - 42, largest=9.6), palette.CARD if lit else palette.INK
    ax.text(
        left + 32,
        y,
        title,
        size=size,
        weight="bold" if lit else "normal",
        color=colour,
        gid="lit" if lit else "title",
        **words,
    )


def _key(ax: Axes, left: float) -> None:
    """What the mark means, in the free corner of the last group."""
    ax.add_patch(Circle((left + 18, 15), 4.2, fc=palette.FORWARD, ec=palette.FORWARD, lw=1.2, zorder=2))
    ax.text(left + 32, 15, "you are here", size=8.8, color=palette.MUTED, va="center_baseline", gid="key")
