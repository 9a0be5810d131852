"""What is wrong with a deck can partly be read from its text, without any browser."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from coursekit.publish.slides.fault import Fault

MOST_WORDS = 50
HEAVY = re.compile(r"<(script|style)\b.*?</\1\s*>|(?<==\")data:[^\"]{200,}", re.DOTALL | re.IGNORECASE)
LATEX = re.compile(r"\$\$|\$(?!\d)|\$(?=\d[^$]*\$)|\\(?:begin|end)\s*\{|\\[A-Za-z]{2,}")
"""What stays of a formula that was not set: dollars (but not the price of something) and commands."""
EMPTY_WORDS = re.compile(
    r"no description has been provided.*|(the |an? )?(image|picture|figure|plot|graph|diagram|img|png|svg)\W*"
    r"|\S+\.(png|svg|jpe?g|gif|webp)",
    re.IGNORECASE,
)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"aside", "template", "annotation"}
CODE = {"pre", "code"}
DECORATION = {"logo", "where"}


def check_markup(html: str) -> list[Fault]:
    """Return the faults of a deck that its HTML shows by itself: alt, heading, empty, words, maths."""
    reader = _Reader()
    reader.feed(HEAVY.sub("", html))
    reader.close()
    return reader.faults


class _Slide:
    """What is known of a slide while it is read."""

    def __init__(self, name: str, words: str, depth: int):
        self.name, self.words, self.depth = name, int(words or 0), depth
        self.heading = ""
        self.parts = 0

    def faults(self) -> Iterator[Fault]:
        if not self.heading.strip():
            advice = "begin its first cell, or the slide form of it, with a heading (## ...)"
            yield Fault(self.name, "", "heading", f"the slide has no heading; {advice}")
        if not self.parts:
            advice = "let its cell be skipped, or say in its slide form what it shows"
            yield Fault(self.name, "", "empty", f"the slide has nothing below its heading; {advice}")
        if self.words > MOST_WORDS:
            advice = "split it (a line --- in the slide form) or say less"
            yield Fault(self.name, "", "words", f"the slide has {self.words} words, at most {MOST_WORDS}; {advice}")


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open: list[tuple[str, dict]] = []
        self.slide: _Slide | None = None
        self.faults: list[Fault] = []
        self.formula = ""

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if tag == "section" and "data-words" in attributes:
            self.slide = _Slide(attributes.get("id", ""), attributes["data-words"], len(self.open))
        self._look(tag, attributes)
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open and tag in (name for name, _ in self.open):
            closed, _ = self.open.pop()
            self._closed(closed)
            if closed == tag:
                break

    def handle_data(self, data):
        if self.slide is None or self._inside(SILENT) or self._hidden():
            return
        if self._inside({"h1"}):
            self.slide.heading += data
        if self._inside({"math"}):
            self.formula += data
        if not self._inside(CODE) and (found := LATEX.search(data)):
            shown = " ".join(data[max(0, found.start() - 10) : found.start() + 30].split())
            self._fault("maths", f"“{shown}” is not set as a formula; look for a $ or a brace too many or missing")

    def _look(self, tag, attributes):
        if self.slide is None or self._inside({"aside"}):
            return
        self.slide.parts += "part" in attributes.get("class", "").split()
        if tag == "img":
            self._picture(attributes)
        elif tag == "math":
            self.formula = ""
        elif tag == "merror":
            self._fault("maths", "a formula does not parse; correct its LaTeX")

    def _picture(self, attributes):
        alt = attributes.get("alt")
        if alt is not None and self._decoration(attributes):
            return
        advice = "say in alt= what there is to be seen"
        if alt is None or not alt.strip():
            self._fault("alt", f"a picture has no alternative text; {advice}")
        elif EMPTY_WORDS.fullmatch(alt.strip()):
            self._fault("alt", f"the alternative text “{alt.strip()[:60]}” says nothing; {advice}")

    def _closed(self, tag):
        if self.slide is None:
            return
        if tag == "math" and not self.formula.strip() and not self._inside({"aside"}):
            self._fault("maths", "a formula is empty; write it, or take its dollars away")
        if tag == "section" and len(self.open) == self.slide.depth:
            self.faults += self.slide.faults()
            self.slide = None

    def _fault(self, rule, sentence):
        cells = (attributes["data-cell"] for _, attributes in reversed(self.open) if "data-cell" in attributes)
        fault = Fault(self.slide.name, next(cells, ""), rule, sentence)
        if fault not in self.faults:
            self.faults.append(fault)

    def _inside(self, tags):
        return any(tag in tags for tag, _ in self.open)

    def _hidden(self):
        return any("hidden" in attributes for _, attributes in self.open)

    def _decoration(self, attributes):
        around = [attributes, *(outer for _, outer in self.open)]
        return any(DECORATION & set(each.get("class", "").split()) for each in around)
