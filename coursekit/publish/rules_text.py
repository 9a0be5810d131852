"""Rules of the text: formulas come from records, links lead somewhere, words are spelt right."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from coursekit.publish.finding import Fault, Lesson, Rule
from coursekit.publish.formulas_in_lessons import NAMED, write_formulas
from coursekit.publish.notebook import LessonError, markdown_cells, prose
from coursekit.publish.spelling import misspelt

DISPLAY = re.compile(r"\$\$.+?\$\$|\\\[.+?\\\]|^\s*\\begin\{(?:align|equation|gather)", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|(?:href|src)=[\"']([^\"']+)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)


def named_formulas(lesson: Lesson) -> Iterator[Fault]:
    """A display formula stands below the id of its record."""
    for cell in markdown_cells(lesson.nb):
        for found in DISPLAY.findall(NAMED.sub("", prose(cell.source))):
            yield (
                cell,
                f"the display formula {found.strip()[:40]!r} has no id; put `<!-- formula: ID -->` on the line above",
            )


def written_formulas(lesson: Lesson) -> Iterator[Fault]:
    """A display formula is the LaTeX of its record."""
    for position, cell in enumerate(lesson.nb.cells):
        if cell.cell_type == "markdown" and NAMED.search(cell.source):
            yield from _unlike_record(lesson, position)


def _unlike_record(lesson: Lesson, position: int) -> Iterator[Fault]:
    cell = lesson.nb.cells[position]
    alone = type(lesson.nb)(lesson.nb, cells=[cell])
    try:
        if write_formulas(alone).cells[0].source != cell.source:
            yield cell, f"a formula differs from its record; `coursekit notebooks {lesson.number}` writes it"
    except LessonError as error:
        yield cell, str(error).partition(": ")[2]


def links(lesson: Lesson) -> Iterator[Fault]:
    """A relative link points to a file that exists; a lesson that is not written yet is announced in words."""
    for cell in markdown_cells(lesson.nb):
        for found in LINK.findall(prose(cell.source)):
            target = unquote((found[0] or found[1]).partition("#")[0])
            if target and not ELSEWHERE.match(target) and not (lesson.path.parent / target).exists():
                yield cell, f"the link to {target!r} leads nowhere; mend it, or say `coming` in words without a link"


def spelling(lesson: Lesson) -> Iterator[Fault]:
    """Words are spelt right, as far as codespell knows."""
    cells = markdown_cells(lesson.nb)
    for position, word, better in misspelt([_spoken(cell.source) for cell in cells]):
        yield cells[position], f"{word!r} looks misspelt; codespell proposes {better!r}"


def _spoken(source: str) -> str:
    """The text without code, mathematics and addresses."""
    return re.sub(r"\$\$.+?\$\$|\$[^$\n]+\$|\]\([^)]*\)|<!--.*?-->", " ", prose(source), flags=re.DOTALL)


RULES = (
    Rule("formula-id", "A display formula stands below the id of its record.", named_formulas),
    Rule("formula-record", "A display formula is the LaTeX of its record.", written_formulas),
    Rule("links", "Relative links point to files that exist.", links),
    Rule("spelling", "Words are spelt right.", spelling),
)
