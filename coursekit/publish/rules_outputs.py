"""Rules of what is stored under a cell: outputs of a run that went well, and words beside every figure."""

import ast
from collections.abc import Iterator

from coursekit.publish.cell_code import argument, calls, text_of
from coursekit.publish.finding import Fault, Lesson, Rule
from coursekit.publish.notebook import code_cells, tags


def has_run(lesson: Lesson) -> Iterator[Fault]:
    """Every code cell was executed and stored."""
    cells = code_cells(lesson.nb)
    silent = [cell for cell in cells if cell.execution_count is None]
    if len(silent) == len(cells) > 1:
        yield None, f"has no stored outputs; `coursekit notebooks {lesson.number}` writes them"
        return
    for cell in silent:
        yield cell, f"has not run; `coursekit notebooks {lesson.number}` stores its output"


def no_errors(lesson: Lesson) -> Iterator[Fault]:
    """No error and no warning is stored."""
    for cell in code_cells(lesson.nb):
        for output in cell.outputs:
            if output.output_type == "error":
                yield cell, f"a stored error, {output.ename}: {output.evalue}. Mend the cell and run the lesson again"
            elif output.get("name") == "stderr":
                yield cell, f"text on stderr is stored ({output.text.strip()[:60]!r}); mend what it warns of"


def figure_words(lesson: Lesson) -> Iterator[Fault]:
    """A figure cell ends in `picture(..., alt=..., caption=...)` with words in both."""
    for cell in code_cells(lesson.nb):
        found = calls(cell, "picture")
        if "figure" in tags(cell) and not found:
            yield cell, 'tagged figure; end it with `picture(ax, alt="...", caption="...")`'
        for call in found:
            for position, name in enumerate(("alt", "caption"), 1):
                if not _words(argument(call, name, position)):
                    yield cell, f"picture() needs {name}=: " + MEANT[name]


MEANT = {
    "alt": "what a reader who cannot see the figure must know",
    "caption": "one sentence on what to look at",
}


def _words(node: ast.expr | None) -> bool:
    """Something that is not an empty string; an expression is trusted, picture() itself refuses empty words."""
    return node is not None and (not isinstance(node, ast.Constant) or bool((text_of(node) or "").strip()))


def image_alternatives(lesson: Lesson) -> Iterator[Fault]:
    """Every stored image carries its words as metadata."""
    for cell in code_cells(lesson.nb):
        for output in cell.outputs:
            for mime in output.get("data", {}):
                if mime.startswith("image/") and not _alt(output, mime).strip():
                    yield (
                        cell,
                        "a stored image has no alternative text; show it with picture(ax, alt=..., caption=...)",
                    )


def _alt(output, mime: str) -> str:
    metadata = output.get("metadata", {})
    return metadata.get(mime, {}).get("alt", "") or metadata.get("alt", "")


RULES = (
    Rule("has-run", "Every code cell was executed and stored.", has_run),
    Rule("no-errors", "No error and no warning is stored.", no_errors),
    Rule("figure-words", "Figure cells have alternative text and caption.", figure_words),
    Rule("image-alt", "Every stored image carries alternative text.", image_alternatives),
)
