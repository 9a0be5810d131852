"""What a deck brings along: reveal.js and fonts, taken from installed packages while it is built.

Nothing of them is kept in this repository. Fonts are cut down to the letters of a course on mathematics.
"""

import base64
import io
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from coursekit.publish.notebook import LessonError

LETTERS = [
    *range(0x20, 0x17F),
    *range(0x370, 0x400),
    *range(0x2010, 0x2070),
    *range(0x2070, 0x20A0),
    0x20AC,
    *map(ord, "−×≈≠≤≥→←∂√∞✓"),
]
SIGNS = [
    *LETTERS,
    *range(0x2100, 0x2150),
    *range(0x2190, 0x2200),
    *range(0x2200, 0x2300),
    *range(0x2500, 0x2600),
    0x2713,
    0x2717,
]
MATHS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x300, 0x340),
    *range(0x370, 0x400),
    *range(0x2010, 0x2060),
    *range(0x20D0, 0x20F0),
    *range(0x2100, 0x2150),
    *range(0x2190, 0x2300),
    *range(0x2308, 0x230C),
    *range(0x23B0, 0x23E2),
    *range(0x27E6, 0x2800),
    0xFE00,
    *range(0x1D400, 0x1D504),
    *range(0x1D538, 0x1D56C),
    *range(0x1D6A4, 0x1D7CC),
]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "math", "ssty", "dtls", "flac", "locl"]


@dataclass(frozen=True)
class Font:
    """One font face of a deck: family and style in CSS, package and file it comes from, letters to keep."""

    family: str
    style: str
    package: str
    file: str
    letters: tuple[int, ...]


_SANS = "_static/revealjs/dist/theme/fonts/source-sans-pro/source-sans-pro"
_DEJAVU = "mpl-data/fonts/ttf/DejaVu"
FONTS = (
    Font("Deck", "", "sphinx_revealjs", f"{_SANS}-regular.ttf", tuple(LETTERS)),
    Font("Deck", "font-style: italic;", "sphinx_revealjs", f"{_SANS}-italic.ttf", tuple(LETTERS)),
    Font("Deck", "font-weight: 600;", "sphinx_revealjs", f"{_SANS}-semibold.ttf", tuple(LETTERS)),
    Font("Deck signs", "", "matplotlib", f"{_DEJAVU}Sans.ttf", tuple(SIGNS)),
    Font("Deck code", "", "matplotlib", f"{_DEJAVU}SansMono.ttf", tuple(SIGNS)),
    Font("Deck code", "font-weight: 600;", "matplotlib", f"{_DEJAVU}SansMono-Bold.ttf", tuple(SIGNS)),
    Font("Deck maths", "", "ziamath", "fonts/STIXTwoMath-Regular.ttf", tuple(MATHS)),
)


def package_file(package: str, file: str) -> Path:
    """Return the path of a file inside an installed package, without importing it.

    Raises `LessonError` that says what to install where package or file is missing.
    """
    found = find_spec(package)
    path = Path(found.origin).parent / file if found and found.origin else None
    if path is None or not path.is_file():
        raise LessonError(
            f"Slides need {file.rsplit('/', 1)[-1]} of the package {package}, which is not here. "
            "Type: pip install 'coursekit[instructor]'"
        )
    return path


@cache
def reveal(file: str) -> str:
    """Return a text file of reveal.js, such as ``dist/reveal.css``."""
    return package_file("sphinx_revealjs", f"_static/revealjs/{file}").read_text(encoding="utf-8")


def font_face(font: Font) -> str:
    """Return the CSS rule of a font that carries its letters in itself."""
    data = base64.b64encode(_subset(package_file(font.package, font.file), font.letters)).decode()
    return f"@font-face {{ font-family: '{font.family}'; {font.style} src: url(data:font/woff;base64,{data}); }}"


def _subset(path: Path, letters: tuple[int, ...]) -> bytes:
    from fontTools import subset

    dropped = [*subset.Options._drop_tables_default, "FFTM", "webf"]
    options = subset.Options(flavor="woff", layout_features=FEATURES, notdef_outline=True, drop_tables=dropped)
    font = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    font.close()
    return out.getvalue()


def inline_script(source: str) -> str:
    """Return JavaScript as it may stand inside a page."""
    return re.sub(r"</(?=script)", r"<\\/", source, flags=re.IGNORECASE).replace("<!--", r"<\!--")
