"""Formulas become MathML while a deck is built: no script is needed, and one that does not parse stops the build."""

import re
from functools import cache

from coursekit.publish.notebook import LessonError

DOLLARS = re.compile(r"(<pre\b.*?</pre>|<code\b.*?</code>|<[^>]*>)|\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
"""Tags and code, which are left alone; then display and inline formulas between dollars."""
LOW_ROOT = re.compile(r"<msqrt>(?=(?:(?!<m(?:frac|sup|subsup|over|under|sqrt|table)\b).)*?</msqrt>)", re.DOTALL)
TIGHT = '<msqrt style="margin-right:-0.41em">'
"""Chromium keeps as much room beside every root as the font's tallest one needs: a low root gives it back."""


@cache
def mathml(latex: str, display: bool = False) -> str:
    """Return a formula as MathML, on a line of its own or within one.

    Raises `LessonError` that shows the formula and what is wrong with it.
    """
    from math_core import LatexError

    try:
        return LOW_ROOT.sub(TIGHT, _converter().convert_with_local_state(latex.strip(), displaystyle=display))
    except LatexError as error:
        reason = str(error).strip().splitlines()[0]
        raise LessonError(f"maths that does not parse: ${latex.strip()}$ ({reason})") from None


@cache
def _converter():
    from math_core import LatexToMathML

    return LatexToMathML(fancy_error=False)


def maths_in_html(html: str) -> str:
    """Return HTML in which each formula between dollars is MathML; tags and code stay as they are."""
    return DOLLARS.sub(_formula_or_tag, html)


def _formula_or_tag(match: re.Match) -> str:
    from html import unescape

    tag, display, inline = match.groups()
    return tag if tag is not None else mathml(unescape(display or inline), display=display is not None)
