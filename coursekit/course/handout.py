"""A student's copy shows no answer before its question was answered or its cell was run.

Lessons are stored with all outputs. In the copy that is handed out, the outputs between a prediction and its answer are
taken away; everything else stays, so that the page is not bare before the first cell is run. In a copy lessons stand at
the top, with the exercises in a folder below; links between the two are set right.
"""

import json
import re
from pathlib import Path

ASKS, ANSWERS = re.compile(r'^predict\(\s*"([^"]+)"', re.MULTILINE), re.compile(r'^reveal\(\s*"([^"]+)"', re.MULTILINE)
#: How a link starts in the course, and in a copy.
LINKS = {"](../notebooks/": "](../", "](../exercises/": "](exercises/"}


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
    """Point links between lessons and exercises at the student's copies; tells whether there was any."""
    linked = False
    for cell in nb["cells"]:
        if cell["cell_type"] != "markdown":
            continue
        source = here = "".join(cell["source"])
        for course, copy in LINKS.items():
            here = here.replace(course, copy)
        if here != source:
            cell["source"] = here.splitlines(keepends=True)
            linked = True
    return linked
