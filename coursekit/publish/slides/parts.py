"""What one cell brings to its slide: text, code, what it printed, its figure, its question, its explorer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from nbformat import NotebookNode

from coursekit.publish.cell_code import calls
from coursekit.publish.notebook import tags
from coursekit.publish.slides import questions
from coursekit.publish.slides.cache import FOR_PICTURES, Cache, library_hash
from coursekit.publish.slides.code import chosen_lines, code_html, letter_size, printed_html
from coursekit.publish.slides.figures import figure_html
from coursekit.publish.slides.form import Form, shows_code
from coursekit.publish.slides.frames import frames_html
from coursekit.publish.slides.maths import maths_in_html
from coursekit.publish.slides.record import Part
from coursekit.publish.slides.text import html_of, lines_of, split_heading, table_html
from coursekit.publish.widget_state import VIEW


def text_parts(cell: NotebookNode, markdown: str, form: Form, step: bool, dialect) -> Iterator[Part]:
    """Yield the text of a slide, if there is any."""
    if markdown:
        html = html_of(markdown, dialect)
        if form.steps:
            html = html.replace("<li>", '<li class="fragment">')
        yield Part(
            "text",
            f'<div class="text">{html}</div>',
            cell.id,
            step,
            questions.words_in(html),
            lines_of(markdown, dialect),
        )


@dataclass(frozen=True)
class Room:
    """What a slide has left for code: ``columns`` ("1:2"), px of height ``taken``, whether it stands ``first``."""

    columns: str = ""
    taken: int = 0
    first: bool = False

    HEIGHT, WIDTH, GAP, FRAME = 530, 1168, 36, 44
    """In px: below a heading, of a slide, between columns, and of what surrounds code."""

    @property
    def height(self) -> int:
        """Px of height for code."""
        return self.HEIGHT - (0 if self.columns else self.taken)

    @property
    def width(self) -> float:
        """Px of width for code."""
        if not self.columns:
            return self.WIDTH - self.FRAME
        left, right = map(float, self.columns.split(":"))
        return (self.WIDTH - self.GAP) * (left if self.first else right) / (left + right) - self.FRAME


def code_parts(cell, form: Form, step: bool, states: dict, room: Room, cache: Cache) -> Iterator[Part]:
    """Yield what a code cell shows: code, then outputs in their order, in the room a slide has left.

    Raises `LessonError` for lines that are not there and for outputs that cannot be shown.
    """
    code = chosen_lines(cell.source, form.code) if shows_code(cell, form) else ""
    printed = [] if form.output == "no" else [chosen_lines(text, form.output) for text in _printed(cell)]
    size = letter_size([code, *printed], room.width, room.height)
    if code:
        yield Part("code", code_html(code, size), cell.id, step)
    for text in filter(None, printed):
        yield Part("printed", printed_html(text, size), cell.id, step)
    if quiz := questions.quiz_html(cell):
        yield Part("quiz", quiz, cell.id, step, lines=questions.quiz_lines(quiz))
    elif calls(cell, "reveal"):
        instead = html_of(split_heading(form.text)[1]) if form.text else ""
        yield Part("answer", questions.answer_html(cell, states, instead), cell.id, step)
    elif "explorer" in tags(cell) and form.output != "no":
        yield _explorer(cell, step, cache)
    elif form.output != "no":
        yield from _drawn(cell, step)


def _printed(cell: NotebookNode) -> list[str]:
    streams = [output.text for output in cell.outputs if output.output_type == "stream" and output.name == "stdout"]
    plain = [
        output.data["text/plain"]
        for output in cell.outputs
        if output.output_type == "execute_result" and set(output.data) == {"text/plain"}
    ]
    return ["".join(streams).rstrip(), *plain]


def _explorer(cell: NotebookNode, step: bool, cache: Cache) -> Part:
    """Frames of an explorer, kept until its cell or what draws it changes; the stored picture where it has none."""
    made_from = ("frames", cell.source, cell.id, library_hash(FOR_PICTURES))
    if html := cache.text(made_from, lambda: _frames(cell)):
        return Part("frames", html, cell.id, step)
    still = next(output for output in cell.outputs if "image/svg+xml" in output.get("data", {}))
    return Part("figure", figure_html(still.data["image/svg+xml"], _alt(still)), cell.id, step)


def _frames(cell: NotebookNode) -> str:
    from coursekit.publish.slides.explorer_frames import explorer_of

    explorer = explorer_of(cell.source)
    return "" if explorer is None else frames_html(explorer.frames(), cell.id)


def _drawn(cell: NotebookNode, step: bool) -> Iterator[Part]:
    for output in cell.outputs:
        data = output.get("data", {})
        if "image/svg+xml" in data:
            yield Part("figure", figure_html(data["image/svg+xml"], _alt(output)), cell.id, step)
        elif "text/markdown" in data:
            yield Part("table", f'<div class="text">{html_of(data["text/markdown"])}</div>', cell.id, step)
        elif "text/html" in data and "ck-caption" not in data["text/html"] and VIEW not in data:
            yield Part("table", f'<div class="table">{table_html(data["text/html"])}</div>', cell.id, step)
        elif png := next((mime for mime in data if mime in ("image/png", "image/jpeg")), None):
            image = f'<img src="data:{png};base64,{data[png].strip()}" alt="{escape(_alt(output))}">'
            yield Part("figure", f'<div class="figure">{image}</div>', cell.id, step)


def _alt(output: NotebookNode) -> str:
    metadata = output.get("metadata", {})
    return next((words["alt"] for words in metadata.values() if isinstance(words, dict) and "alt" in words), "")


def captions(cell: NotebookNode) -> list[str]:
    """Return the captions below a cell's figures: on a slide they go to the notes."""
    shown = (output.get("data", {}).get("text/html", "") for output in cell.get("outputs", []))
    found = (re.findall(r"<p><em>(.*?)</em></p>", html) for html in shown if "ck-caption" in html)
    return [maths_in_html(caption) for each in found for caption in each]
