"""A small deck without a fault, made with the real templates, for planting defects."""

from coursekit.publish.slides.cache import Cache
from coursekit.publish.slides.code import code_html, printed_html
from coursekit.publish.slides.figures import figure_html
from coursekit.publish.slides.maths import mathml
from coursekit.publish.slides.page import deck_page
from coursekit.publish.slides.record import Deck, Part, Slide

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="320pt" height="180pt" viewBox="0 0 320 180">'
    '<path d="M 20 160 L 300 20" stroke="black"/><g transform="translate(20 20) scale(0.1 -0.1)"/></svg>'
)
ITEMS = "<ul><li>one</li><li>two</li></ul>"
SUM, ERROR = mathml("w_1 x_1 + b"), mathml(r"E = \frac{1}{2} (t - y)^2", display=True)
PROSE = f"<p>A unit adds {SUM} up.</p>{ITEMS}{ERROR}"
WRONG = '<div class="correction"><dl><dt>printed</dt><dd class="printed">3</dd><dt>right</dt><dd>2</dd></dl></div>'
QUIZ = '<div class="quiz"><div class="ask">How many?</div><ol class="choices"><li>two</li><li>three</li></ol></div>'
ANSWER = '<div class="answer"><p class="right">two</p><p>It costs $5.</p></div>'


def words(cell, html, **more):
    """A piece of text."""
    return Part("text", f'<div class="text">{html}</div>', cell, **more)


def picture(cell, alt="a rising line", size=0.1):
    """A piece that is a drawing whose smallest letters have ``100 * size`` points."""
    return Part("figure", figure_html(SVG.replace("0.1", f"{size:g}"), alt), cell)


def code(cell, source):
    """A piece of code."""
    return Part("code", code_html(source, 24), cell)


def slide(name, *parts, title="One idea", **more):
    """A slide of the first section with speaker's notes."""
    return Slide(name, title, parts, ("<p>Say <code>$x$</code> slowly.</p>",), section=1, **more)


def sound_slides():
    """One slide of each sort, none with a fault."""
    return (
        Slide("title", "A small deck", (words("c-title", "<p>What one line cannot do.</p>"),), kind="title"),
        slide("text", words("c-text", PROSE)),
        slide("steps", words("c-steps", ITEMS.replace("<li>", '<li class="fragment">'))),
        slide("code", code("c-code", "x = 1  # $x$, \\frac"), Part("printed", printed_html("✓ x is 1", 24), "c-code")),
        slide("figure", picture("c-figure")),
        slide("columns", words("c-left", PROSE), picture("c-right"), columns="1:1"),
        slide("quiz", Part("quiz", QUIZ, "c-quiz")),
        slide("answer", Part("answer", ANSWER, "c-answer")),
        slide("wrong", Part("text", WRONG, "c-wrong"), kind="erratum"),
    )


def page_of(slides, folder):
    """Return the HTML of a deck of these slides; ``folder`` keeps its fonts."""
    return deck_page([Deck("03", "Small", ("", "1. A section"), tuple(slides))], "Small", Cache(folder))
