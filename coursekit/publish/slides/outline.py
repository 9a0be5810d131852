"""The outline says what comes and lights the present place: at the start, at half time, and in the course deck."""

from dataclasses import replace
from html import escape

from coursekit.publish.slides.record import Deck, Part, Slide

TITLE = "Backpropagation, by hand and by machine"
PROMISE = "How a network finds out which of its weights to blame, and what one can build on that."
LONG = 9
"""Entries above which an outline takes two columns."""
HALVES = 8
"""Sections from which a lesson shows its outline a second time, at half time."""


def outline_slide(name: str, entries: list[tuple[str, str]], present: int, section: int) -> Slide:
    """Return a slide with these entries (words, id of a slide), one of which is lit; -1 lights none."""
    listed = "".join(
        f'<li{_state(number, present)}><a href="#/{target}">{escape(words)}</a></li>'
        for number, (words, target) in enumerate(entries)
    )
    long = " long" if len(entries) > LONG else ""
    html = f'<ol class="outline{long}">{listed}</ol>'
    return Slide(name, "Outline", (Part("outline", html, name),), kind="outline", section=section)


def _state(number: int, present: int) -> str:
    return ' class="present" aria-current="true"' if number == present else ' class="past"' if number < present else ""


def with_outline(deck: Deck, first: int) -> Deck:
    """Return a lesson's deck with its outline before section ``first``, and once more at half time if it is long."""
    sections = [number for number in range(first, len(deck.sections)) if deck.sections[number]]
    starts = {slide.section: slide.id for slide in reversed(deck.slides)}
    entries = [(deck.sections[number], starts[number]) for number in sections]
    shown = {starts[sections[0]]: -1} if sections else {}
    if len(sections) >= HALVES:
        half = len(sections) // 2
        shown[starts[sections[half]]] = half
    slides: list[Slide] = []
    for slide in deck.slides:
        if (present := shown.get(slide.id)) is not None:
            name = f"{deck.number}-outline{'' if present < 0 else '-here'}"
            slides.append(outline_slide(name, entries, present, max(0, slide.section - 1)))
        slides.append(slide)
    return replace(deck, slides=tuple(slides))


def course_decks(decks: list[Deck]) -> list[Deck]:
    """Return the decks of all lessons behind a front page, each after the course's outline with its lesson lit."""
    entries = [(f"{deck.number}  {deck.title}", deck.slides[0].id) for deck in decks]
    title = Slide("course", TITLE, (Part("text", f'<div class="text"><p>{PROMISE}</p></div>', "course"),), kind="title")
    front = Deck("", TITLE, ("", ""), (title, outline_slide("course-outline", entries, -1, 1)))
    lit = (outline_slide(f"course-{deck.number}", entries, n, 0) for n, deck in enumerate(decks))
    return [front, *(replace(deck, slides=(here, *deck.slides)) for here, deck in zip(lit, decks, strict=True))]
