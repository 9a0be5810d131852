"""A deck in another dialect says so on its first slide, and shows which letter stands for what."""

from dataclasses import replace

from coursekit.formulas.latex.symbols import COURSE
from coursekit.publish.slides.maths import mathml
from coursekit.publish.slides.record import Deck, Part, Slide

NAMES = {
    "input": "input",
    "Weight": "weights",
    "Bias": "biases",
    "net": "net input",
    "act": "activation",
    "pred": "prediction",
    "target": "target",
    "delta": "error of a unit",
    "loss": "loss",
    "rate": "learning rate",
}
"""Role of a symbol -> what it is called on the slide of letters."""


def with_letters(deck: Deck, dialect) -> Deck:
    """Return a deck whose title names the `Dialect` of its formulas, with a slide of letters after the outline."""
    if dialect is None:
        return deck
    title, *rest = deck.slides
    words = f'<div class="text"><p class="dialect">Formulas as {dialect.name} writes them.</p></div>'
    title = replace(title, parts=(*title.parts, Part("text", words, title.id)))
    place = next((n for n, slide in enumerate(rest) if slide.kind == "outline"), len(rest) - 1) + 1
    return replace(deck, slides=(title, *rest[:place], _letters(deck, dialect, rest[place - 1].section), *rest[place:]))


def _letters(deck: Deck, dialect, section: int) -> Slide:
    rows = "".join(_row(name, COURSE[role], dialect.symbols[role]) for role, name in NAMES.items())
    head = f"<tr><th>quantity</th><th>course</th><th>{dialect.name}</th></tr>"
    table = f'<div class="text"><table class="letters"><thead>{head}</thead><tbody>{rows}</tbody></table></div>'
    said = f"<p>Formulas take the letters of {dialect.name}; text, code and figures keep those of the course.</p>"
    name = f"{deck.number}-letters"
    return Slide(name, "Which letter is which", (Part("table", table, name),), (said,), section=section)


def _row(name: str, ours: str, theirs: str) -> str:
    return f"<tr><td>{name}</td><td>{mathml(ours)}</td><td>{mathml(theirs)}</td></tr>"
