"""A student's copy shows no answer before its question was answered or its cell was run.

Lessons are stored with all outputs. In the copy that is handed out, the outputs between a prediction and its answer are
taken away; everything else stays, so that the page is not bare before the first cell is run. Exercises link to lessons
that stand beside their folder in a copy, and in a folder of their own in the course.
"""

import json
import re
from pathlib import Path

ASKS, ANSWERS = re.compile(r'^predict\(\s*"([^"]+)"', re.MULTILINE), re.compile(r'^reveal\(\s*"([^"]+)"', re.MULTILINE)


def handout(source: Path) -> bytes:
    """Content of a course file as students get it: a notebook without spoilers, anything else byte for byte."""
    content = source.read_bytes()
    if source.suffix != ".ipynb":
        return content
    nb = json.loads(content)
    if not (hide_spoilers(nb) | link_to_copies(nb)):
        return content
    return json.dumps(nb, indent=1, ensure_ascii=False).encode() + b"\n"


def hide_spoilers(nb: dict) -> bool:
    """Clear the code cells after a ``predict("03.p1", ...)`` up to and with its ``reveal``; tells whether any was."""
    pending: set[str] = set()
    hidden = False
    for cell in nb["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and pending:
            cell.update(outputs=[], execution_count=None)
            hidden = True
        pending |= set(ASKS.findall(source))
        pending -= set(ANSWERS.findall(source))
    return hidden


def link_to_copies(nb: dict) -> bool:
    """Point links to the lessons at the student's copies; tells whether there was any."""
    linked = False
    for cell in nb["cells"]:
        if cell["cell_type"] == "markdown" and "](../notebooks/" in (source := "".join(cell["source"])):
            cell["source"] = source.replace("](../notebooks/", "](../").splitlines(keepends=True)
            linked = True
    return linked
