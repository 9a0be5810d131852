"""A deck is looked at slide by slide before anybody shows it: what hangs out, is cut off, too small or too pale.

Half of the rules read the deck's HTML; the other half measure it in Chromium, and stay unchecked where there is none.
"""

from importlib.resources import files
from pathlib import Path

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.browser import ask_page
from coursekit.publish.slides.fault import Checked, Fault
from coursekit.publish.slides.markup import check_markup

READ = {
    "alt": "every picture says in words what it shows",
    "heading": "every slide has a heading",
    "empty": "every slide has something below it",
    "maths": "every formula is set",
    "words": "a slide has at most 50 words",
}
"""Rules that need no browser."""
MEASURED = {
    "overflow": "everything stays on its slide, clear of the line at the bottom and of each other",
    "code-cut": "no code and no other box hides a part of what it holds",
    "contrast": "words stand out from what is behind them (WCAG AA), in light and dark",
    "small-words": "words have at least 18 px, letters in pictures at least 13 px",
    "image": "every picture loads",
    "fonts": "every font loads",
}
"""Rules that are measured in Chromium."""
MEASURE = files("coursekit.publish.slides") / "templates" / "check.js"


def check_deck(page: Path, chromium: str | None) -> Checked:
    """Return what is wrong with a deck; ``chromium`` is its path, or None where this machine has none."""
    if chromium is None:
        return Checked(tuple(_read(page)), tuple(MEASURED))
    return Checked(tuple(check_page(page, chromium)), ())


def check_page(page: Path, chromium: str) -> list[Fault]:
    """Return the faults of all rules, slide by slide. Raises `LessonError` where the deck cannot be measured."""
    measured = ask_page(page, MEASURE.read_text(encoding="utf-8"), chromium)
    if not measured or not measured["order"]:
        raise LessonError(f"{page}: expected a deck of slides, found none. Was it built by `coursekit slides`?")
    faults = [Fault(*(fault[key] for key in Fault.__match_args__)) for fault in measured["faults"]]
    place = {name: number for number, name in enumerate(measured["order"])}
    return sorted([*_read(page), *faults], key=lambda fault: place.get(fault.slide, -1))


def _read(page: Path) -> list[Fault]:
    return check_markup(page.read_text(encoding="utf-8"))
