"""A page is what leaves the house: slides, theme, fonts and scripts in one file that needs nothing else."""

from functools import cache
from importlib.resources import files

from coursekit.publish.slides.assets import FONTS, font_face, inline_script, reveal
from coursekit.publish.slides.cache import Cache
from coursekit.publish.slides.record import Deck

TEMPLATES = files("coursekit.publish.slides") / "templates"


def deck_page(decks: list[Deck], title: str, cache: Cache, logo: str = "") -> str:
    """Return the HTML of a deck that shows these lessons one after the other; ``logo`` is a data address."""
    return _template("deck.html.j2").render(
        decks=decks,
        title=title,
        logo=logo,
        fonts=fonts(cache),
        theme=_text("theme.css"),
        reveal_css=reveal("dist/reset.css") + reveal("dist/reveal.css"),
        reveal_js=inline_script(reveal("dist/reveal.js")),
        notes_js=inline_script(reveal("plugin/notes/notes.js")),
        script=_text("deck.js"),
    )


def paper_page(decks: list[Deck], title: str, cache: Cache, logo: str = "", lines: bool = False) -> str:
    """Return the HTML of slides on paper, with what the speaker says or with ``lines`` to write on."""
    return _template("paper.html.j2").render(
        decks=decks,
        title=title,
        logo=logo,
        lines=lines,
        fonts=fonts(cache),
        theme=_text("theme.css"),
        paper=_text("paper.css"),
    )


def fonts(cache: Cache) -> str:
    """Return the CSS of all fonts of a deck."""
    return "\n".join(cache.text(("font", repr(font)), lambda font=font: font_face(font)) for font in FONTS)


@cache
def _template(name: str):
    from jinja2 import Environment, FunctionLoader

    return Environment(loader=FunctionLoader(_text), autoescape=False, trim_blocks=False).get_template(name)


@cache
def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
