"""A stored figure fills its slide; its letters are outlines, so their size is read from the drawing."""

import re
from html import escape
from urllib.parse import quote

SIZE = re.compile(r'<svg[^>]*?\bwidth="([\d.]+)pt"[^>]*?\bheight="([\d.]+)pt"')
GLYPHS = re.compile(r"scale\((0?\.\d+) -\1\)")
BETWEEN_TAGS = re.compile(r">\s+<")


def figure_html(svg: str, alt: str) -> str:
    """Return a drawing as an image that carries everything in itself, as large as its place allows."""
    return framed([image_html(svg, alt)], svg)


def framed(images: list[str], svg: str) -> str:
    """Return images of the shape of one drawing, in the place where one of them is shown as large as it fits."""
    width, height = drawn_size(svg)
    return f'<div class="figure" style="--shape:{width / height:.4f}">{"".join(images)}</div>'


def image_html(svg: str, alt: str, more: str = "") -> str:
    """Return a drawing as an image, with its width and the size of its smallest letters in points for the check."""
    letters = f' data-letters="{smallest_letters(svg):g}"' if GLYPHS.search(svg) else ""
    return f'<img src="{data_uri(svg)}" alt="{escape(alt)}" data-width="{drawn_size(svg)[0]:g}"{letters}{more}>'


def drawn_size(svg: str) -> tuple[float, float]:
    """Return width and height of a drawing in points."""
    found = SIZE.search(svg[:500])
    return (float(found[1]), float(found[2])) if found else (16.0, 9.0)


def smallest_letters(svg: str) -> float:
    """Return the size in points of the smallest letters that matplotlib drew as outlines; scripts do not count."""
    return 100 * min((float(size) for size in GLYPHS.findall(svg)), default=0.0)


def data_uri(svg: str) -> str:
    """Return a drawing as the address of an image that holds it."""
    return "data:image/svg+xml," + quote(BETWEEN_TAGS.sub("><", svg), safe=" ()/:;=,.+-*'!@$?[]{}|^~`")
