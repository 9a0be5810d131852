"""Code on a slide: the lines that carry the idea, in colours, at a size that reads from the back row."""

import re
from functools import cache
from html import escape
from textwrap import dedent

from coursekit.publish.notebook import LessonError

LARGEST, SMALLEST = 26, 18
"""Sizes of letters in px between which code is set."""
LETTER, LINE = 0.602, 1.38
"""Width of a letter and height of a line of the code font, as a share of its size."""


def chosen_lines(text: str, wanted: str) -> str:
    """Return the lines of a text that ``wanted`` names: ``"4-9"``, ``"1-3,7"``, ``"no"``; empty means all.

    Raises `LessonError` for lines that are not there.
    """
    lines = text.rstrip("\n").splitlines()
    if not wanted or wanted == "no":
        return "\n".join(lines) if not wanted else ""
    numbers = [number for piece in wanted.split(",") for number in _numbers(piece)]
    if not numbers or not 1 <= min(numbers) <= max(numbers) <= len(lines):
        raise LessonError(f"lines {wanted!r} are not among its {len(lines)} lines; write them such as 1-4,7 or no")
    return dedent("\n".join(lines[number - 1] for number in numbers))


def _numbers(piece: str) -> range:
    if not (found := re.fullmatch(r"\s*(\d+)(?:-(\d+))?\s*", piece)):
        return range(0)
    return range(int(found[1]), int(found[2] or found[1]) + 1)


def code_html(source: str, size: int) -> str:
    """Return Python as coloured HTML at ``size`` px."""
    return f'<pre class="code" style="font-size:{size}px" tabindex="0">{_coloured(source)}</pre>'


@cache
def _coloured(source: str) -> str:
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import PythonLexer

    return highlight(source, PythonLexer(stripnl=False), HtmlFormatter(nowrap=True)).rstrip("\n")


def printed_html(text: str, size: int) -> str:
    """Return printed text as HTML at ``size`` px; the signs of check lines stand out."""
    marked = escape(text).replace("✓", '<b class="right">✓</b>').replace("✗", '<b class="wrong">✗</b>')
    return f'<pre class="printed" style="font-size:{size}px" tabindex="0">{marked}</pre>'


def letter_size(texts: list[str], width: float, height: float) -> int:
    """Return the largest size in px, within limits, at which all lines of these texts fit a place of so many px."""
    lines = [line for text in texts for line in text.splitlines()]
    if not lines:
        return LARGEST
    by_width = width / (LETTER * max(1, *map(len, lines)))
    by_height = height / (LINE * len(lines))
    return int(max(SMALLEST, min(LARGEST, by_width, by_height)))
