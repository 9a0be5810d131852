"""Markdown of a slide becomes HTML: formulas by their records, as a dialect writes them, and no links to files."""

import re
from functools import cache

from coursekit.publish.formulas_in_lessons import NAMED, latex_of
from coursekit.publish.slides.maths import mathml, maths_in_html

HEADING = re.compile(r"\s*#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
LOCAL_LINK = re.compile(r'<a href="(?!https?:|#)[^"]*">(.*?)</a>', re.DOTALL)
DISPLAY = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
TALL = re.compile(r"\\(frac|sum|prod|int)\b")
LATEX = re.compile(r"\\[a-zA-Z]+|[{}$^_]")
LETTERS = 78
"""Letters of text that fit a line of a slide."""
EMPTY_HEADER = re.compile(r"<th\b[^>]*>\s*</th>")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def html_of(markdown: str, dialect=None) -> str:
    """Return Markdown as HTML; formulas are MathML, those of records as a `Dialect` writes them.

    Links to files of the clone become plain text, since a deck travels alone. Raises `LessonError` for a formula
    that does not parse, or a record that does not exist.
    """
    spelled = with_formulas(markdown, dialect)
    return LOCAL_LINK.sub(r"\1", _without_empty_headers(_reader().render(spelled))).strip()


def table_html(html: str) -> str:
    """Return a stored table with its formulas set."""
    return maths_in_html(_without_empty_headers(html))


def _without_empty_headers(html: str) -> str:
    """A corner of a table that says nothing is a cell, no header."""
    return EMPTY_HEADER.sub("<td></td>", html)


def inline_html(markdown: str) -> str:
    """Return one line of Markdown as HTML without a paragraph around it."""
    return LOCAL_LINK.sub(r"\1", _reader().renderInline(markdown.strip()))


def with_formulas(markdown: str, dialect=None) -> str:
    """Return Markdown in which each ``<!-- formula: ID -->`` has become that record's LaTeX; other comments go."""
    return COMMENT.sub("", NAMED.sub(lambda match: f"\n\n$$ {latex_of(match[1], dialect)} $$\n\n", markdown))


def split_heading(markdown: str) -> tuple[str, str]:
    """Return the heading a text begins with (or an empty text), and the rest."""
    found = HEADING.match(markdown)
    return (found[1], markdown[found.end() :].strip()) if found else ("", markdown.strip())


def lines_of(markdown: str, dialect=None) -> float:
    """Return about how many lines a text takes on a slide; a row of a display formula is higher, a fraction more."""
    spelled = with_formulas(markdown, dialect)
    formulas = DISPLAY.findall(spelled)
    rows = [row for latex in formulas for row in latex.split(r"\\")]
    high = sum(2.0 if TALL.search(row) else 1.3 for row in rows) + 0.4 * len(formulas)
    text = [line for line in DISPLAY.sub("", spelled).splitlines() if line.strip()]
    return high + sum(1 + len(LATEX.sub("ab", line)) // LETTERS for line in text)


@cache
def _reader():
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    usual = reader.validateLink
    reader.validateLink = lambda address: address.startswith("data:image/") or usual(address)
    return reader.use(dollarmath_plugin, renderer=_maths, allow_labels=False)


def _maths(latex: str, how: dict) -> str:
    return mathml(latex, how["display_mode"])
