"""Notebook cells as nbgrader knows them: schema 3, its checksum, and the regions it takes out for students.

Formats and markers are those of nbgrader's documentation (nbgraderformat v3; ClearSolutions, ClearHiddenTests).
"""

import hashlib
from collections.abc import Iterable

SCHEMA = 3
CODE_STUB, TEXT_STUB = "# YOUR CODE HERE\nraise NotImplementedError()", "YOUR ANSWER HERE"
SOLUTION, HIDDEN = "SOLUTION", "HIDDEN TESTS"
#: Tag -> (grade, locked, solution): what a cell is to nbgrader.
ROLES = {
    "answer": (False, False, True),
    "test": (True, True, False),
    "open": (True, False, True),
    "given": (False, True, False),
}


def stub(source: str, text: str = CODE_STUB) -> str:
    """The source with every solution region replaced, at its indent, by `text`; a source without one is replaced whole.

    Raises ValueError for a region that is not closed, or one inside another.
    """
    if not _has(source, SOLUTION):
        return text
    return "\n".join(_without(source.split("\n"), SOLUTION, text))


def without_hidden_tests(source: str) -> str:
    """The source without its hidden tests; raises ValueError for a region that is not closed."""
    return "\n".join(_without(source.split("\n"), HIDDEN, "")).rstrip() if _has(source, HIDDEN) else source


def metadata(cell_id: str, cell_type: str, tag: str, points: int = 0) -> dict:
    """The `nbgrader` entry of a cell's metadata, without checksum: what schema 3 asks for, and nothing else."""
    grade, locked, solution = ROLES[tag]
    entry = {
        "cell_type": cell_type,
        "grade": grade,
        "grade_id": cell_id,
        "locked": locked,
        "schema_version": SCHEMA,
        "solution": solution,
        "task": False,
    }
    return entry | ({"points": points} if grade else {})


def checksum(source: str, entry: dict) -> str:
    """nbgrader's md5 over a cell's source and what nbgrader must be able to rely on."""
    locked = False if entry["solution"] else True if entry["grade"] else entry["locked"]
    parts: Iterable = (source, entry["cell_type"], entry["grade"], entry["solution"], locked, entry["grade_id"])
    if entry["grade"]:
        parts = (*parts, float(entry["points"]))
    digest = hashlib.md5(usedforsecurity=False)
    for part in parts:
        digest.update(str(part).encode("utf-8"))
    return digest.hexdigest()


def _has(source: str, region: str) -> bool:
    return f"### BEGIN {region}" in source or f"### END {region}" in source


def _without(lines: list[str], region: str, text: str) -> list[str]:
    kept, inside = [], False
    for line in lines:
        if f"### BEGIN {region}" in line:
            if inside:
                raise ValueError(f"A region '### BEGIN {region}' stands inside another.")
            indent = line[: len(line) - len(line.lstrip())]
            kept += [indent + part for part in text.split("\n")] if text else []
            inside = True
        elif f"### END {region}" in line:
            if not inside:
                raise ValueError(f"'### END {region}' without '### BEGIN {region}'.")
            inside = False
        elif not inside:
            kept.append(line)
    if inside:
        raise ValueError(f"'### BEGIN {region}' without '### END {region}'.")
    return kept
