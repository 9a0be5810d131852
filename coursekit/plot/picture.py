"""A picture shows itself twice: as a drawing with its words inside, then as a caption everyone can read."""

import hashlib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from coursekit.plot.style import REPEATABLE

HALO = re.compile(  # what `wording.halo` becomes: the same letters twice, first with a rim and then without
    r'<path d="(?P<d>[^"]+)" style="(?P<style>fill: (?P<fill>[^";]+); stroke: [^"]+)"/>\s*'
    r'<path d="(?P=d)" style="fill: (?P=fill)"/>'
)
FIT = "<style>.jp-RenderedSVG img { max-width: 100%; height: auto; }</style>"


@dataclass(frozen=True, repr=False)
class Picture:
    """A finished figure: `svg` (text), `alt` (the figure in words) and `caption` (what to see in it)."""

    svg: str
    alt: str
    caption: str

    def __repr__(self) -> str:
        return f"Figure: {self.alt}"

    def _ipython_display_(self) -> None:
        from IPython.display import display

        drawing = {"image/svg+xml": self.svg, "text/plain": repr(self)}
        display(drawing, raw=True, metadata={"image/svg+xml": {"alt": self.alt}})
        display({"text/html": self.caption_html, "text/plain": self.caption}, raw=True)

    @property
    def caption_html(self) -> str:
        """The caption as a paragraph, with the text alternative folded below it; plain tags only.

        The style keeps drawings inside a narrow window; JupyterLab drops it in notebooks that are not trusted.
        """
        words = f"<details><summary>This figure in words</summary><p>{escape(self.alt)}</p></details>"
        return f'{FIT}<div class="ck-caption"><p><em>{escape(self.caption)}</em></p>{words}</div>'

    def save(self, path: str | Path) -> Path:
        """Write the drawing as an SVG file and return its path."""
        path = Path(path)
        path.write_text(self.svg, encoding="utf-8")
        return path


def picture(drawn: Axes | Figure | Sequence[Axes], alt: str, caption: str) -> Picture:
    """Turn a drawing into a Picture, and close its figure so that a notebook shows it once.

    `alt` says what a reader who cannot see the figure must know; `caption` says what to look at. The same drawing
    gives the same bytes every time. Raises ValueError for an empty `alt` or `caption`, TypeError for something not
    drawn.
    """
    _demand("alt", alt, "what is drawn and what it shows, for a reader who cannot see it")
    _demand("caption", caption, "one sentence on what to look at")
    figure = _figure(drawn)
    svg = _with_words(_svg(figure), alt.strip(), caption.strip())
    import matplotlib.pyplot as plt

    plt.close(figure)
    return Picture(svg, alt.strip(), caption.strip())


def _demand(name: str, text: str, what: str) -> None:
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f'Expected {name}="..." with {what}, received {text!r}. Write it before showing the picture.')


def _figure(drawn: Axes | Figure | Sequence[Axes]) -> Figure:
    if isinstance(drawn, (list, tuple, np.ndarray)) and len(drawn):
        drawn = np.ravel(np.asarray(drawn, dtype=object))[0]
    if isinstance(drawn, Artist) and isinstance(drawn.figure, Figure):
        return drawn.figure
    raise TypeError(
        f"Expected axes or a figure, received {type(drawn).__name__}. Try picture(network([2, 2, 1]), ...)."
    )


def _svg(figure: Figure) -> str:
    import matplotlib

    out = io.StringIO()
    with matplotlib.rc_context(REPEATABLE):
        figure.savefig(out, format="svg", dpi=144, metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    svg = out.getvalue()
    return _shorter(svg[svg.index("<svg") :])


def _shorter(svg: str) -> str:
    """Outlines once, on one line and with two decimals, no empty metadata, and no ids that nothing points to.

    A notebook stores every line of a drawing as a line of its own, with quotes and twelve letters around it.
    """
    used = set(re.findall(r"#([\w.-]+)", svg))
    svg = re.sub(r' id="([^"]+)"', lambda m: m[0] if m[1] in used else "", svg)
    svg = re.sub(r" <metadata>.*?</metadata>\n", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(?<= d=")[^"]+', _outline, svg)
    return HALO.sub(r'<path d="\g<d>" style="\g<style>; paint-order: stroke"/>', svg)


def _outline(path: re.Match) -> str:
    short = re.sub(r"-?\d+\.\d{3,}", _two_decimals, path[0])
    return re.sub(r"\s*([A-Za-z])\s*", r"\1", " ".join(short.split()))


def _two_decimals(number: re.Match) -> str:
    return f"{round(float(number[0]), 2) + 0.0:.7g}"


def _with_words(svg: str, alt: str, caption: str) -> str:
    """Title and description inside the drawing; its ids get a prefix of their own, for pages with several drawings."""
    key = "f" + hashlib.sha256(f"{alt}\n{caption}\n{svg}".encode()).hexdigest()[:6]
    svg = re.sub(r'( id="|xlink:href="#|url\(#)', rf"\1{key}-", svg)
    words = f'<title id="{key}-title">{escape(caption)}</title>\n <desc id="{key}-desc">{escape(alt)}</desc>'
    head, rest = svg.split(">", 1)
    return f'{head} role="img" aria-labelledby="{key}-title {key}-desc">\n {words}{rest}'
