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


def course_map(
    here: str | int | None = None,
    written: Sequence[str] | None = None,
    lessons: Sequence[Any] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw the map of the course with lesson `here` ("03" or 3) lit; lessons not in `written` are muted as "coming".

    `lessons` are records with `.number`, `.title`, `.part` and `.written` (default: `formulas.LESSONS`); by default
    those are ready that say so. Raises ValueError for a number that no lesson has.
    """
    lessons = _known(lessons)
    written = [number for number, lesson in lessons.items() if lesson.written] if written is None else written
    here = None if here is None else _number(here)
    for number in (n for n in [here, *written] if n is not None and n not in lessons):
        raise ValueError(unknown("lesson", number, list(lessons)))
    ax, W, H = sheet(ax, 1.78, 9.375)
    parts = _parts(lessons)
    gap, edge = 20.0, 5.0
    wide = (W - 2 * edge - gap * (len(parts) - 1)) / len(parts)
    for k, (name, numbers) in enumerate(parts.items()):
        left = edge + k * (wide + gap)
        _panel(ax, left, wide, H, name, last=k == len(parts) - 1, gap=gap)
        for r, number in enumerate(numbers):
            _stop(ax, left, H - 40 - r * 23.2, wide, number, SHORT.get(number, lessons[number].title), here, written)
    _key(ax, edge + (len(parts) - 1) * (wide + gap), here is not None, set(lessons) - set(written))
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


def _stop(
    ax: Axes, left: float, y: float, wide: float, number: str, title: str, here: str | None, written: Sequence[str]
) -> None:
    lit, ready = number == here, number in written
    if lit:
        shape = dict(boxstyle="round,pad=0,rounding_size=10", fc=palette.FORWARD, ec="none", zorder=1, gid="here")
        ax.add_patch(FancyBboxPatch((left + 4, y - 10.5), wide - 8, 21, **shape))
    ring = dict(
        fc=palette.CARD, ec=palette.FORWARD if ready else palette.DEAD, lw=1.3, ls="-" if ready else (0, (2, 1.6))
    )
    ax.add_patch(Circle((left + 18, y), 8.8, zorder=2, **ring))
    colour = palette.CARD if lit else palette.INK if ready else palette.MUTED
    mark = palette.FORWARD if ready else palette.MUTED
    ax.text(left + 18, y, number, size=8, weight="bold", color=mark, ha="center", va="center_baseline", zorder=3)
    size = fitting(title, wide - 42, largest=9.6)
    words = dict(size=size, weight="bold" if lit else "normal", style="normal" if ready else "italic", color=colour)
    ax.text(
        left + 32,
        y,
        title,
        va="center_baseline",
        zorder=3,
        gid="lit" if lit else "ready" if ready else "coming",
        **words,
    )


def _key(ax: Axes, left: float, lit: bool, coming: set) -> None:
    """What the marks mean, in the free corner of the last group."""
    entries = [("here", "you are here")] if lit else []
    entries += [("ready", "ready"), ("coming", "coming")][: 2 if coming else 1]
    for k, (kind, words) in enumerate(entries):
        y = 15 + 14 * (len(entries) - 1 - k)
        ring = dict(
            fc=palette.FORWARD if kind == "here" else palette.CARD,
            ec=palette.DEAD if kind == "coming" else palette.FORWARD,
        )
        ax.add_patch(
            Circle((left + 18, y), 4.2, lw=1.2, ls=(0, (2, 1.4)) if kind == "coming" else "-", zorder=2, **ring)
        )
        ax.text(left + 32, y, words, size=8.8, color=palette.MUTED, va="center_baseline", gid="key")
