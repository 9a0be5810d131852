"""Decks are built lesson by lesson, from the cache where nothing has changed; a file is written if its bytes are new.

The slides of a lesson are made from the bytes of its notebook, the code of this library and the dialect.
"""

import gc
import json
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from pathlib import Path

from coursekit.nn.lookup import unknown
from coursekit.publish.notebook import LessonError, naming, read_notebook, write_atomically
from coursekit.publish.slides.browser import print_pdf
from coursekit.publish.slides.cache import Cache, library_hash
from coursekit.publish.slides.check import check_deck
from coursekit.publish.slides.deck import lesson_deck
from coursekit.publish.slides.extra import picture_address, with_extras
from coursekit.publish.slides.fault import Checked
from coursekit.publish.slides.letters import with_letters
from coursekit.publish.slides.outline import TITLE, course_decks
from coursekit.publish.slides.page import deck_page, fonts, paper_page
from coursekit.publish.slides.plan import Plan
from coursekit.publish.slides.record import Deck

COURSE = "course"
"""Name of the files of the whole course."""


@dataclass(frozen=True)
class Built:
    """One file: where it is, how many slides it shows, whether it had to be written, and whether it is a deck."""

    path: Path
    slides: int
    written: bool
    deck: bool


def build(
    lessons: list[Path], plan: Plan, whole: bool = False, ready: Callable[[], None] = lambda: None
) -> list[Built]:
    """Build the decks of these lessons, and with ``whole`` the deck of the course; return their files.

    ``ready`` is called after each lesson and each deck of the course. Slides of one's own without a place go to the
    end: of the lesson if it is the only one, otherwise of the course. Raises `LessonError` that names lesson and cell.
    """
    plan.out.mkdir(parents=True, exist_ok=True)
    decks = []
    for text in _slides(lessons, plan):
        decks.append(with_letters(Deck.from_dict(json.loads(text)), plan.letters))
        ready()
    _known(plan.leave_out, decks)
    files = []
    for path, deck in zip(lessons, decks, strict=True):
        files += _files([deck], path.stem, plan, loose=len(lessons) == 1)
    if whole:
        files += _files(decks, COURSE, plan, loose=True)
        ready()
    return files


def _known(tags: frozenset[str], decks: list[Deck]) -> None:
    """Refuse a tag that no slide carries: it is misspelt, and what was to be left out would be shown."""
    carried = {name for deck in decks for slide in deck.slides for name in (*slide.tags, *slide.cells)}
    if wrong := sorted(tags - carried):
        raise LessonError(unknown("tag or cell to leave out", wrong[0], sorted(carried)))


def _slides(lessons: list[Path], plan: Plan) -> Iterator[str]:
    """The slides of each lesson as JSON; those that are not in the cache are made on all cores."""
    missing = [path for path in lessons if not Cache(plan.cache).has(_made_from(path, plan))]
    if len(missing) < 2 or plan.cache is None:
        yield from (slides_of(path, plan) for path in lessons)
        return
    with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), _workers(), gc.disable) as pool:
        pool.submit(fonts, Cache(plan.cache))
        yield from pool.map(slides_of, lessons, [plan] * len(lessons))


def _workers() -> BaseContext:
    """Copies of this process with all that it has imported, where that is safe; fresh processes elsewhere."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return get_context("spawn")
    import coursekit.publish.slides.explorer_frames  # noqa: F401  (once, before the copies are made)

    return get_context("fork")


def slides_of(path: Path, plan: Plan) -> str:
    """Return the slides of one lesson as JSON, from the cache if nothing has changed; errors name the lesson."""
    try:
        return Cache(plan.cache).text(_made_from(path, plan), lambda: _make(path, plan))
    except LessonError as error:
        raise naming(error, path.name, f"{path.name}, ") from None


def _made_from(path: Path, plan: Plan) -> tuple[str | bytes, ...]:
    return "slides", path.read_bytes(), library_hash(), plan.dialect, str(plan.run)


def _make(path: Path, plan: Plan) -> str:
    from coursekit.publish.rebuild import rebuilt

    nb = rebuilt(path) if plan.run else read_notebook(path)
    return json.dumps(lesson_deck(nb, path, plan.letters, Cache(plan.cache)).as_dict())


def _files(decks: list[Deck], name: str, plan: Plan, loose: bool) -> Iterator[Built]:
    """Write one deck in all forms that are asked for."""
    decks = [deck.without(plan.leave_out) for deck in with_extras(decks, plan.extras, plan.letters, loose)]
    if name == COURSE:
        decks = course_decks(decks)
    title = TITLE if name == COURSE else f"{decks[0].number} {decks[0].title}"
    shown = sum(len(deck.slides) for deck in decks)
    cache, logo = Cache(plan.cache), picture_address(plan.logo) if plan.logo else ""
    page = deck_page(decks, title, cache, logo).encode("utf-8") if {"html", "pdf"} & set(plan.forms) else b""
    for form in plan.forms:
        if form == "html":
            data = page
        elif form == "pdf":
            data = cache.data(("pdf", page), lambda: _printed(page, plan.chromium))
        else:
            data = paper_page(decks, title, cache, logo, lines=form == "handout").encode("utf-8")
        target = plan.target(name, form)
        yield Built(target, shown, _stored(target, data), deck=form == "html")


def _printed(page: bytes, chromium: str | None) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "deck.html"), Path(folder, "deck.pdf")
        source.write_bytes(page)
        print_pdf(source, target, chromium)
        return target.read_bytes()


def _stored(path: Path, data: bytes) -> bool:
    """Write a file if its bytes are new; tell whether they were."""
    if path.is_file() and path.read_bytes() == data:
        return False
    write_atomically(path, data)
    return True


def checked(pages: list[Path], plan: Plan) -> Iterator[tuple[Path, Checked]]:
    """Yield each deck with what the check says of it; one that was checked before is not opened again."""
    cache = Cache(plan.cache)
    for page in pages:
        made_from = "check", page.read_bytes(), library_hash(("publish/slides",)), str(plan.chromium)
        kept = cache.text(made_from, lambda page=page: check_deck(page, plan.chromium).as_json())
        yield page, Checked.from_json(kept)
